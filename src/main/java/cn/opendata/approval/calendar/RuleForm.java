package cn.opendata.approval.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * A new version of a rule as typed.
 *
 * @param version the version it follows
 * @param days number of days, 0 where the case sets them
 * @param unit name of the unit
 * @param maxExtension most days of an extension
 * @param warnings remaining working days, with commas between
 * @param document title of the law or setting
 * @param article its article
 * @param validFrom first day on which new cases take it
 */
record RuleForm(int version, String days, String unit, String maxExtension, String warnings, String document,
		String article, String validFrom) {

	private static final int WARNINGS_AT_MOST = 5;

	static RuleForm of(ClockRule rule) {
		return new RuleForm(rule.version(), String.valueOf(rule.days()), rule.unit().name(),
				String.valueOf(rule.maxExtension()),
				rule.warnings().stream().map(String::valueOf).collect(Collectors.joining(",")), rule.basis().document(),
				rule.basis().article(), "");
	}

	/**
	 * The version to add.
	 * @throws Refused INVALID with every fault
	 */
	ClockRule next(ClockRule latest, LocalDate today) {
		List<Violation> faults = new ArrayList<>();
		int days = number(this.days);
		int extension = number(this.maxExtension);
		List<Integer> warnings = numbers(this.warnings);
		LocalDate from = day(this.validFrom);
		check(days < 0 || days > Limits.DAYS || (days == 0 && latest.days() > 0), "days", faults);
		check(extension < 0 || extension > Limits.DAYS, "maxExtension", faults);
		check(Stream.of(Unit.values()).noneMatch((unit) -> unit.name().equals(this.unit)), "unit", faults);
		check(warnings.size() > WARNINGS_AT_MOST || warnings.stream().anyMatch((left) -> left < 0 || left > 60)
				|| warnings.stream().distinct().count() < warnings.size(), "warnings", faults);
		check(this.document == null || this.document.isBlank() || this.document.length() > 200, "document", faults);
		check(this.article == null || this.article.isBlank() || this.article.length() > 200, "article", faults);
		check(from == null || !from.isAfter(today) || from.isAfter(Limits.LAST), "validFrom", faults);
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		if (this.version != latest.version()) {
			throw Refused.conflict("calendar.error.rule.changed");
		}
		boolean sameBasis = this.document.strip().equals(latest.basis().document())
				&& this.article.strip().equals(latest.basis().article());
		LegalBasis basis = new LegalBasis(sameBasis ? latest.basis().code() : "", this.document, this.article);
		return new ClockRule(latest.code(), latest.version() + 1, Unit.valueOf(this.unit), days, extension, warnings,
				basis, from);
	}

	private static List<Integer> numbers(String list) {
		return (list == null || list.isBlank()) ? List.of()
				: Stream.of(list.split("[,\\s\\u3001\\uff0c]+"))
					.filter((text) -> !text.isEmpty())
					.map(RuleForm::number)
					.sorted(Comparator.reverseOrder())
					.toList();
	}

	private static void check(boolean wrong, String field, List<Violation> faults) {
		if (wrong) {
			faults.add(Violation.of(field, "calendar.error.rule." + field));
		}
	}

	private static int number(String text) {
		return (text != null && text.strip().matches("[0-9]{1,6}")) ? Integer.parseInt(text.strip()) : -1;
	}

	private static LocalDate day(String text) {
		try {
			return (text != null && text.strip().length() == 10) ? LocalDate.parse(text.strip()) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
