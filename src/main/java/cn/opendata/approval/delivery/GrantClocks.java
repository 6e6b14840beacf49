package cn.opendata.approval.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * Which clock runs when for a grant between departments; all of them are kept by the
 * user, and run for the case the grant came from.
 */
@Component
class GrantClocks {

	static final String END = "GRANT_END";

	static final String RECTIFY = "RECTIFY";

	static final String DISPOSAL = "DISPOSAL_PROOF";

	static final String RECORD = "USAGE_RECORD";

	private static final Set<String> OF_GRANT = Set.of(END, RECTIFY, DISPOSAL, RECORD);

	private final Clocks clocks;

	GrantClocks(Clocks clocks) {
		this.clocks = clocks;
	}

	/** The grant is usable: its last day and the first usage record are watched. */
	void opened(Grant grant, Instant now) {
		LocalDate today = Times.day(now);
		grant.until().ifPresent((last) -> this.clocks.openUntil(subject(grant), END, today, today, last));
		this.clocks.open(subject(grant), RECORD, today, today);
	}

	/** A usage record is there: the next one is due a period later. */
	void recorded(Grant grant, Instant now) {
		end(grant, RECORD, now);
		this.clocks.open(subject(grant), RECORD, Times.day(now), Times.day(now));
	}

	CaseClock rectify(Grant grant, int days, Instant now) {
		end(grant, RECTIFY, now);
		return this.clocks.open(subject(grant), RECTIFY, Times.day(now), Times.day(now), days);
	}

	/** The grant is over: what is left is the proof of disposal. */
	void over(Grant grant, Instant now) {
		endAll(grant, now);
		if (grant.terms().shared() && grant.activatedAt().isPresent()) {
			this.clocks.open(subject(grant), DISPOSAL, Times.day(now), Times.day(now));
		}
	}

	void end(Grant grant, String rule, Instant now) {
		this.clocks.running(subject(grant), rule).ifPresent((clock) -> this.clocks.end(clock.id(), now));
	}

	void endAll(Grant grant, Instant now) {
		this.clocks.of(subject(grant))
			.stream()
			.filter((clock) -> clock.running() && OF_GRANT.contains(clock.rule().code()))
			.forEach((clock) -> this.clocks.end(clock.id(), now));
	}

	private static ClockSubject subject(Grant grant) {
		return new ClockSubject(ClockSubject.REQUEST, grant.request().value());
	}

}
