package cn.opendata.approval.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.shared.Times;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says lines of the record in the reader's language.
 */
@Component
class Sentences {

	/** Facts that are there for the chain or said elsewhere on the page. */
	private static final Set<String> UNSAID = Set.of("status", "department", "role", "number", "reached");

	/** Facts that an applicant's timeline shows. */
	private static final Set<String> FOR_APPLICANT = Set.of("due", "missing", "outcome", "deemed", "answered", "days",
			"reason");

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	/** What happened, as one sentence. */
	String sentence(AuditLine line, String who, Locale locale) {
		String action = claimed(line) ? "CLAIMED" : line.action();
		String common = text("audit.sentence." + line.resource() + "." + action, line.action(), locale, who);
		Kind kind = kind(line);
		return (kind == Kind.OPEN) ? common
				: text("audit.sentence." + line.resource() + "." + kind + "." + action, common, locale, who);
	}

	/** Only lines of a case carry its number; elsewhere the common words do. */
	private static Kind kind(AuditLine line) {
		return "request".equals(line.resource()) ? Kind.ofNumber(line.caseNumber()) : Kind.OPEN;
	}

	/** Whoever assigns a task to themselves takes it. */
	private static boolean claimed(AuditLine line) {
		return "task".equals(line.resource()) && "ASSIGNED".equals(line.action())
				&& line.who().name().equals(Facts.read(line.facts()).get("assignee"));
	}

	/** The person's name with the department, for staff. */
	String named(AuditLine line, Locale locale) {
		if (line.who().id().isEmpty()) {
			return text("audit.actor.system", "", locale);
		}
		return line.who().department().isEmpty() ? line.who().name()
				: text("audit.actor.of", "", locale, line.who().name(), line.who().department());
	}

	/** The applicant reads the department, never a name of its staff. */
	String unnamed(AuditLine line, Locale locale) {
		if (line.who().id().isEmpty()) {
			return text("audit.actor.system", "", locale);
		}
		return line.who().department().isEmpty() ? text("audit.actor.you", "", locale) : line.who().department();
	}

	List<Detail> details(AuditLine line, boolean applicant, Locale locale) {
		return Facts.read(line.facts())
			.entrySet()
			.stream()
			.filter((fact) -> !fact.getValue().isBlank() && !UNSAID.contains(fact.getKey()))
			// what was deemed is worth a word, that nothing was is not
			.filter((fact) -> !("deemed".equals(fact.getKey()) && "false".equals(fact.getValue())))
			.filter((fact) -> !applicant || FOR_APPLICANT.contains(fact.getKey()))
			.map((fact) -> detail(fact, kind(line), locale))
			.toList();
	}

	String time(Instant at, Locale locale) {
		return DateTimeFormatter.ofPattern(text("audit.format.time", "", locale), locale).format(at.atZone(Times.ZONE));
	}

	String text(String key, String otherwise, Locale locale, Object... args) {
		// what stands in for a missing message is a word as it is, not a pattern
		String found = this.messages.getMessage(key, args, null, locale);
		return (found != null) ? found : otherwise;
	}

	private Detail detail(Map.Entry<String, String> fact, Kind kind, Locale locale) {
		String label = text("audit.fact." + fact.getKey(), fact.getKey(), locale);
		return new Detail(label, value(fact.getKey(), fact.getValue(), kind, locale));
	}

	private String value(String name, String value, Kind kind, Locale locale) {
		return switch (name) {
			case "outcome" -> text(kind.outcomeKey(Outcome.valueOf(value)), value, locale);
			case "step" -> text("step." + value, value, locale);
			case "rule" -> text("calendar.rule." + value, value, locale);
			case "need" -> text("NeedKind." + value, value, locale);
			case "why" -> text("Status." + value, text(value, value, locale), locale);
			case "ground" -> text("HaltGround." + value, value, locale);
			case "rung" -> rung(value, locale);
			case "deemed", "answered", "passed", "top" -> text("audit.value." + value, value, locale);
			case "due", "from", "to" -> day(value, locale);
			default -> value;
		};
	}

	private String rung(String key, Locale locale) {
		String[] parts = key.split("-", 2);
		return text("audit.rung." + parts[0], key, locale, (parts.length > 1) ? parts[1] : "");
	}

	private String day(String value, Locale locale) {
		if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) {
			return value;
		}
		return DateTimeFormatter.ofPattern(text("audit.format.day", "", locale), locale).format(LocalDate.parse(value));
	}

	/** A fact with its label. */
	record Detail(String label, String value) {
	}

}
