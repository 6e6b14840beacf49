package cn.opendata.approval.figures;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.shared.DepartmentId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names what rows hold as ids and codes, in the reader's language.
 */
@Component("caseNames")
class CaseNames {

	private final Organizations organizations;

	private final MessageSource messages;

	CaseNames(Organizations organizations, MessageSource messages) {
		this.organizations = organizations;
		this.messages = messages;
	}

	public String department(DepartmentId id) {
		return this.organizations.department(id).map(Department::name).orElse(id.value());
	}

	/** The step it waits at, or where it stands while nobody's step is waited for. */
	public String step(CaseRow row) {
		return row.waiting().map((waiting) -> say("step." + waiting.step())).orElseGet(() -> status(row));
	}

	/** Who has it in hand, or whose turn it is. */
	public String inCharge(CaseRow row) {
		return row.waiting()
			.map((waiting) -> waiting.assignee()
				.flatMap(this.organizations::person)
				.map(Person::name)
				.orElseGet(() -> department(waiting.department()) + " " + say("Role." + waiting.role())))
			.orElse("");
	}

	public String status(CaseRow row) {
		return say(row.statusKey());
	}

	public String rule(String code) {
		return say("calendar.rule." + code);
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
