package cn.opendata.approval.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that did not reach their readers, for those who watch over the house.
 */
@Service
public class UnsentMails {

	/** Mails of one state are counted no further. */
	public static final int MOST = 1000;

	private final JdbcClient jdbc;

	UnsentMails(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** As it stands now; each state is one short range of an index. */
	@Transactional(readOnly = true)
	public Standing standing() {
		return new Standing(count(MailState.QUEUED), count(MailState.FAILED), count(MailState.KEPT), oldestQueued());
	}

	private int count(MailState state) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM (SELECT id FROM notification_mail WHERE state = ? LIMIT %d) unsent
				""".formatted(MOST)).param(state.name()).query(Integer.class).single();
	}

	private Optional<Instant> oldestQueued() {
		return this.jdbc.sql("SELECT created_at FROM notification_mail WHERE state = ? ORDER BY id LIMIT 1")
			.param(MailState.QUEUED.name())
			.query(LocalDateTime.class)
			.optional()
			.map(Times::read);
	}

	/**
	 * How many did not go, each counted up to {@link #MOST}.
	 *
	 * @param queued waiting to be sent or to be tried again
	 * @param failed given up
	 * @param kept never tried, as there is no mail server
	 * @param oldestQueued since when the oldest waiting one waits, empty when none does
	 */
	public record Standing(int queued, int failed, int kept, Optional<Instant> oldestQueued) {
	}

}
