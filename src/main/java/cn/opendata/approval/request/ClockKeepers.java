package cn.opendata.approval.request;

import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;

/**
 * Who keeps which clock of a case: the department that answers, or whoever asked and now
 * uses the data.
 */
public final class ClockKeepers {

	private static final Set<String> OF_WHO_ASKED = Set.of("OPEN_SUPPLEMENT_REPLY", "SHARE_SUPPLEMENT_REPLY",
			"OPEN_AGREEMENT_SIGN", "OPEN_FEEDBACK", "GRANT_END", "RECTIFY", "DISPOSAL_PROOF", "USAGE_RECORD");

	/** The limit that the head of the asking department keeps. */
	private static final String ASKING_HEADS = "SHARE_CONSENT";

	/** The limit that the supervisor who raised an order keeps. */
	private static final String SUPERVISORS = "SUPERVISION_REVIEW";

	/** A limit that a third party keeps: nobody is blamed when it passes. */
	private static final String THIRD_PARTYS = "THIRD_PARTY_REPLY";

	/** Limits that the platform office of the common superior keeps. */
	private static final Set<String> OFFICES = Set.of("DISPUTE_MEDIATE", "DISPUTE_RULE");

	private ClockKeepers() {
	}

	/**
	 * Whether whoever asked keeps it: then it is no limit of the department's steps, and
	 * nobody there is warned of it.
	 */
	public static boolean ofWhoAsked(CaseClock clock) {
		return OF_WHO_ASKED.contains(clock.rule().code());
	}

	/** Whether a third party keeps it. */
	public static boolean ofThirdParty(CaseClock clock) {
		return THIRD_PARTYS.equals(clock.rule().code());
	}

	/** Whether the heads of the asking department keep it. */
	public static boolean ofAskingHeads(CaseClock clock) {
		return ASKING_HEADS.equals(clock.rule().code());
	}

	/** The department whose people are to see to it that a limit is kept. */
	public static DepartmentId department(CaseFile file, CaseClock clock, Organizations organizations) {
		String rule = clock.rule().code();
		if (OFFICES.contains(rule)) {
			return organizations.mediatingOffice(file.asking().orElseThrow(), file.department().orElseThrow()).id();
		}
		boolean asking = (ASKING_HEADS.equals(rule) || SUPERVISORS.equals(rule)) && file.asking().isPresent();
		return (asking ? file.asking() : file.department()).orElseGet(() -> organizations.platformOffice().id());
	}

}
