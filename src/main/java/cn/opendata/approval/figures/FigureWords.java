package cn.opendata.approval.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.RefusalGround;
import cn.opendata.approval.shared.DepartmentId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The words of figures, in the reader's language.
 */
@Component
class FigureWords {

	private final MessageSource messages;

	private final Organizations organizations;

	FigureWords(MessageSource messages, Organizations organizations) {
		this.messages = messages;
		this.organizations = organizations;
	}

	Section section(String name, List<String> heads, List<Section.Line> lines) {
		return new Section(name, say("figures.section." + name), heads, lines);
	}

	String column(String name) {
		return say("figures.column." + name);
	}

	String line(Performance.MainLine line) {
		return say("figures.line." + line);
	}

	String figure(Figure figure) {
		return say("Figure." + figure);
	}

	String department(DepartmentId id) {
		return this.organizations.department(id).map(Department::name).orElse(id.value());
	}

	/**
	 * What a detail of a figure says.
	 * @param kind the kind of cases, empty for several
	 */
	String detail(Figure figure, String detail, String kind) {
		if (detail.isEmpty()) {
			return "";
		}
		Kind of = kind.isEmpty() ? Kind.OPEN : Kind.valueOf(kind);
		return switch (figure) {
			case OUTCOME -> kind.isEmpty() ? outcome(detail) : say(of.outcomeKey(Outcome.valueOf(detail)));
			case GROUND -> say(of.groundKey(RefusalGround.valueOf(detail)));
			case STEP, WAITING -> step(detail);
			case RETURNED -> say("step." + detail);
			case CONCLUDED -> say("figures.end." + detail);
			case EXTENSION -> say("figures.extension." + detail);
			case ACCEPTED, DEEMED -> say("figures.accepted." + detail);
			case IN_TIME, LATE, PROVIDED, PROVIDED_IN_TIME -> say("figures.time." + detail);
			case MISSED -> say("calendar.rule." + detail);
			case DUE ->
				CaseFacts.IN_TIME.equals(detail) ? say("figures.time." + detail) : say("calendar.rule." + detail);
			default -> detail;
		};
	}

	/** Of requests and sharing requests together: both words. */
	private String outcome(String detail) {
		Outcome outcome = Outcome.valueOf(detail);
		String open = say(Kind.OPEN.outcomeKey(outcome));
		String shared = say(Kind.SHARE.outcomeKey(outcome));
		return open.equals(shared) ? open : open + " / " + shared;
	}

	private String step(String detail) {
		int slash = detail.indexOf('/');
		return say("step." + detail.substring(0, slash)) + " · " + say("Role." + detail.substring(slash + 1));
	}

	String period(Period period) {
		return say(period.from().equals(period.until()) ? "figures.month" : "figures.months",
				String.valueOf(period.from().getYear()), period.from().getMonthValue(),
				String.valueOf(period.until().getYear()), period.until().getMonthValue());
	}

	/** A single month. */
	String month(Months month) {
		YearMonth only = Months.month(month.from());
		return say("figures.month", String.valueOf(only.getYear()), only.getMonthValue());
	}

	String say(String key, Object... args) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, args, locale);
	}

}
