package cn.opendata.approval.notification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.verification.DataCorrected;
import cn.opendata.approval.verification.Finding;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everyone who holds a live grant on an entry that its data was corrected: who
 * asked for the grant and the data managers of the department that uses it.
 */
@Component
class CorrectionNotices {

	private final Notices notices;

	private final SharedGrants grants;

	private final Organizations organizations;

	CorrectionNotices(Notices notices, SharedGrants grants, Organizations organizations) {
		this.notices = notices;
		this.grants = grants;
		this.organizations = organizations;
	}

	@EventListener
	void on(DataCorrected event) {
		Set<PersonId> told = new LinkedHashSet<>();
		this.grants.onEntry(event.entry())
			.forEach((grant) -> Stream
				.concat(this.organizations.person(grant.requester()).stream(),
						this.organizations.holders(grant.user(), Role.DATA_MANAGER).stream())
				.filter((person) -> told.add(person.id()))
				.forEach((person) -> tell(person, event, grant)));
	}

	private void tell(Person person, DataCorrected event, SharedGrant grant) {
		String provider = this.organizations.department(event.provider()).map((one) -> one.name()).orElse("");
		Saying saying = new Saying("notification.finding." + Finding.CORRECTED, Word.plain(event.entry().value()),
				Word.plain(event.title()), Word.plain(String.join(" ", event.items())))
			.with("department", Word.plain(provider));
		this.notices.tell(person, MailGroup.LETTERS, saying, "/cases/" + grant.caseNumber() + "/grant");
	}

}
