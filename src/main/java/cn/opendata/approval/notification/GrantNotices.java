package cn.opendata.approval.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import cn.opendata.approval.delivery.DeliveryEvent;
import cn.opendata.approval.delivery.DeliveryEvent.Type;
import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells both sides what happens to a grant: the user what stops it or lets it go on, the
 * provider what the user did.
 */
@Component
class GrantNotices {

	private static final Set<Type> TO_USER = EnumSet.of(Type.SUSPENDED, Type.RECTIFICATION_DEMANDED,
			Type.RECTIFICATION_OVERDUE, Type.RESTORED, Type.REVOKED, Type.ENDED, Type.AMENDED, Type.FILES_AWAITED);

	private static final Set<Type> TO_PROVIDER = EnumSet.of(Type.RECTIFICATION_OVERDUE, Type.CLOSED_EARLY,
			Type.DISPOSED, Type.FILES_AWAITED);

	private final Notices notices;

	private final Organizations organizations;

	private final CaseFiles cases;

	GrantNotices(Notices notices, Organizations organizations, CaseFiles cases) {
		this.notices = notices;
		this.organizations = organizations;
		this.cases = cases;
	}

	@EventListener
	void on(DeliveryEvent event) {
		if (!TO_USER.contains(event.type()) && !TO_PROVIDER.contains(event.type())) {
			return;
		}
		CaseFile file = this.cases.get(event.request());
		Saying saying = new Saying("notification.grant." + event.type(), Word.plain(file.number()),
				Word.plain(file.subject()))
			.with("due", Word.fact(event.facts().get("due")));
		if (event.facts().containsKey("ground")) {
			saying = saying.with("ground", Word.key("HaltGround." + event.facts().get("ground")));
		}
		Saying said = saying;
		if (TO_USER.contains(event.type())) {
			users(file).forEach((person) -> this.notices.tell(person, MailGroup.LETTERS, said, link(event, file)));
		}
		if (TO_PROVIDER.contains(event.type())) {
			providers(file, event.type())
				.forEach((person) -> this.notices.tell(person, MailGroup.TASKS, said, link(event, file)));
		}
	}

	/** Who asked, and the head of the department that uses the data. */
	private List<Person> users(CaseFile file) {
		return Stream
			.concat(this.organizations.person(file.applicant().person()).stream(),
					file.asking().stream().flatMap((user) -> this.organizations.holders(user, Role.HEAD).stream()))
			.distinct()
			.toList();
	}

	/** Files that are awaited are for the data managers to bring. */
	private List<Person> providers(CaseFile file, Type type) {
		Stream<Role> roles = (type == Type.FILES_AWAITED) ? Stream.of(Role.DATA_MANAGER)
				: Stream.of(Role.HEAD, Role.HANDLER);
		return file.department()
			.stream()
			.flatMap((provider) -> roles.flatMap((role) -> this.organizations.holders(provider, role).stream()))
			.distinct()
			.toList();
	}

	private static String link(DeliveryEvent event, CaseFile file) {
		return file.asking().isPresent() ? "/cases/" + file.number() + "/grant" : "/my/grants/" + event.grant();
	}

}
