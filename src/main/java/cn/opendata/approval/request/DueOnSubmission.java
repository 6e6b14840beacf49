package cn.opendata.approval.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.ClockRule;
import cn.opendata.approval.calendar.ClockRules;
import cn.opendata.approval.calendar.Due;
import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * Until when the department must say whether it accepts, were the application sent today;
 * shown before the applicant submits.
 */
@Component
class DueOnSubmission {

	private final ClockRules rules;

	private final WorkingCalendar calendar;

	private final Clock clock;

	DueOnSubmission(ClockRules rules, WorkingCalendar calendar, Clock clock) {
		this.rules = rules;
		this.calendar = calendar;
		this.clock = clock;
	}

	Promise of(ApplicationDesk.Working working) {
		LocalDate today = Times.day(this.clock.instant());
		boolean routed = working.content().entry().isEmpty() && working.status() == Status.DRAFT;
		return promise(routed, routed ? CaseClocks.ROUTE : CaseClocks.NOTICE, today);
	}

	/** Until when the provider answers, had it received the sharing request today. */
	Promise ofSharing(SharingRoutes.Route route) {
		boolean atOnce = route == SharingRoutes.Route.AUTOMATIC;
		return promise(false, atOnce ? CaseClocks.SHARE_AT_ONCE : CaseClocks.SHARE_ANSWER,
				Times.day(this.clock.instant()));
	}

	private Promise promise(boolean routed, String code, LocalDate today) {
		ClockRule rule = this.rules.inForce(code, today);
		Due due = this.calendar.due(rule.unit(), rule.days(), today, List.of());
		return new Promise(routed, rule.days(), due.due());
	}

	/**
	 * What the applicant may count on.
	 *
	 * @param routed whether the platform office routes it first
	 * @param days working days
	 * @param until last of these days
	 */
	record Promise(boolean routed, int days, Optional<LocalDate> until) {
	}

}
