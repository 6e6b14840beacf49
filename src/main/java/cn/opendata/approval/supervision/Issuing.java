package cn.opendata.approval.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseRegister;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.supervision.SupervisionOrder.Missed;

import org.springframework.stereotype.Component;

/**
 * Issues an order: a case of its own in the register, and what it is about.
 */
@Component
class Issuing {

	/** Longest subject of a case. */
	private static final int SUBJECT = 128;

	private final CaseRegister register;

	private final OrderStore orders;

	private final Clocks clocks;

	private final Clock clock;

	Issuing(CaseRegister register, OrderStore orders, Clocks clocks, Clock clock) {
		this.register = register;
		this.orders = orders;
		this.clocks = clocks;
		this.clock = clock;
	}

	/**
	 * @param supervisor who orders it
	 * @param by who issues it, the system itself for the ladder
	 */
	CaseFile issue(Draft draft, Person supervisor, Actor by) {
		DepartmentId office = supervisor.department().orElseThrow();
		return this.register.open(
				new CaseRegister.Matter(Kind.SUPERVISE, StoredOrders.ANSWER, draft.days(), Optional.of(office),
						draft.department(), draft.entry(), cut(draft.subject(), SUBJECT), draft.demand(), List.of()),
				supervisor, by, (file) -> keep(file, draft, supervisor));
	}

	private void keep(CaseFile file, Draft draft, Person supervisor) {
		Instant now = this.clock.instant();
		CaseClock running = this.clocks
			.running(new ClockSubject(ClockSubject.REQUEST, file.id().value()), StoredOrders.ANSWER)
			.orElseThrow();
		this.orders.insert(new SupervisionOrder(file.id(), file.number(), draft.type(), draft.finding(), file.status(),
				draft.about().map(CaseFile::id), draft.about().map(CaseFile::number).orElse(""), draft.entry(),
				draft.missed(), cut(draft.charge(), 500), file.subject(), draft.demand(), draft.basis(),
				draft.department(), draft.addressee().id(), draft.addressee().name(),
				supervisor.department().orElseThrow(), supervisor.id(), supervisor.name(), running.days(),
				running.due().due(), false, now, Optional.empty()));
		this.orders.held(file.id(), supervisor, Cause.RAISED, now);
	}

	private static String cut(String text, int most) {
		return (text.length() > most) ? text.substring(0, most) : text;
	}

	/**
	 * What is to be ordered.
	 *
	 * @param type what it is for
	 * @param finding what is to be rectified, only for RECTIFY
	 * @param about the case it is about, empty for a catalogue entry
	 * @param entry the catalogue entry it is about
	 * @param missed the limit that was missed, only for DEADLINE
	 * @param charge names of those who have the case in hand
	 * @param subject its subject in one line
	 * @param demand what is required
	 * @param basis where it is written
	 * @param department the department that answers
	 * @param addressee the person it is addressed to
	 * @param days working days for the answer, 0 for the rule's own
	 */
	record Draft(OrderType type, Optional<Defect> finding, Optional<CaseFile> about, Optional<EntryCode> entry,
			Optional<Missed> missed, String charge, String subject, String demand, LegalBasis basis,
			DepartmentId department, Person addressee, int days) {
	}

}
