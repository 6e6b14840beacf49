package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import cn.opendata.approval.figures.DigestReaders.Reader;
import cn.opendata.approval.notification.Digest;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What one reader is told in the morning: what is overdue, what falls due within three
 * working days, which orders wait for an answer; of each the most urgent in words.
 */
@Component
class DigestContent {

	/** So many are named, more are counted. */
	static final int NAMED = 20;

	private final OpenCases cases;

	private final CaseLines lines;

	private final DaysAhead days;

	private final MessageSource messages;

	DigestContent(OpenCases cases, CaseLines lines, DaysAhead days, MessageSource messages) {
		this.cases = cases;
		this.lines = lines;
		this.days = days;
		this.messages = messages;
	}

	Digest of(Reader reader, LocalDate today) {
		Locale before = LocaleContextHolder.getLocale();
		LocaleContextHolder.setLocale(reader.person().locale());
		try {
			return inWords(Scope.of(reader.departments()), today);
		}
		finally {
			LocaleContextHolder.setLocale(before);
		}
	}

	private Digest inWords(Scope scope, LocalDate today) {
		LocalDate soon = this.days.soon();
		SortedMap<LocalDate, Integer> due = this.cases.byDueDay(scope);
		List<Digest.Part> parts = new ArrayList<>();
		add(parts, "overdue", sum(due.headMap(today)), this.cases.overdue(scope, today, null, NAMED).items());
		add(parts, "dueSoon", sum(due.subMap(today, soon.plusDays(1))),
				this.cases.due(scope, today, soon, null, NAMED).items());
		add(parts, "orders",
				this.cases.byStatus(scope).getOrDefault(Kind.SUPERVISE, Map.of()).getOrDefault(Status.ORDERED, 0),
				this.cases.standing(scope, Kind.SUPERVISE, Status.ORDERED, NAMED));
		return new Digest(today, parts);
	}

	private void add(List<Digest.Part> parts, String name, int many, List<CaseRow> rows) {
		if (many > 0) {
			List<String> words = new ArrayList<>(rows.stream().map(this.lines::of).map(this::words).toList());
			if (many > rows.size()) {
				words.add(say("figures.digest.more", many - rows.size()));
			}
			parts.add(new Digest.Part(name, many, words));
		}
	}

	private String words(CaseLines.Line line) {
		String left = line.chip().map((chip) -> say(chip.key(), chip.days())).orElse("");
		return say("figures.digest.line", line.row().number(), line.row().subject(), line.department(), line.step(),
				line.inCharge(), left);
	}

	private static int sum(SortedMap<LocalDate, Integer> days) {
		return days.values().stream().mapToInt(Integer::intValue).sum();
	}

	private String say(String key, Object... args) {
		return this.messages.getMessage(key, args, LocaleContextHolder.getLocale());
	}

}
