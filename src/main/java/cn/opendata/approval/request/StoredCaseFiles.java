package cn.opendata.approval.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link CaseFiles}.
 */
@Service
@Transactional(readOnly = true)
class StoredCaseFiles implements CaseFiles {

	private final DataRequestStore cases;

	private final CaseLists lists;

	private final ContentStore contents;

	private final ApplicantStore applicants;

	private final AttachmentStore attachments;

	private final ReviewStore reviews;

	private final DecisionStore decisions;

	private final CaseRoles roles;

	private final Permissions permissions;

	StoredCaseFiles(DataRequestStore cases, CaseLists lists, ContentStore contents, ApplicantStore applicants,
			AttachmentStore attachments, ReviewStore reviews, DecisionStore decisions, CaseRoles roles,
			Permissions permissions) {
		this.cases = cases;
		this.lists = lists;
		this.contents = contents;
		this.applicants = applicants;
		this.attachments = attachments;
		this.reviews = reviews;
		this.decisions = decisions;
		this.roles = roles;
		this.permissions = permissions;
	}

	@Override
	public CaseFile get(RequestId id) {
		return file(this.cases.get(id));
	}

	@Override
	public Optional<CaseFile> find(String number) {
		return this.cases.byNumber(number).map(this::file);
	}

	@Override
	public RequestId id(String number) {
		return this.cases.id(number).orElseThrow(() -> Refused.notFound("request.error.unknown"));
	}

	@Override
	public String number(RequestId id) {
		return this.cases.number(id).orElseThrow(() -> Refused.notFound("request.error.unknown"));
	}

	@Override
	public CaseFile forReader(Actor actor, String number) {
		return this.cases.byNumber(number)
			.filter((c) -> this.permissions.allows(this.roles.of(actor, c), c.kind.resource(), c.status.name(), "read"))
			.map(this::file)
			.orElseThrow(() -> Refused.notFound("request.error.unknown"));
	}

	@Override
	public Set<Role> rolesIn(Actor actor, CaseFile file) {
		return this.roles.of(actor, file.kind(), file.status(), file.applicant().person(), file.asking(),
				file.department());
	}

	@Override
	public Set<String> actions(Actor actor, CaseFile file) {
		return this.permissions.actions(rolesIn(actor, file), file.kind().resource(), file.status().name());
	}

	@Override
	public List<Opinion> opinions(RequestId id) {
		return this.reviews.opinions(id);
	}

	@Override
	public Optional<SupplementNotice> supplement(RequestId id) {
		return this.reviews.supplement(id);
	}

	@Override
	public List<StoredFile> attachments(RequestId id) {
		return this.attachments.of(id);
	}

	@Override
	public List<CaseFile.Content> versions(RequestId id) {
		return this.contents.versions(id);
	}

	@Override
	public List<CaseFile> similar(RequestId id, int limit) {
		return this.lists.similar(this.cases.get(id), limit).stream().map(this::file).toList();
	}

	CaseFile file(DataRequest c) {
		return new CaseFile(c.id, c.number, c.kind, c.status, Optional.ofNullable(c.department),
				this.applicants.load(c.id, c.applicant), this.contents.load(c.id, c.contentVersion), c.contentVersion,
				Optional.ofNullable(c.submittedAt), Optional.ofNullable(c.acceptedAt),
				(c.decidedAt != null) ? this.decisions.newest(c.id, "DECIDED") : Optional.empty(), c.version);
	}

}
