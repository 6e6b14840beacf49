package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of the clocks: rows an administrator may change from a day on.
 */
public interface ClockRules {

	/**
	 * The version in force on a day.
	 * @throws cn.opendata.approval.shared.Refused NOT_FOUND for an unknown code
	 */
	ClockRule inForce(String code, LocalDate day);

	/** All codes, each in the version in force on that day. */
	List<ClockRule> all(LocalDate day);

}
