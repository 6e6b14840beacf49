package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * Which clock runs when in a case, by its kind. The rules of the day of submission stay
 * with the case.
 */
@Component
class CaseClocks {

	static final String ROUTE = "OPEN_ROUTE";

	static final String NOTICE = "OPEN_SUPPLEMENT_NOTICE";

	static final String REPLY = "OPEN_SUPPLEMENT_REPLY";

	static final String DECIDE = "OPEN_DECIDE_DELIVER";

	static final String THIRD_PARTY = "THIRD_PARTY_REPLY";

	/** Until the own head lets a sharing request out of the house. */
	static final String CONSENT = "SHARE_CONSENT";

	static final String SHARE_REPLY = "SHARE_SUPPLEMENT_REPLY";

	static final String SHARE_AT_ONCE = "SHARE_ANSWER_UNCONDITIONAL";

	static final String SHARE_ANSWER = "SHARE_ANSWER_CONDITIONAL";

	static final String SHARE_PROVIDE = "SHARE_PROVIDE";

	static final String SIGN = "OPEN_AGREEMENT_SIGN";

	static final String FEEDBACK = "OPEN_FEEDBACK";

	private final Clocks clocks;

	private final WorkingCalendar calendar;

	CaseClocks(Clocks clocks, WorkingCalendar calendar) {
		this.clocks = clocks;
		this.calendar = calendar;
	}

	CaseClock open(DataRequest c, String rule, LocalDate start) {
		return this.clocks.open(subject(c.id), rule, Times.day(c.submittedAt), start);
	}

	CaseClock open(DataRequest c, String rule, LocalDate start, int days) {
		return this.clocks.open(subject(c.id), rule, Times.day(c.submittedAt), start, days);
	}

	/**
	 * The clock of acceptance; a sharing request has none, its answer counts from
	 * receipt.
	 */
	static String received(Kind kind) {
		return (kind == Kind.SHARE) ? SHARE_ANSWER : NOTICE;
	}

	/** The clock of whoever supplements. */
	static String reply(Kind kind) {
		return (kind == Kind.SHARE) ? SHARE_REPLY : REPLY;
	}

	/** The clock of the answer. */
	static String answer(Kind kind) {
		return (kind == Kind.SHARE) ? SHARE_ANSWER : DECIDE;
	}

	void end(DataRequest c, String rule, Instant at) {
		running(c, rule).ifPresent((clock) -> this.clocks.end(clock.id(), at));
	}

	/** Extends the clock of the answer, not after it fell due. */
	CaseClock extend(DataRequest c, int days, Instant at) {
		CaseClock clock = running(c, answer(c.kind))
			.orElseThrow(() -> Refused.conflict("request.error.extension.closed"));
		return this.clocks.extend(clock.id(), days, at);
	}

	void endAll(DataRequest c, Instant at) {
		this.clocks.of(subject(c.id))
			.stream()
			.filter(CaseClock::running)
			.forEach((clock) -> this.clocks.end(clock.id(), at));
	}

	void pause(DataRequest c, LocalDate sent) {
		running(c, answer(c.kind))
			.ifPresent((clock) -> this.clocks.pause(clock.id(), sent, "request.pause.thirdParty"));
	}

	void resume(DataRequest c, LocalDate answered) {
		running(c, answer(c.kind)).filter(CaseClock::paused)
			.ifPresent((clock) -> this.clocks.resume(clock.id(), answered));
	}

	Optional<CaseClock> running(DataRequest c, String rule) {
		return this.clocks.running(subject(c.id), rule);
	}

	/**
	 * Whether no clock that the department keeps has passed its due instant by then; of
	 * an order, whether each answer came in time.
	 */
	boolean inTime(DataRequest c, Instant answered) {
		if (c.kind == Kind.SUPERVISE) {
			return this.clocks.of(subject(c.id))
				.stream()
				.filter((clock) -> clock.rule().code().equals("SUPERVISION_ANSWER"))
				.noneMatch((clock) -> clock.overdue(answered));
		}
		return List
			.of(NOTICE, DECIDE, ROUTE, SHARE_ANSWER, "VERIFY_REPLY", "OPEN_CORRECTION", "DISPUTE_NEGOTIATE",
					"DISPUTE_MEDIATE", "DISPUTE_RULE")
			.stream()
			.flatMap((rule) -> running(c, rule).stream())
			.noneMatch((clock) -> clock.overdue(answered));
	}

	/** Working days from receipt to the answer, the figure of the public log. */
	int daysTaken(DataRequest c, Instant answered) {
		return Math.max(0, this.calendar.workdaysBetween(Times.day(c.submittedAt), Times.day(answered)));
	}

	static ClockSubject subject(RequestId id) {
		return new ClockSubject(ClockSubject.REQUEST, id.value());
	}

}
