package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * Which clock runs when in an open-data request. The rules of the day of submission stay
 * with the case.
 */
@Component
class CaseClocks {

	static final String ROUTE = "OPEN_ROUTE";

	static final String NOTICE = "OPEN_SUPPLEMENT_NOTICE";

	static final String REPLY = "OPEN_SUPPLEMENT_REPLY";

	static final String DECIDE = "OPEN_DECIDE_DELIVER";

	static final String THIRD_PARTY = "THIRD_PARTY_REPLY";

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

	void end(DataRequest c, String rule, Instant at) {
		running(c, rule).ifPresent((clock) -> this.clocks.end(clock.id(), at));
	}

	void endAll(DataRequest c, Instant at) {
		this.clocks.of(subject(c.id))
			.stream()
			.filter(CaseClock::running)
			.forEach((clock) -> this.clocks.end(clock.id(), at));
	}

	void pause(DataRequest c, LocalDate sent) {
		running(c, DECIDE).ifPresent((clock) -> this.clocks.pause(clock.id(), sent, "request.pause.thirdParty"));
	}

	void resume(DataRequest c, LocalDate answered) {
		running(c, DECIDE).filter(CaseClock::paused).ifPresent((clock) -> this.clocks.resume(clock.id(), answered));
	}

	Optional<CaseClock> running(DataRequest c, String rule) {
		return this.clocks.running(subject(c.id), rule);
	}

	/** Whether no clock that the department keeps has passed its due instant by then. */
	boolean inTime(DataRequest c, Instant answered) {
		return List.of(NOTICE, DECIDE, ROUTE)
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
