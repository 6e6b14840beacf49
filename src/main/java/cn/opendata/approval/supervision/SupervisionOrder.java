package cn.opendata.approval.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;

/**
 * An order of a supervisor (督办, 整改).
 *
 * @param request its case
 * @param number number to quote (DB-2026-000012)
 * @param type what it is for
 * @param finding what is to be rectified, only for RECTIFY
 * @param status where it stands
 * @param about the case it is about, empty for a catalogue entry
 * @param aboutNumber number of that, empty for none
 * @param entry the catalogue entry it is about
 * @param missed the limit that was missed, only for DEADLINE
 * @param charge names of those who have the case in hand, may be empty
 * @param subject its subject in one line
 * @param demand what is required
 * @param basis where it is written
 * @param department the department that answers
 * @param addressee the person it is addressed to
 * @param addresseeName that person's name
 * @param office the department of the supervisor in charge
 * @param supervisor the supervisor in charge
 * @param supervisorName that person's name
 * @param days working days for the answer
 * @param dueOn until when the step it waits for is to be done
 * @param atTop whether it stayed unanswered at the highest level
 * @param raisedAt when it was raised
 * @param closedAt when it was closed out or withdrawn
 */
public record SupervisionOrder(RequestId request, String number, OrderType type, Optional<Defect> finding,
		Status status, Optional<RequestId> about, String aboutNumber, Optional<EntryCode> entry,
		Optional<Missed> missed, String charge, String subject, String demand, LegalBasis basis,
		DepartmentId department, PersonId addressee, String addresseeName, DepartmentId office, PersonId supervisor,
		String supervisorName, int days, Optional<LocalDate> dueOn, boolean atTop, Instant raisedAt,
		Optional<Instant> closedAt) {

	/** Whether the department still owes its answer, or the supervisor the review. */
	public boolean open() {
		return !this.status.ended();
	}

	/** Whether an answer must come with proof. */
	public boolean needsProof() {
		return this.type == OrderType.RECTIFY;
	}

	/**
	 * A limit that was missed.
	 *
	 * @param clock the clock
	 * @param rule code of its rule
	 * @param dueOn the day it fell due
	 */
	public record Missed(ClockId clock, String rule, LocalDate dueOn) {
	}

}
