package cn.opendata.approval.figures;

import java.time.LocalDate;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;

/**
 * One countable fact of a case.
 *
 * @param id case, measure and which of them
 * @param request the case
 * @param department the department it counts for
 * @param kind kind of the case
 * @param measure what it is
 * @param detail which of them, may be empty
 * @param amount days or hours, 0 where nothing is measured
 * @param day the day it counts for
 */
record Fact(String id, RequestId request, DepartmentId department, Kind kind, Measure measure, String detail,
		int amount, LocalDate day) {

	CountKey key() {
		return new CountKey(this.department.value(), this.day.getYear() * 100 + this.day.getMonthValue(),
				this.kind.name(), this.measure.name(), this.detail, this.amount);
	}

}
