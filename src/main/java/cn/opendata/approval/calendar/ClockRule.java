package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;

import cn.opendata.approval.shared.LegalBasis;

/**
 * A limit that the law or the platform sets, in the version of one day.
 *
 * @param code for instance {@code OPEN_DECIDE_DELIVER}
 * @param version counts up per code; a case keeps the version of its submission
 * @param unit in what it counts
 * @param days how many, at least 1 (0 where the period is set per case)
 * @param maxExtension how many more days one extension may add, 0 for none
 * @param warnings remaining working days at which to warn, largest first
 * @param basis where it is written
 * @param validFrom first day on which new cases take this version
 */
public record ClockRule(String code, int version, Unit unit, int days, int maxExtension, List<Integer> warnings,
		LegalBasis basis, LocalDate validFrom) {

	public ClockRule {
		warnings = List.copyOf(warnings);
	}

}
