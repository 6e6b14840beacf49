package cn.opendata.approval.supervision;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

/**
 * What a supervisor may order something about: a case or a catalogue entry.
 *
 * @param about the case, empty for an entry
 * @param entry the entry, empty for a case without one
 * @param number number of the case or code of the entry
 * @param subject its subject or title
 * @param office the department the supervisor acts for
 * @param types what may be ordered
 * @param people who may be addressed, each of a department below the supervisor
 */
record Concern(Optional<CaseFile> about, Optional<EntryCode> entry, String number, String subject, DepartmentId office,
		Set<OrderType> types, List<Person> people) {

	/** The person of that id, if they may be addressed. */
	Optional<Person> person(String id) {
		return this.people.stream().filter((one) -> one.id().value().equals(id)).findFirst();
	}

	/** Where to go back to. */
	public String url() {
		return this.about.isPresent() ? "/cases/" + this.number : "/catalogue/" + this.number;
	}

}
