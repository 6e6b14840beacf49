package cn.opendata.approval.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The cases behind a figure, as a page and as files.
 */
@Controller
class FigureCasesController {

	private static final int SIZE = 50;

	/** Most lines of a file. */
	private static final int MOST = 20_000;

	private final FigureQuestions questions;

	private final FigureList list;

	private final CaseNames names;

	private final FigureWords words;

	private final TableFiles files;

	FigureCasesController(FigureQuestions questions, FigureList list, CaseNames names, FigureWords words,
			TableFiles files) {
		this.questions = questions;
		this.list = list;
		this.names = names;
		this.words = words;
		this.files = files;
	}

	@GetMapping("/supervision/cases")
	String page(Actor actor, Wanted wanted, @RequestParam(required = false) String after, Model model) {
		Question question = question(actor, wanted);
		Slice<Line> page = this.list.of(question, wanted.figure(), wanted.one(), after, SIZE)
			.map((entry) -> line(entry, wanted));
		String url = question.url(wanted.figure(), wanted.one());
		model.addAttribute("page", page)
			.addAttribute("heading", heading(wanted))
			.addAttribute("measured", wanted.measured())
			.addAttribute("period", period(wanted))
			.addAttribute("nextUrl", (page.next() != null) ? url + "&after=" + page.next() : null)
			.addAttribute("firstUrl", (after != null && !after.isEmpty()) ? url : null)
			.addAttribute("fileUrl", url.replaceFirst("/cases", "/cases/file.csv"))
			.addAttribute("workbookUrl", url.replaceFirst("/cases", "/cases/file.xlsx"))
			.addAttribute("department",
					question.department().isEmpty() ? ""
							: this.words.department(new DepartmentId(question.department())))
			.addAttribute("style", "/css/figures.css");
		return "figures/cases";
	}

	@GetMapping("/supervision/cases/file.csv")
	ResponseEntity<byte[]> text(Actor actor, Wanted wanted) {
		return this.files.text(heading(wanted), List.of(table(actor, wanted)));
	}

	@GetMapping("/supervision/cases/file.xlsx")
	ResponseEntity<byte[]> workbook(Actor actor, Wanted wanted) {
		return this.files.workbook(heading(wanted), List.of(table(actor, wanted)));
	}

	private Section table(Actor actor, Wanted wanted) {
		List<Section.Line> lines = this.list.of(question(actor, wanted), wanted.figure(), wanted.one(), null, MOST)
			.items()
			.stream()
			.map((entry) -> line(entry, wanted))
			.map((line) -> new Section.Line(line.number(),
					List.of(Cell.text(line.day()), Cell.text(line.subject()), Cell.text(line.kind()),
							Cell.text(line.department()), Cell.text(line.status()), Cell.text(line.detail()),
							Cell.text(wanted.measured() ? String.valueOf(line.amount()) : ""))))
			.toList();
		List<String> heads = new ArrayList<>();
		for (String column : List.of("number", "day", "subject", "kind", "department", "status", "detail", "amount")) {
			heads.add(this.words.column(column));
		}
		return new Section("cases", heading(wanted), heads, lines);
	}

	private Question question(Actor actor, Wanted wanted) {
		return this.questions.of(actor, wanted.department(), wanted.kind(), wanted.months());
	}

	private Line line(FigureList.Entry entry, Wanted wanted) {
		CaseRow row = entry.row();
		return new Line(row.number(), row.url(), entry.day().toString(), row.subject(),
				this.words.say("figures.kind." + row.kind()), this.names.department(row.department()),
				this.names.status(row), detail(entry, wanted, row), entry.amount());
	}

	private String detail(FigureList.Entry entry, Wanted wanted, CaseRow row) {
		boolean missed = entry.measure() == Measure.MISSED;
		return this.words.detail(missed ? Figure.MISSED : wanted.figure(), entry.detail(), row.kind().name());
	}

	private String heading(Wanted wanted) {
		String figure = this.words.figure(wanted.figure());
		return wanted.one().isEmpty() ? figure : figure + " · " + this.words.detail(wanted.figure(), wanted.one(), "");
	}

	private String period(Wanted wanted) {
		if (wanted.figure().ofNow()) {
			return "";
		}
		YearMonth from = Months.month(wanted.months().from());
		YearMonth until = Months.month(wanted.months().until());
		return this.words.say(from.equals(until) ? "figures.month" : "figures.months", String.valueOf(from.getYear()),
				from.getMonthValue(), String.valueOf(until.getYear()), until.getMonthValue());
	}

	/**
	 * What is asked for.
	 *
	 * @param figure the figure
	 * @param detail one detail of it
	 * @param department a department
	 * @param kind a kind
	 * @param from first month: 202601
	 * @param until last month
	 */
	record Wanted(Figure figure, String detail, String department, String kind, Integer from, Integer until) {

		Wanted {
			figure = (figure != null) ? figure : Figure.RECEIVED;
		}

		String one() {
			return Optional.ofNullable(this.detail).filter((text) -> text.length() <= 64).orElse("");
		}

		Months months() {
			return new Months(month(this.from, Months.EVER.from()), month(this.until, Months.EVER.until()));
		}

		boolean measured() {
			return this.figure == Figure.DAYS || this.figure == Figure.STEP;
		}

		private static int month(Integer number, int otherwise) {
			boolean fits = number != null && number >= Months.EVER.from() && number <= Months.EVER.until()
					&& number % 100 >= 1 && number % 100 <= 12;
			return fits ? number : otherwise;
		}

	}

	/** A line in words. */
	record Line(String number, String url, String day, String subject, String kind, String department, String status,
			String detail, int amount) {
	}

}
