package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.figures.CaseSources.Source;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.CaseRecord;
import cn.opendata.approval.request.ClockKeepers;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Opinion;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.tasklist.TaskRecord;
import org.springframework.stereotype.Component;

/**
 * Reads the row of a case from what is on record.
 */
@Component
class CaseReading {

	private final Organizations organizations;

	CaseReading(Organizations organizations) {
		this.organizations = organizations;
	}

	CaseRow row(Source source) {
		CaseRecord file = source.file();
		Optional<CaseClock> urgent = source.clocks()
			.stream()
			.filter((clock) -> clock.running() && !ClockKeepers.ofWhoAsked(clock) && clock.due().due().isPresent())
			.min(Comparator.comparing((clock) -> clock.due().due().get()));
		return new CaseRow(file.id(), file.number(), file.kind(), file.subject(), department(file), file.asking(),
				file.status(), !file.status().ended(), received(file), concluded(file), waiting(source),
				urgent.map((clock) -> clock.rule().code()), urgent.flatMap((clock) -> clock.due().due()),
				urgent.isEmpty() && source.clocks().stream().anyMatch(CaseClock::paused));
	}

	/**
	 * Whose case it is: the department's that handles it, the asking one's until it is
	 * out of the house, the platform office's while it names none.
	 */
	DepartmentId department(CaseRecord file) {
		Optional<DepartmentId> handling = file.reached() ? file.department() : file.asking();
		return handling.orElseGet(() -> this.organizations.platformOffice().id());
	}

	/** The first day the department had it, whatever was supplemented since. */
	static Optional<LocalDate> received(CaseRecord file) {
		if (!file.reached()) {
			return Optional.empty();
		}
		return Optional.of(file.opinions()
			.stream()
			.filter((opinion) -> file.kind() == Kind.SHARE && letsOut(opinion))
			.reduce((earlier, later) -> later)
			.map((opinion) -> Times.day(opinion.at()))
			.orElseGet(() -> Times.day(file.submittedAt())));
	}

	private static boolean letsOut(Opinion opinion) {
		return ("consent-sharing".equals(opinion.step()) && "CONSENT".equals(opinion.result()))
				|| ("forward-sharing".equals(opinion.step()) && "FORWARD".equals(opinion.result()));
	}

	/** The day of the answer, or of the end that came before it. */
	static Optional<LocalDate> concluded(CaseRecord file) {
		return file.answeredAt().or(() -> file.status().ended() ? file.closedAt() : Optional.empty()).map(Times::day);
	}

	/** Of several tasks the one that came up first. */
	private static Optional<CaseRow.Waiting> waiting(Source source) {
		if (source.file().status() == Status.DRAFT) {
			return Optional.empty();
		}
		return source.tasks().stream().filter((task) -> task.doneAt().isEmpty()).findFirst().map(CaseReading::waiting);
	}

	private static CaseRow.Waiting waiting(TaskRecord task) {
		return new CaseRow.Waiting(task.form(), task.department(), task.role(), task.assignee(), task.createdAt());
	}

}
