package cn.opendata.approval.notification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import cn.opendata.approval.delivery.LiveGrants;
import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.EntryCases;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.verification.DataCorrected;
import cn.opendata.approval.verification.Finding;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everyone who holds a live grant on an entry that its data was corrected: who
 * asked for it, whether for a department or as a member of the public, and the data
 * managers of the departments that use it.
 */
@Component
class CorrectionNotices {

	private final Notices notices;

	private final SharedGrants shared;

	private final EntryCases cases;

	private final LiveGrants grants;

	private final Organizations organizations;

	CorrectionNotices(Notices notices, SharedGrants shared, EntryCases cases, LiveGrants grants,
			Organizations organizations) {
		this.notices = notices;
		this.shared = shared;
		this.cases = cases;
		this.grants = grants;
		this.organizations = organizations;
	}

	@EventListener
	void on(DataCorrected event) {
		Set<PersonId> told = new LinkedHashSet<>();
		Saying saying = saying(event);
		for (SharedGrant grant : this.shared.onEntry(event.entry())) {
			holders(grant).filter((person) -> told.add(person.id()))
				.forEach((person) -> this.notices.tell(person, MailGroup.LETTERS, saying,
						"/cases/" + grant.caseNumber() + "/grant"));
		}
		this.cases.opened(event.entry())
			.stream()
			.filter((file) -> this.grants.has(file.id()) && told.add(file.applicant().person()))
			.forEach((file) -> tell(file, saying));
	}

	private Stream<Person> holders(SharedGrant grant) {
		return Stream.concat(this.organizations.person(grant.requester()).stream(),
				this.organizations.holders(grant.user(), Role.DATA_MANAGER).stream());
	}

	private void tell(CaseFile file, Saying saying) {
		this.organizations.person(file.applicant().person())
			.ifPresent((person) -> this.notices.tell(person,
					file.applicant().email().isBlank() ? person.email() : file.applicant().email(), MailGroup.LETTERS,
					saying, "/cases/" + file.number()));
	}

	private Saying saying(DataCorrected event) {
		String provider = this.organizations.department(event.provider()).map(Department::name).orElse("");
		return new Saying("notification.finding." + Finding.CORRECTED, Word.plain(event.entry().value()),
				Word.plain(event.title()), Word.plain(String.join(" ", event.items())))
			.with("department", Word.plain(provider));
	}

}
