package cn.opendata.approval.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

/**
 * Reads one question to the clock function and names every fault at once.
 */
final class DeadlineReader {

	private static final int PAUSES_AT_MOST = 20;

	private final ClockRules rules;

	private final DeadlineQuestion question;

	private final List<Violation> faults = new ArrayList<>();

	DeadlineReader(ClockRules rules, DeadlineQuestion question) {
		this.rules = rules;
		this.question = question;
	}

	/**
	 * The question, checked.
	 * @throws Refused INVALID with every fault
	 */
	DeadlineQuery read() {
		LocalDate start = start();
		Optional<ClockRule> rule = rule(start);
		Optional<Unit> unit = unit().or(() -> rule.map(ClockRule::unit));
		int days = days(rule);
		int extension = extension(rule, days);
		List<Pause> pauses = pauses();
		if (this.question.rule().isEmpty() && this.question.days().isEmpty() && this.question.unit().isEmpty()) {
			fault("rule", "calendar.error.deadline.rule");
		}
		else if (this.question.rule().isEmpty()) {
			if (this.question.days().isEmpty()) {
				fault("days", "calendar.error.deadline.days");
			}
			if (this.question.unit().isEmpty()) {
				fault("unit", "calendar.error.deadline.unit");
			}
		}
		if (!this.faults.isEmpty()) {
			throw Refused.invalid(this.faults);
		}
		return new DeadlineQuery(rule, unit.orElseThrow(), days, extension, start, pauses);
	}

	private LocalDate start() {
		if (this.question.start().isEmpty()) {
			fault("start", "calendar.error.deadline.start");
			return null;
		}
		Optional<LocalDate> day = this.question.start().contains("T") ? dayOfInstant(this.question.start())
				: date(this.question.start());
		if (day.isEmpty()) {
			fault("start", "calendar.error.deadline.start");
		}
		return day.orElse(null);
	}

	private Optional<ClockRule> rule(LocalDate start) {
		if (this.question.rule().isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.rules.inForce(this.question.rule(), (start != null) ? start : Limits.FIRST));
		}
		catch (Refused ex) {
			fault("rule", "calendar.error.rule.unknown", this.question.rule());
			return Optional.empty();
		}
	}

	private Optional<Unit> unit() {
		for (Unit unit : Unit.values()) {
			if (unit.name().equals(this.question.unit())) {
				return Optional.of(unit);
			}
		}
		if (!this.question.unit().isEmpty()) {
			fault("unit", "calendar.error.deadline.unit");
		}
		return Optional.empty();
	}

	private int days(Optional<ClockRule> rule) {
		if (this.question.days().isEmpty()) {
			if (rule.isPresent() && rule.get().days() == 0) {
				fault("days", "calendar.error.deadline.perCase");
			}
			return rule.map(ClockRule::days).orElse(0);
		}
		int days = number(this.question.days());
		if (days < 1 || days > Limits.DAYS) {
			fault("days", "calendar.error.days", Limits.DAYS);
		}
		return days;
	}

	private int extension(Optional<ClockRule> rule, int days) {
		if (this.question.extend().isEmpty()) {
			return 0;
		}
		int extension = number(this.question.extend());
		int most = rule.map(ClockRule::maxExtension).orElse(Limits.DAYS - Math.max(days, 0));
		if (extension < 0 || extension > most) {
			fault("extend", (most > 0) ? "calendar.error.extend.days" : "calendar.error.extend.none", most);
		}
		return extension;
	}

	private List<Pause> pauses() {
		List<Pause> pauses = new ArrayList<>();
		if (this.question.pauses().size() > PAUSES_AT_MOST) {
			fault("pause", "calendar.error.pause.many", PAUSES_AT_MOST);
			return pauses;
		}
		for (int i = 0; i < this.question.pauses().size(); i++) {
			pause(this.question.pauses().get(i).strip(), "pause[" + i + "]").ifPresent(pauses::add);
		}
		return pauses;
	}

	private Optional<Pause> pause(String text, String field) {
		String[] ends = text.split("/", -1);
		Optional<LocalDate> sent = date(ends[0]);
		Optional<LocalDate> answered = (ends.length == 2) ? date(ends[1]) : Optional.empty();
		if (ends.length != 2 || sent.isEmpty() || (answered.isEmpty() && !ends[1].isEmpty())) {
			fault(field, "calendar.error.pause.range");
			return Optional.empty();
		}
		if (answered.isPresent() && answered.get().isBefore(sent.get())) {
			fault(field, "calendar.error.pause.order");
			return Optional.empty();
		}
		return Optional.of(new Pause(sent.get(), answered, ""));
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return within(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** A plus sign that nobody encoded arrives as a blank. */
	private static Optional<LocalDate> dayOfInstant(String text) {
		try {
			return within(Times.day(OffsetDateTime.parse(text.replace(' ', '+')).toInstant()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<LocalDate> within(LocalDate day) {
		return Optional.of(day).filter((date) -> !date.isBefore(Limits.FIRST) && !date.isAfter(Limits.LAST));
	}

	private static int number(String text) {
		return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
	}

	private void fault(String field, String code, Object... args) {
		this.faults.add(Violation.of(field, code, args));
	}

}
