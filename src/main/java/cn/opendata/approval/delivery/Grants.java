package cn.opendata.approval.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Slice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading grants, each for a person who may know of it.
 */
@Service
@Transactional(readOnly = true)
class Grants {

	static final int PAGE = 20;

	private final GrantRows rows;

	private final GrantAccess access;

	private final DeliveryFiles files;

	private final CaseFiles cases;

	private final Clock clock;

	Grants(GrantRows rows, GrantAccess access, DeliveryFiles files, CaseFiles cases, Clock clock) {
		this.rows = rows;
		this.access = access;
		this.files = files;
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * @throws Refused NOT_FOUND when there is none or this person may not know of it
	 */
	GrantView forReader(Actor actor, String id) {
		Grant grant = this.rows.byId(id).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		this.access.require(actor, grant, "read");
		return view(actor, grant);
	}

	Optional<GrantView> of(Actor actor, RequestId request) {
		return this.rows.of(request).map((grant) -> view(actor, grant)).filter((view) -> view.may("read"));
	}

	/** Grants given to this person, or to the department of staff, newest first. */
	Slice<GrantView> mine(Actor actor, String cursor) {
		if (actor.department().isPresent()) {
			return ofUser(actor, cursor);
		}
		PersonId own = actor.id().orElseThrow(() -> Refused.forbidden("delivery.error.forbidden"));
		return page(actor, cursor, (after, limit) -> this.rows.ofApplicant(own, after, limit));
	}

	/** Grants that this person's department gives, newest first. */
	Slice<GrantView> ofDepartment(Actor actor, String cursor) {
		DepartmentId own = actor.department().orElseThrow(() -> Refused.forbidden("delivery.error.forbidden"));
		return page(actor, cursor, (after, limit) -> this.rows.ofDepartment(own, after, limit));
	}

	/** Grants that this person's department uses, newest first. */
	Slice<GrantView> ofUser(Actor actor, String cursor) {
		DepartmentId own = actor.department().orElseThrow(() -> Refused.forbidden("delivery.error.forbidden"));
		return page(actor, cursor, (after, limit) -> this.rows.ofUser(own, after, limit));
	}

	private Slice<GrantView> page(Actor actor, String cursor, BiFunction<Optional<Grant>, Integer, List<Grant>> read) {
		Optional<Grant> after = Optional.ofNullable(cursor).filter((id) -> !id.isBlank()).flatMap(this.rows::byId);
		List<Grant> found = read.apply(after, PAGE + 1);
		List<GrantView> shown = found.stream()
			.limit(PAGE)
			.map((grant) -> view(actor, grant))
			.filter((view) -> view.may("read"))
			.toList();
		return new Slice<>(shown, (found.size() > PAGE) ? found.get(PAGE - 1).id() : null);
	}

	private GrantView view(Actor actor, Grant grant) {
		Set<String> actions = this.access.actions(actor, grant);
		Applicant applicant = this.cases.get(grant.request()).applicant();
		return new GrantView(grant, grant.stateAt(this.clock.instant()), this.files.of(grant.request()), actions,
				applicant);
	}

}
