package cn.opendata.approval.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.calendar.ClockEvent.Type;
import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.Refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps clocks as rows. Whatever changes one holds its row first, so that two nodes
 * agree; one that was computed with an earlier calendar is moved before anything else is
 * done to it.
 */
@Service
@Transactional
class StoredClocks implements Clocks {

	static final String CALENDAR_CHANGED = "calendar.move.notice";

	private final ClockRows rows;

	private final ClockRules rules;

	private final StoredCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StoredClocks(ClockRows rows, ClockRules rules, StoredCalendar calendar, ApplicationEventPublisher events,
			Clock clock) {
		this.rows = rows;
		this.rules = rules;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public CaseClock open(ClockSubject subject, String ruleCode, LocalDate ruleDay, LocalDate start) {
		ClockRule rule = this.rules.inForce(ruleCode, ruleDay);
		return open(subject, rule, start, rule.days());
	}

	@Override
	public CaseClock open(ClockSubject subject, String ruleCode, LocalDate ruleDay, LocalDate start, int days) {
		return open(subject, this.rules.inForce(ruleCode, ruleDay), start, days);
	}

	@Override
	public CaseClock openUntil(ClockSubject subject, String ruleCode, LocalDate ruleDay, LocalDate start,
			LocalDate last) {
		int days = (int) ChronoUnit.DAYS.between(start, last);
		return open(subject, this.rules.inForce(ruleCode, ruleDay), start.minusDays(1), days + 1);
	}

	private CaseClock open(ClockSubject subject, ClockRule rule, LocalDate start, int days) {
		if (days < 1 || (days > Limits.DAYS && rule.unit() != Unit.DATE)) {
			throw Refused.invalid("days", "calendar.error.days", Limits.DAYS);
		}
		Instant now = this.clock.instant();
		DayIndex index = this.calendar.fresh();
		Due due = index.due(rule.unit(), days, start, List.of());
		CaseClock opened = new CaseClock(id(now), subject, rule, days, 0, List.of(), due, index.version(), now,
				Optional.empty());
		this.rows.insert(opened);
		return published(Type.OPENED, opened.id(), now);
	}

	@Override
	public CaseClock pause(ClockId id, LocalDate sent, String reason) {
		CaseClock held = running(id);
		if (held.paused()) {
			throw Refused.conflict("calendar.error.clock.paused");
		}
		this.rows.paused(id, held.pauses().size(), new Pause(sent, Optional.empty(), reason));
		recompute(id, held.extension());
		return published(Type.PAUSED, id, this.clock.instant());
	}

	@Override
	public CaseClock resume(ClockId id, LocalDate answered) {
		CaseClock held = running(id);
		Pause open = held.pauses()
			.stream()
			.filter((pause) -> pause.answered().isEmpty())
			.findFirst()
			.orElseThrow(() -> Refused.conflict("calendar.error.clock.notPaused"));
		if (answered.isBefore(open.sent())) {
			throw Refused.invalid("answered", "calendar.error.pause.order");
		}
		this.rows.resumed(id, answered);
		recompute(id, held.extension());
		return published(Type.RESUMED, id, this.clock.instant());
	}

	@Override
	public CaseClock extend(ClockId id, int days, Instant at) {
		CaseClock held = running(id);
		int most = held.rule().maxExtension();
		if (most == 0) {
			throw Refused.conflict("calendar.error.extend.none");
		}
		if (held.extension() > 0) {
			throw Refused.conflict("calendar.error.extend.once");
		}
		if (held.overdue(at)) {
			throw Refused.conflict("calendar.error.extend.late");
		}
		if (days < 1 || days > most) {
			throw Refused.invalid("days", "calendar.error.extend.days", most);
		}
		recompute(id, days);
		return published(Type.EXTENDED, id, at);
	}

	@Override
	public CaseClock end(ClockId id, Instant at) {
		CaseClock held = current(held(id));
		if (!held.running()) {
			return held;
		}
		this.rows.ended(id, at);
		return published(Type.ENDED, id, at);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<CaseClock> clock(ClockId id) {
		return this.rows.find(id);
	}

	@Override
	@Transactional(readOnly = true)
	public List<CaseClock> of(ClockSubject subject) {
		return this.rows.of(subject);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<CaseClock> running(ClockSubject subject, String ruleCode) {
		return this.rows.of(subject)
			.stream()
			.filter((clock) -> clock.running() && clock.rule().code().equals(ruleCode))
			.findFirst();
	}

	@Override
	public Optional<Rung> nextRung(ClockId id) {
		CaseClock found = this.rows.find(id).orElseThrow(StoredClocks::unknown);
		CaseClock current = isStale(found) ? current(held(id)) : found;
		List<String> reached = this.rows.reached(id);
		return Ladder.of(current, this.calendar.fresh())
			.stream()
			.filter((rung) -> !reached.contains(rung.key()))
			.findFirst();
	}

	@Override
	public void reach(ClockId id, Rung rung) {
		CaseClock held = current(held(id));
		Instant now = this.clock.instant();
		if (this.rows.reached(id).contains(rung.key())) {
			return;
		}
		Ladder.of(held, this.calendar.fresh())
			.stream()
			.filter((due) -> due.key().equals(rung.key()) && !due.at().isAfter(now))
			.findFirst()
			.ifPresent((due) -> {
				this.rows.reached(id, due, now);
				this.events.publishEvent(new ClockEvent(Type.REACHED, held, Optional.of(due), now, ""));
			});
	}

	/** Moves a running clock that was computed with an earlier calendar. */
	Optional<CaseClock> move(ClockId id) {
		CaseClock held = held(id);
		CaseClock current = current(held);
		return current.due().due().equals(held.due().due()) ? Optional.empty() : Optional.of(current);
	}

	private CaseClock running(ClockId id) {
		CaseClock current = current(held(id));
		if (!current.running()) {
			throw Refused.conflict("calendar.error.clock.ended");
		}
		return current;
	}

	private CaseClock held(ClockId id) {
		return this.rows.lock(id).orElseThrow(StoredClocks::unknown);
	}

	private boolean isStale(CaseClock clock) {
		return clock.running() && clock.calendarVersion() < this.calendar.fresh().version();
	}

	private CaseClock current(CaseClock held) {
		if (!isStale(held)) {
			return held;
		}
		Due due = recompute(held.id(), held.extension());
		CaseClock current = this.rows.find(held.id()).orElseThrow();
		if (!due.due().equals(held.due().due())) {
			Instant now = this.clock.instant();
			this.rows.moved(held, due.due(), current.calendarVersion(), now, CALENDAR_CHANGED);
			this.events.publishEvent(new ClockEvent(Type.MOVED, current, Optional.empty(), now, CALENDAR_CHANGED));
		}
		return current;
	}

	private Due recompute(ClockId id, int extension) {
		CaseClock clock = this.rows.find(id).orElseThrow();
		DayIndex index = this.calendar.fresh();
		Due due = index.due(clock.rule().unit(), clock.days() + extension, clock.due().start(), clock.pauses());
		this.rows.computed(id, extension, due, index.version());
		return due;
	}

	private CaseClock published(Type type, ClockId id, Instant at) {
		CaseClock clock = this.rows.find(id).orElseThrow();
		this.events.publishEvent(new ClockEvent(type, clock, Optional.empty(), at, ""));
		return clock;
	}

	/** Ids in the order of opening, so that the newest clock comes first by id. */
	private static ClockId id(Instant now) {
		String random = UUID.randomUUID().toString().replace("-", "");
		return new ClockId(
				"%011x%05x%s".formatted(now.toEpochMilli(), now.getNano() % 1_000_000, random.substring(20)));
	}

	private static Refused unknown() {
		return Refused.notFound("calendar.error.clock.unknown");
	}

}
