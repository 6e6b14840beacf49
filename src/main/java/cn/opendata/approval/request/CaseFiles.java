package cn.opendata.approval.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.RequestId;

/**
 * Reading cases.
 */
public interface CaseFiles {

	/** The case, without asking who reads; for rooms acting on events. */
	CaseFile get(RequestId id);

	/** The case of a number, without asking who reads. */
	Optional<CaseFile> find(String number);

	/**
	 * The id of the case of a number, read alone.
	 * @throws cn.opendata.approval.shared.Refused NOT_FOUND when there is none
	 */
	RequestId id(String number);

	/**
	 * The number of a case, read alone; empty for a draft.
	 * @throws cn.opendata.approval.shared.Refused NOT_FOUND when there is none
	 */
	String number(RequestId id);

	/**
	 * The case for a person who may see it.
	 * @throws cn.opendata.approval.shared.Refused NOT_FOUND when there is none or this
	 * person may not know of it
	 */
	CaseFile forReader(Actor actor, String number);

	/**
	 * The roles this person holds as to this case: APPLICANT for their own, roles of the
	 * department only in the department that handles it, SUPERVISOR only above it.
	 */
	Set<Role> rolesIn(Actor actor, CaseFile file);

	/**
	 * Whether this person reads the case as one of those who handle or watch it, and not
	 * only as who asks.
	 */
	default boolean readsAsStaff(Actor actor, CaseFile file) {
		return rolesIn(actor, file).stream()
			.anyMatch((role) -> role != Role.APPLICANT && role != Role.REQUESTER && role != Role.REQUESTING_HEAD);
	}

	/** The actions this person may take on the case now, from the permission table. */
	Set<String> actions(Actor actor, CaseFile file);

	/** Opinions of the steps so far, oldest first. */
	List<Opinion> opinions(RequestId id);

	/** The newest supplement notice, answered or not. */
	Optional<SupplementNotice> supplement(RequestId id);

	/** Attachments of the application, all versions, oldest first. */
	List<StoredFile> attachments(RequestId id);

	/** Earlier submitted versions of the content, oldest first, the current one last. */
	List<CaseFile.Content> versions(RequestId id);

	/** Earlier cases on the same entry or with like words, decided ones first. */
	List<CaseFile> similar(RequestId id, int limit);

}
