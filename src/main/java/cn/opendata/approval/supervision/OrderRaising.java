package cn.opendata.approval.supervision;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Duty;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises an order by hand: by a supervisor, about departments of their level and below.
 */
@Service
@Transactional
class OrderRaising {

	/** Who may be addressed: who answers for the matter and whoever may help them. */
	private static final List<Role> ADDRESSEES = List.of(Role.HEAD, Role.HANDLER, Role.DATA_MANAGER);

	private final Issuing issuing;

	private final CaseFiles cases;

	private final Catalogue catalogue;

	private final Reviews reviews;

	private final Organizations organizations;

	private final Permissions permissions;

	private final MessageSource messages;

	OrderRaising(Issuing issuing, CaseFiles cases, Catalogue catalogue, Reviews reviews, Organizations organizations,
			Permissions permissions, MessageSource messages) {
		this.issuing = issuing;
		this.cases = cases;
		this.catalogue = catalogue;
		this.reviews = reviews;
		this.organizations = organizations;
		this.permissions = permissions;
		this.messages = messages;
	}

	/** Whether this person may order something about that case. */
	@Transactional(readOnly = true)
	boolean mayRaise(Actor by, CaseFile file) {
		return file.kind() != Kind.SUPERVISE && file.submittedAt().isPresent() && !below(by, concerned(file)).isEmpty();
	}

	/**
	 * What an order about a case may be.
	 * @throws Refused NOT_FOUND or FORBIDDEN
	 */
	@Transactional(readOnly = true)
	Concern ofCase(Actor by, String number) {
		CaseFile file = this.cases.forReader(by, number);
		if (!mayRaise(by, file)) {
			throw Refused.forbidden("supervision.error.level");
		}
		Set<OrderType> types = EnumSet.of(OrderType.HAND, OrderType.RECTIFY);
		if (file.decision().filter((decision) -> decision.outcome().opens()).isPresent()) {
			types.add(OrderType.GRANT);
		}
		return concern(by, Optional.of(file), file.content().entry(), file.number(), file.subject(), types,
				concerned(file));
	}

	/**
	 * What an order about a published entry may be: something to be rectified.
	 * @throws Refused NOT_FOUND or FORBIDDEN
	 */
	@Transactional(readOnly = true)
	Concern ofEntry(Actor by, String code) {
		CatalogueEntry entry = this.catalogue.published(new EntryCode(code))
			.orElseThrow(() -> Refused.notFound("supervision.error.entry"));
		if (below(by, List.of(entry.provider())).isEmpty()) {
			throw Refused.forbidden("supervision.error.level");
		}
		return concern(by, Optional.empty(), Optional.of(entry.code()), entry.code().value(), entry.title(),
				EnumSet.of(OrderType.RECTIFY), List.of(entry.provider()));
	}

	private Concern concern(Actor by, Optional<CaseFile> about, Optional<EntryCode> entry, String number,
			String subject, Set<OrderType> types, List<DepartmentId> departments) {
		List<DepartmentId> below = below(by, departments);
		List<Person> people = below.stream()
			.flatMap((department) -> ADDRESSEES.stream()
				.flatMap((role) -> this.organizations.holders(department, role).stream()))
			.filter((person) -> !by.is(person.id()))
			.distinct()
			.toList();
		return new Concern(about, entry, number, subject, office(by, below.get(0)).orElseThrow(), types, people);
	}

	/**
	 * Raises it.
	 * @return the number to quote
	 */
	String raise(Actor by, Concern concern, Demand typed) {
		List<LegalBasis> bases = this.reviews.bases();
		Optional<Person> addressee = concern.person(typed.addressee());
		typed.check(concern.types(), bases, addressee.isPresent());
		Person supervisor = this.organizations.person(by.id().orElseThrow()).orElseThrow();
		OrderType type = typed.orderType().orElseThrow();
		String subject = this.messages.getMessage("supervision.subject." + type,
				new Object[] { concern.number(), concern.subject() }, Locale.SIMPLIFIED_CHINESE);
		return this.issuing
			.issue(new Issuing.Draft(type, typed.defect(), concern.about(), concern.entry(), Optional.empty(), "",
					subject, typed.demand(), typed.basis(bases), addressee.get().department().orElseThrow(),
					addressee.get(), typed.number()), supervisor, by)
			.number();
	}

	private static List<DepartmentId> concerned(CaseFile file) {
		return Stream.concat(file.department().stream(), file.asking().stream()).distinct().toList();
	}

	/** Those of the departments that this person supervises. */
	private List<DepartmentId> below(Actor by, List<DepartmentId> departments) {
		return departments.stream().filter((department) -> office(by, department).isPresent()).toList();
	}

	/** The department in which this person is a supervisor above that one. */
	private Optional<DepartmentId> office(Actor by, DepartmentId department) {
		boolean allowed = this.permissions.allows(EnumSet.of(Role.SUPERVISOR), Kind.SUPERVISE.resource(), "NONE",
				"raise");
		return by.id()
			.filter((person) -> allowed)
			.stream()
			.flatMap((person) -> this.organizations.duties(person).stream())
			.filter((duty) -> duty.role() == Role.SUPERVISOR)
			.map(Duty::department)
			.filter((office) -> this.organizations.supervises(office, department))
			.findFirst();
	}

}
