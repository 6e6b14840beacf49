package cn.opendata.approval.dispute;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CaseRegister;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raising a dispute: by either party of a sharing request that has reached its provider.
 */
@Service
@Transactional
class Raising {

	/** Most files that may be put to it. */
	static final int FILES = 5;

	/** The provider has not heard of the request yet. */
	private static final Set<Status> IN_HOUSE = EnumSet.of(Status.DRAFT, Status.RETURNED, Status.CONSENTING,
			Status.ROUTING);

	private final CaseRegister register;

	private final CaseFiles cases;

	private final DisputeStore disputes;

	private final Files files;

	private final Clock clock;

	Raising(CaseRegister register, CaseFiles cases, DisputeStore disputes, Files files, Clock clock) {
		this.register = register;
		this.cases = cases;
		this.disputes = disputes;
		this.files = files;
		this.clock = clock;
	}

	/** Whether this person may raise one about that case. */
	@Transactional(readOnly = true)
	boolean mayRaise(Actor by, CaseFile about) {
		return about.kind() == Kind.SHARE && !IN_HOUSE.contains(about.status())
				&& !about.asking().equals(about.department())
				&& this.register.mayOpen(by, Kind.DISPUTE, Optional.of(about));
	}

	/**
	 * The case to raise a dispute about, by its number.
	 * @throws Refused NOT_FOUND, FORBIDDEN, or CONFLICT while another one is open
	 */
	@Transactional(readOnly = true)
	CaseFile about(Actor by, String number) {
		CaseFile about = this.cases.forReader(by, number);
		if (!mayRaise(by, about)) {
			throw Refused.forbidden("dispute.error.party");
		}
		this.disputes.about(about.id())
			.stream()
			.map((dispute) -> this.cases.get(dispute.request()))
			.filter((file) -> !file.status().ended())
			.findFirst()
			.ifPresent((open) -> {
				throw Refused.conflict("dispute.error.open", open.number());
			});
		return about;
	}

	/** The department that this person speaks for, and the other party. */
	Parties parties(Actor by, CaseFile about) {
		Set<Role> held = this.cases.rolesIn(by, about);
		DepartmentId user = about.asking().orElseThrow();
		DepartmentId provider = about.department().orElseThrow();
		boolean asks = held.contains(Role.REQUESTER) || held.contains(Role.REQUESTING_HEAD);
		return asks ? new Parties(user, provider) : new Parties(provider, user);
	}

	/**
	 * Raises it.
	 * @return the number to quote
	 */
	String raise(Actor by, String aboutNumber, Claim claim, List<Paper> papers) {
		CaseFile about = about(by, aboutNumber);
		claim.check();
		if (papers.size() > FILES) {
			throw Refused.invalid("files", "dispute.error.files", FILES);
		}
		List<FileId> kept = new ArrayList<>();
		papers.forEach((paper) -> kept.add(keep(paper)));
		Parties parties = parties(by, about);
		CaseFile file = this.register
			.open(new CaseRegister.Matter(Kind.DISPUTE, Stage.NEGOTIATION.clock, Optional.of(parties.raising()),
					parties.other(), about.content().entry(), claim.subject(), claim.claim(), kept), by);
		this.disputes
			.insert(new Dispute(file.id(), about.id(), about.number(), claim.claim(), claim.reasons(), claim.basis()));
		this.disputes.begin(file.id(), Stage.NEGOTIATION, this.clock.instant());
		return file.number();
	}

	private FileId keep(Paper paper) {
		try {
			return this.files.store(paper.name(), paper.content()).id();
		}
		catch (Refused refused) {
			throw Refused.invalid("files", refused.violations().get(0).code(),
					refused.violations().get(0).args().toArray());
		}
	}

	/**
	 * The two sides.
	 *
	 * @param raising the one that raises it
	 * @param other the one that answers first
	 */
	record Parties(DepartmentId raising, DepartmentId other) {
	}

	/**
	 * A file as it was sent.
	 *
	 * @param name its name
	 * @param content its content
	 */
	record Paper(String name, InputStream content) {
	}

}
