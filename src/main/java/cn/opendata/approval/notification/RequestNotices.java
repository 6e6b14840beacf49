package cn.opendata.approval.notification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.RequestEvent.Type;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the applicant what happened to the request.
 */
@Component
class RequestNotices {

	/** What the law wants told, whatever the preferences say. */
	private static final Set<Type> LETTERS = EnumSet.of(Type.SUPPLEMENT_ASKED, Type.ACCEPTED, Type.NOT_ACCEPTED,
			Type.ABANDONED, Type.EXTENDED, Type.DECIDED);

	private final Notices notices;

	private final Organizations organizations;

	private final CaseFiles cases;

	RequestNotices(Notices notices, Organizations organizations, CaseFiles cases) {
		this.notices = notices;
		this.organizations = organizations;
		this.cases = cases;
	}

	@EventListener
	void on(RequestEvent event) {
		if (!event.type().mailed()) {
			return;
		}
		if (event.type() == Type.WITHDRAWN) {
			tellDepartment(event);
		}
		this.organizations.person(event.applicant()).ifPresent((person) -> {
			Applicant applicant = this.cases.get(event.request()).applicant();
			String address = applicant.email().isBlank() ? person.email() : applicant.email();
			MailGroup group = LETTERS.contains(event.type()) ? MailGroup.LETTERS : MailGroup.OWN_REQUESTS;
			this.notices.tell(person, address, group, saying(event), "/cases/" + event.number());
		});
	}

	/** Those who work the case learn that it is gone. */
	private void tellDepartment(RequestEvent event) {
		Saying saying = new Saying("notification.staff." + event.type(), Word.plain(event.number()),
				Word.plain(event.subject()));
		event.department()
			.ifPresent((department) -> Stream.of(Role.CLERK, Role.HANDLER)
				.flatMap((role) -> this.organizations.holders(department, role).stream())
				.distinct()
				.forEach((person) -> this.notices.tell(person, MailGroup.TASKS, saying, "/cases/" + event.number())));
	}

	private Saying saying(RequestEvent event) {
		Map<String, String> facts = event.facts();
		Saying saying = new Saying("notification.request." + event.type(), Word.plain(event.number()),
				Word.plain(event.subject()))
			.with("department", Word
				.plain(event.department().flatMap(this.organizations::department).map(Department::name).orElse("")));
		if (facts.containsKey("outcome")) {
			saying = saying.with("outcome", Word.key("Outcome." + facts.get("outcome")));
		}
		return saying.with("missing", Word.plain(missing(event))).with("due", Word.fact(facts.get("due")));
	}

	/** What the newest supplement notice asks for, one line each. */
	private String missing(RequestEvent event) {
		return (event.type() != Type.SUPPLEMENT_ASKED) ? ""
				: this.cases.supplement(event.request())
					.map((notice) -> String.join("\n", notice.missing()))
					.orElse("");
	}

}
