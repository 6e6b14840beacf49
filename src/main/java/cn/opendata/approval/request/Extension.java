package cn.opendata.approval.request;

import java.time.Instant;
import java.util.Optional;

/**
 * The one extension (延期) a provider may ask for (国令809 art. 21).
 *
 * @param days more working days
 * @param reason why, at least five characters
 * @param askedAt when it was asked for
 * @param verdict what became of it, empty while the platform office has not answered
 * @param words what the platform office said, may be empty
 */
public record Extension(int days, String reason, Instant askedAt, Optional<Verdict> verdict, String words) {

	/** Whether the platform office still has to answer. */
	public boolean pending() {
		return this.verdict.isEmpty();
	}

	/** What became of it. */
	public enum Verdict {

		/** 同意. */
		CONSENTED,
		/** 不同意. */
		DENIED,
		/** The due day passed first. */
		LAPSED

	}

}
