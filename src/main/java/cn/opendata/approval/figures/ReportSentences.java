package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.request.Kind;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a report says in sentences, in the reader's language.
 */
@Component
class ReportSentences {

	private final Ledgers ledgers;

	private final FigureWords words;

	ReportSentences(Ledgers ledgers, FigureWords words) {
		this.ledgers = ledgers;
		this.words = words;
	}

	String title(Kind kind) {
		return this.words.say("figures.kind." + kind);
	}

	List<String> opening(int year, boolean over, LocalDate today) {
		List<String> opening = new ArrayList<>(List.of(this.words.say("figures.report.opening", String.valueOf(year))));
		if (!over) {
			opening.add(this.words.say("figures.report.draft", day(today)));
		}
		return opening;
	}

	/** Nothing where there was nothing. */
	List<String> of(Question question, Kind kind) {
		Ledger year = this.ledgers.of(question);
		int received = year.count(Figure.RECEIVED);
		int concluded = year.count(Figure.CONCLUDED);
		if (received + concluded + year.carried() == 0) {
			return List.of();
		}
		List<String> sentences = new ArrayList<>();
		sentences.add(say("received", year.carried(), received, concluded, year.carried() + received - concluded));
		if (year.count(Figure.DUE) + year.count(Figure.LATE) > 0) {
			sentences.add(onTime(year));
		}
		Histogram days = year.amounts(Figure.DAYS, "");
		if (days.count() > 0) {
			sentences.add(this.words.say("figures.report.days", Cell.decimal(days.mean().orElseThrow()),
					Cell.decimal(days.median().orElseThrow())));
		}
		sentences.add(say("course", year.count(Figure.SUPPLEMENT), year.count(Figure.EXTENSION),
				year.count(Figure.RETURNED)));
		if (kind == Kind.OPEN || kind == Kind.SHARE) {
			sentences.add(say("opened", year.count(Figure.OPENED), year.count(Figure.FEEDBACK)));
		}
		return sentences;
	}

	private String onTime(Ledger year) {
		int due = year.count(Figure.DUE);
		int inTime = year.count(Figure.IN_TIME);
		int missed = year.count(Figure.MISSED);
		int late = year.count(Figure.LATE);
		String rate = Cell.percent(inTime, due);
		return rate.isEmpty() ? say("answered", due, inTime, missed, late)
				: this.words.say("figures.report.answered.rate", String.valueOf(due), String.valueOf(inTime), rate,
						String.valueOf(missed), String.valueOf(late));
	}

	private String say(String name, int... numbers) {
		Object[] args = new Object[numbers.length];
		for (int i = 0; i < numbers.length; i++) {
			// a document writes 1200, not 1,200
			args[i] = String.valueOf(numbers[i]);
		}
		return this.words.say("figures.report." + name, args);
	}

	String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(this.words.say("figures.report.date"), LocaleContextHolder.getLocale())
			.format(day);
	}

}
