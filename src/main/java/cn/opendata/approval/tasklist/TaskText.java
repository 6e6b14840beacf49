package cn.opendata.approval.tasklist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Times;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words for the templates of this room.
 */
@Component
class TaskText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Organizations organizations;

	private final MessageSource messages;

	TaskText(Organizations organizations, MessageSource messages) {
		this.organizations = organizations;
		this.messages = messages;
	}

	/** An instant in the house's zone. */
	public String time(Instant instant) {
		return TIME.format(LocalDateTime.ofInstant(instant, Times.ZONE));
	}

	public String department(DepartmentId id) {
		return this.organizations.department(id).map(Department::name).orElse(id.value());
	}

	/** What was chosen at a step, in words. */
	public String result(String result) {
		String words = this.messages.getMessage("result." + result, null, null, LocaleContextHolder.getLocale());
		return (words != null) ? words : result;
	}

}
