package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import cn.opendata.approval.figures.YearlyReport.Chapter;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the report of a year from the counters: the same figures as the tables of
 * performance, in sentences and in the tables that a report needs.
 */
@Service
@Transactional(readOnly = true)
class YearlyReports {

	/** The tables of performance that belong into a report. */
	private static final Set<String> TABLES = Set.of("main", "conclusion", "outcomes", "grounds", "extensions",
			"departments");

	private final FigureQuestions questions;

	private final Performance performance;

	private final ReportSentences sentences;

	private final Organizations organizations;

	private final DaysAhead days;

	YearlyReports(FigureQuestions questions, Performance performance, ReportSentences sentences,
			Organizations organizations, DaysAhead days) {
		this.questions = questions;
		this.performance = performance;
		this.sentences = sentences;
		this.organizations = organizations;
		this.days = days;
	}

	/** The year whose report is due next: the last one until the end of March. */
	int usual() {
		LocalDate today = this.days.today();
		return today.isAfter(YearlyReport.due(today.getYear() - 1, true)) ? today.getYear() : today.getYear() - 1;
	}

	/**
	 * The report, in the language of the reader.
	 * @param department a department within what the actor sees; empty for all of them
	 * together
	 */
	YearlyReport of(Actor actor, String department, int year) {
		Question question = this.questions.of(actor, department, null, months(year));
		boolean government = question.department().isEmpty();
		LocalDate today = this.days.today();
		boolean over = today.getYear() > year;
		return new YearlyReport(year, sender(actor, question), government, YearlyReport.due(year, government), over,
				today, this.sentences.opening(year, over, today),
				Arrays.stream(Kind.values())
					.flatMap((kind) -> chapter(question.ofKind(kind.name()), kind, year).stream())
					.toList());
	}

	private List<Chapter> chapter(Question question, Kind kind, int year) {
		List<String> paragraphs = this.sentences.of(question, kind);
		if (paragraphs.isEmpty()) {
			return List.of();
		}
		List<Section> tables = new ArrayList<>(this.performance.of(question, months(year - 1), "")
			.stream()
			.filter((section) -> TABLES.contains(section.name()))
			.map(YearlyReports::telling)
			.filter((section) -> !section.lines().isEmpty())
			.toList());
		return List.of(new Chapter(this.sentences.title(kind), paragraphs, tables));
	}

	/** Without the lines that count nothing in either year. */
	private static Section telling(Section table) {
		return new Section(table.name(), table.title(), table.heads(),
				table.lines()
					.stream()
					.filter((line) -> line.cells()
						.stream()
						.anyMatch((cell) -> cell.part().filter((part) -> part.many() > 0).isPresent()))
					.toList());
	}

	private String sender(Actor actor, Question question) {
		if (!question.department().isEmpty()) {
			return this.organizations.department(new DepartmentId(question.department()))
				.map(Department::name)
				.orElse(question.department());
		}
		return actor.department()
			.map(this.organizations::platformOffice)
			.orElseGet(this.organizations::platformOffice)
			.name();
	}

	private static Months months(int year) {
		return new Months(year * 100 + 1, year * 100 + 12);
	}

}
