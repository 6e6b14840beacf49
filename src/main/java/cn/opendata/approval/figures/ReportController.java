package cn.opendata.approval.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.letters.PdfDocuments;
import cn.opendata.approval.organization.Actor;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The report of a year: as a page, to be printed, and as a document in Chinese.
 */
@Controller
class ReportController {

	/** So many years back are offered. */
	private static final int YEARS = 5;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2999;

	private final YearlyReports reports;

	private final ReportSentences sentences;

	private final FigureQuestions questions;

	private final FigureWords words;

	private final PdfDocuments documents;

	ReportController(YearlyReports reports, ReportSentences sentences, FigureQuestions questions, FigureWords words,
			PdfDocuments documents) {
		this.reports = reports;
		this.sentences = sentences;
		this.questions = questions;
		this.words = words;
		this.documents = documents;
	}

	@GetMapping("/supervision/report")
	String page(Actor actor, @RequestParam(required = false) String year,
			@RequestParam(defaultValue = "") String department, Model model) {
		YearlyReport report = this.reports.of(actor, department, year(year));
		int newest = Math.max(this.reports.usual(), report.year());
		model.addAttribute("report", report)
			.addAttribute("heading", title(report))
			.addAttribute("day", this.sentences.day(report.day()))
			.addAttribute("due", this.sentences.day(report.due()))
			.addAttribute("department", department)
			.addAttribute("departments", this.questions.departments(actor))
			.addAttribute("years", IntStream.range(0, YEARS).mapToObj((back) -> newest - back).toList())
			.addAttribute("style", List.of("/css/figures.css", "/css/board.css"));
		return "figures/report";
	}

	@GetMapping("/supervision/report.pdf")
	ResponseEntity<byte[]> document(Actor actor, @RequestParam(required = false) String year,
			@RequestParam(defaultValue = "") String department) {
		Locale before = LocaleContextHolder.getLocale();
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		try {
			YearlyReport report = this.reports.of(actor, department, year(year));
			byte[] pdf = this.documents.render("figures/report-pdf", Locale.SIMPLIFIED_CHINESE,
					Map.of("report", report, "title", title(report), "day", this.sentences.day(report.day())));
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(title(report) + ".pdf"))
				.body(pdf);
		}
		finally {
			LocaleContextHolder.setLocale(before);
		}
	}

	private String title(YearlyReport report) {
		return this.words.say("figures.report.heading", report.sender(), String.valueOf(report.year()));
	}

	/** What cannot be read as a year is the usual one. */
	private int year(String text) {
		if (text == null || !text.matches("\\d{4}")) {
			return this.reports.usual();
		}
		int year = Integer.parseInt(text);
		return (year < FIRST_YEAR || year > LAST_YEAR) ? this.reports.usual() : year;
	}

}
