package cn.opendata.approval.notification;

import java.util.EnumSet;
import cn.opendata.approval.organization.Person;
import java.util.List;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Opinion;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.Kind;
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
			Type.ABANDONED, Type.EXTENDED, Type.DECIDED, Type.RETURNED);

	/** What the whole asking department must know, not only who filed the request. */
	private static final Set<Type> OF_HOUSE = EnumSet.of(Type.RETURNED, Type.SUPPLEMENT_ASKED, Type.ABANDONED,
			Type.EXTENDED, Type.DECIDED, Type.GRANTED_AT_ONCE, Type.OPENED);

	/** What those who work the case learn, as it was not they who did it. */
	private static final Set<Type> OF_PROVIDER = EnumSet.of(Type.WITHDRAWN, Type.EXTENDED, Type.EXTENSION_DENIED,
			Type.EXTENSION_LAPSED);

	/** What the other party of a dispute learns. */
	private static final Set<Type> OF_OTHER_PARTY = EnumSet.of(Type.DISPUTE_RAISED, Type.SETTLED);

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
		if (event.kind() == Kind.SUPERVISE) {
			return;
		}
		if (event.kind() == Kind.DISPUTE && OF_OTHER_PARTY.contains(event.type())) {
			tellDepartment(event);
		}
		if (OF_PROVIDER.contains(event.type()) && !"false".equals(event.facts().get("reached"))
				&& (event.type() == Type.WITHDRAWN || event.kind() == Kind.SHARE)) {
			tellDepartment(event);
		}
		if (!event.type().mailed()) {
			return;
		}
		CaseFile file = this.cases.get(event.request());
		MailGroup group = LETTERS.contains(event.type()) ? MailGroup.LETTERS : MailGroup.OWN_REQUESTS;
		this.organizations.person(event.applicant()).ifPresent((person) -> {
			Applicant applicant = file.applicant();
			String address = applicant.email().isBlank() ? person.email() : applicant.email();
			this.notices.tell(person, address, group, saying(event), "/cases/" + event.number());
		});
		file.asking()
			.filter((asking) -> event.kind() == Kind.SHARE && OF_HOUSE.contains(event.type()))
			.ifPresent((asking) -> tellHouse(event, asking, group));
	}

	/**
	 * The heads of the asking department, and its requesters once who filed it is gone.
	 */
	private void tellHouse(RequestEvent event, DepartmentId asking, MailGroup group) {
		List<Person> requesters = this.organizations.holders(asking, Role.REQUESTER);
		boolean gone = requesters.stream().noneMatch((person) -> person.id().equals(event.applicant()));
		Stream.concat(this.organizations.holders(asking, Role.HEAD).stream(), gone ? requesters.stream() : Stream.of())
			.filter((person) -> !person.id().equals(event.applicant()))
			.filter((person) -> event.by().filter(person.id()::equals).isEmpty())
			.distinct()
			.forEach((person) -> this.notices.tell(person, group, saying(event), "/cases/" + event.number()));
	}

	/** Those who work the case. */
	private void tellDepartment(RequestEvent event) {
		Saying saying = new Saying("notification.staff." + event.type(), Word.plain(event.number()),
				Word.plain(event.subject()))
			.with("due", Word.fact(event.facts().get("due")));
		event.department()
			.ifPresent((department) -> Stream.of(Role.CLERK, Role.HANDLER)
				.flatMap((role) -> this.organizations.holders(department, role).stream())
				.distinct()
				.forEach((person) -> this.notices.tell(person, MailGroup.TASKS, saying, "/cases/" + event.number())));
	}

	private Saying saying(RequestEvent event) {
		Map<String, String> facts = event.facts();
		String kind = (event.kind() != Kind.OPEN) ? event.kind() + "." : "";
		Saying saying = new Saying("notification.request." + kind + event.type(), Word.plain(event.number()),
				Word.plain(event.subject()))
			.with("department", Word
				.plain(event.department().flatMap(this.organizations::department).map(Department::name).orElse("")));
		if (facts.containsKey("outcome")) {
			saying = saying.with("outcome", Word.key(event.kind().outcomeKey(Outcome.valueOf(facts.get("outcome")))));
		}
		if (event.type() == Type.RETURNED) {
			saying = saying.with("words", Word.plain(returned(event)));
		}
		return saying.with("missing", Word.plain(missing(event))).with("due", Word.fact(facts.get("due")));
	}

	/** What is to be mended. */
	private String returned(RequestEvent event) {
		return this.cases.opinions(event.request())
			.stream()
			.filter((one) -> one.result().equals("RETURN"))
			.reduce((first, second) -> second)
			.map(Opinion::text)
			.orElse("");
	}

	/** What the newest supplement notice asks for, one line each. */
	private String missing(RequestEvent event) {
		return (event.type() != Type.SUPPLEMENT_ASKED) ? ""
				: this.cases.supplement(event.request())
					.map((notice) -> String.join("\n", notice.missing()))
					.orElse("");
	}

}
