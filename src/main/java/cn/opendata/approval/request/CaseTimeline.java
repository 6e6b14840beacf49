package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;

import cn.opendata.approval.organization.Actor;

/**
 * What happened to a case, as its reader may know it; the audit room keeps it.
 */
public interface CaseTimeline {

	/** Oldest first; for the applicant only what applicants are shown. */
	List<Line> of(Actor reader, CaseFile file);

	/**
	 * One line.
	 *
	 * @param at when
	 * @param type what happened, for instance {@code ACCEPTED}
	 * @param text the sentence in the reader's language
	 */
	record Line(Instant at, String type, String text) {
	}

}
