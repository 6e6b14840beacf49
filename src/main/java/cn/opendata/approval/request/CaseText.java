package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Times;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How the pages of a case write names, days and times, in the reader's language.
 */
@Component("caseText")
class CaseText {

	private static final DateTimeFormatter DAY_ZH = DateTimeFormatter
		.ofPattern("yyyy\u5e74M\u6708d\u65e5\uff08EEE\uff09", Locale.SIMPLIFIED_CHINESE);

	private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE, d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final Organizations organizations;

	CaseText(Organizations organizations) {
		this.organizations = organizations;
	}

	/** Name of a department, empty when there is none yet. */
	public String department(Optional<DepartmentId> id) {
		return id.flatMap(this.organizations::department).map(Department::name).orElse("");
	}

	/** Name of a department that is known. */
	public String departmentName(DepartmentId id) {
		return department(Optional.of(id));
	}

	/** Key of the message that names a status of a kind of cases. */
	public String statusKey(Kind kind, Status status) {
		return kind.statusKey(status);
	}

	public String day(LocalDate day) {
		boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
		return day.format(english ? DAY_EN : DAY_ZH);
	}

	public String day(Instant at) {
		return day(Times.day(at));
	}

	public String time(Instant at) {
		return day(at) + " " + at.atZone(Times.ZONE).format(TIME);
	}

}
