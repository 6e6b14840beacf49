package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.delivery.DeliveryRecord;
import cn.opendata.approval.figures.CaseSources.Source;
import cn.opendata.approval.request.CaseRecord;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Opinion;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.tasklist.TaskRecord;
import org.springframework.stereotype.Component;

/**
 * Which facts a case counts for, by what is on record of it. The same question asked
 * twice has the same answer: that is why kept and rebuilt figures are equal.
 */
@Component
class CaseFacts {

	static final String IN_TIME = "IN_TIME";

	static final String LATE = "LATE";

	private static final Set<String> ANSWERS = Set.of("OPEN_DECIDE_DELIVER", "SHARE_ANSWER_CONDITIONAL",
			"SHARE_ANSWER_UNCONDITIONAL", "VERIFY_REPLY", "OPEN_CORRECTION", "DISPUTE_NEGOTIATE", "DISPUTE_MEDIATE",
			"DISPUTE_RULE", "SUPERVISION_ANSWER");

	private final CaseReading reading;

	private final DaysTaken days;

	private final WorkingHours hours;

	private final Clock clock;

	CaseFacts(CaseReading reading, DaysTaken days, WorkingHours hours, Clock clock) {
		this.reading = reading;
		this.days = days;
		this.hours = hours;
		this.clock = clock;
	}

	List<Fact> of(Source source) {
		CaseRecord file = source.file();
		FactSheet sheet = new FactSheet(file.id(), this.reading.department(file), file.kind());
		CaseReading.received(file).ifPresent((received) -> reached(source, received, sheet));
		for (TaskRecord task : source.tasks()) {
			String step = task.form() + "/" + task.role();
			if (task.doneAt().isPresent()) {
				sheet.add(Measure.STEP, step, this.hours.between(task.createdAt(), task.doneAt().get()),
						Times.day(task.doneAt().get()), task.department());
			}
			else {
				sheet.add(Measure.WAITING, step, 0, Times.day(task.createdAt()), task.department());
			}
		}
		for (Opinion opinion : file.opinions()) {
			if ("RETURN".equals(opinion.result())) {
				sheet.add(Measure.RETURNED, opinion.step(), Times.day(opinion.at()));
			}
		}
		return sheet.facts();
	}

	private void reached(Source source, LocalDate received, FactSheet sheet) {
		CaseRecord file = source.file();
		sheet.add(Measure.RECEIVED, "", received);
		file.acceptedAt()
			.ifPresent((at) -> sheet.add(Measure.ACCEPTED, file.deemed() ? "DEEMED" : "NORMAL", Times.day(at)));
		file.supplement().ifPresent((notice) -> sheet.add(Measure.SUPPLEMENT, "", Times.day(notice.askedAt())));
		file.extension()
			.ifPresent((asked) -> sheet.add(Measure.EXTENSION, asked.verdict().map(Enum::name).orElse("PENDING"),
					Times.day(asked.askedAt())));
		CaseReading.concluded(file).ifPresent((day) -> sheet.add(Measure.CONCLUDED, end(file), day));
		file.answeredAt().map(Times::day).ifPresent((day) -> answered(source, received, day, sheet));
		missed(source).ifPresent((missed) -> sheet.add(Measure.MISSED, missed.rule(), missed.day()));
		source.delivery().ifPresent((delivery) -> delivered(source, delivery, sheet));
	}

	private static String end(CaseRecord file) {
		boolean before = file.answeredAt().isEmpty() || file.status() == Status.NOT_ACCEPTED;
		return before ? file.status().name() : "ANSWERED";
	}

	private void answered(Source source, LocalDate received, LocalDate day, FactSheet sheet) {
		CaseRecord file = source.file();
		file.outcome().ifPresent((outcome) -> sheet.add(Measure.OUTCOME, outcome.name(), day));
		file.grounds().stream().sorted().forEach((ground) -> sheet.add(Measure.GROUND, ground.name(), day));
		file.inTime().ifPresent((inTime) -> sheet.add(Measure.ANSWERED, inTime ? IN_TIME : LATE, day));
		sheet.add(Measure.DAYS, "", this.days.of(received, day, source.clocks(), file.supplement()), day);
	}

	/**
	 * The limit of the answer that passed without one. What was answered late was missed
	 * on the day it fell due.
	 */
	private Optional<Missed> missed(Source source) {
		Instant now = this.clock.instant();
		CaseRecord file = source.file();
		if (file.answeredAt().isPresent() && file.inTime().orElse(true)) {
			return Optional.empty();
		}
		Optional<Missed> missed = source.clocks()
			.stream()
			.filter((clock) -> ANSWERS.contains(clock.rule().code()) && clock.overdue(now))
			.map((clock) -> new Missed(clock.rule().code(), clock.due().due().orElseThrow()))
			.min(Comparator.comparing(Missed::day));
		return missed.or(() -> file.answeredAt().map((at) -> new Missed("", Times.day(at))));
	}

	private static void delivered(Source source, DeliveryRecord delivery, FactSheet sheet) {
		CaseRecord file = source.file();
		String rule = (file.kind() == Kind.SHARE) ? "SHARE_PROVIDE" : "OPEN_DECIDE_DELIVER";
		source.clocks()
			.stream()
			.filter((clock) -> clock.rule().code().equals(rule) && clock.endedAt().isPresent())
			.filter((clock) -> file.outcome().filter(Outcome::opens).isPresent())
			.findFirst()
			.ifPresent((clock) -> sheet.add(Measure.PROVIDED, inTime(clock), Times.day(clock.endedAt().get())));
		delivery.openedAt().ifPresent((at) -> sheet.add(Measure.OPENED, "", Times.day(at)));
		delivery.feedbackAt().ifPresent((at) -> sheet.add(Measure.FEEDBACK, "", Times.day(at)));
	}

	private static String inTime(CaseClock ended) {
		return ended.overdue(ended.endedAt().orElseThrow()) ? LATE : IN_TIME;
	}

	private record Missed(String rule, LocalDate day) {
	}

}
