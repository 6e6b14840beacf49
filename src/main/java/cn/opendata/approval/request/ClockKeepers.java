package cn.opendata.approval.request;

import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;

/**
 * Who keeps which clock of a case: the department that answers, or whoever asked and now
 * uses the data.
 */
public final class ClockKeepers {

	private static final Set<String> OF_WHO_ASKED = Set.of("OPEN_SUPPLEMENT_REPLY", "SHARE_SUPPLEMENT_REPLY",
			"OPEN_AGREEMENT_SIGN", "OPEN_FEEDBACK", "GRANT_END", "RECTIFY", "DISPOSAL_PROOF", "USAGE_RECORD");

	private ClockKeepers() {
	}

	/**
	 * Whether whoever asked keeps it: then it is no limit of the department's steps, and
	 * nobody there is warned of it.
	 */
	public static boolean ofWhoAsked(CaseClock clock) {
		return OF_WHO_ASKED.contains(clock.rule().code());
	}

}
