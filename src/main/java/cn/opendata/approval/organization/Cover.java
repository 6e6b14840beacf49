package cn.opendata.approval.organization;

import java.time.LocalDate;

import cn.opendata.approval.shared.PersonId;

/**
 * Someone stands in for a colleague who is away (替岗).
 *
 * @param id its id
 * @param absent who is away
 * @param absentName their name
 * @param substitute who stands in
 * @param substituteName their name
 * @param from first day
 * @param to last day
 */
record Cover(String id, PersonId absent, String absentName, PersonId substitute, String substituteName, LocalDate from,
		LocalDate to) {

	/** Whether it holds on that day. */
	boolean on(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

}
