package cn.opendata.approval.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;

/**
 * A grant between departments as other rooms need it.
 *
 * @param id its id
 * @param request the case it came from
 * @param caseNumber number of that case
 * @param subject what it is about, in one line
 * @param user the department that uses the data
 * @param requester the person who asked for it
 * @param provider the department that provides it
 * @param state where it stands now as a word of {@code GrantState}, the passing of its
 * last day considered
 * @param method how the data goes out
 * @param until last day of use, empty for no end
 * @param callsPerMinute most calls of an interface in a minute, 0 for none
 * @param items the items granted, in the order of the agreement
 */
public record SharedGrant(String id, RequestId request, String caseNumber, String subject, DepartmentId user,
		PersonId requester, DepartmentId provider, String state, SharingMethod method, Optional<LocalDate> until,
		int callsPerMinute, List<GrantItem> items) {

	public SharedGrant {
		items = List.copyOf(items);
	}

	/** Whether the data may be used now. */
	public boolean usable() {
		return this.state.equals(GrantState.ACTIVE.name());
	}

	/** The items granted of one entry. */
	public List<GrantItem> items(EntryCode entry) {
		return this.items.stream().filter((item) -> item.entry().equals(entry)).toList();
	}

}
