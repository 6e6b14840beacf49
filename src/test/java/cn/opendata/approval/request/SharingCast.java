package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import cn.opendata.approval.TestHouse;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

import org.springframework.context.ApplicationContext;

/**
 * One person of each kind around a sharing request of a city's department to one of the
 * province: a single platform office is that of the common superior and of the provider.
 */
public final class SharingCast {

	private static final List<Role> OF_PROVIDER = List.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD);

	private static final Set<Status> UNSENT = Set.of(Status.DRAFT);

	public final DepartmentId asking;

	public final DepartmentId provider;

	public final EntryCode entry;

	public final Actor requester;

	public final Actor askingHead;

	public final Actor office;

	private final List<Cast.Someone> everybody = new ArrayList<>();

	public SharingCast(ApplicationContext context) {
		this(context, Level.CITY, "230100");
	}

	/**
	 * @param level level of the asking department
	 * @param region its region
	 */
	public SharingCast(ApplicationContext context, Level level, String region) {
		TestHouse house = context.getBean(TestHouse.class);
		Organizations organizations = context.getBean(Organizations.class);
		this.provider = house.department();
		this.asking = house.department(level, region);
		this.entry = TestEntries.publish(context, this.provider, SharingClass.CONDITIONAL, "名称", "数值");
		for (Role role : OF_PROVIDER) {
			add(role + " of the provider", house.staff(this.provider, role), UNSENT, role);
		}
		// who files is head besides: nobody consents to the own request
		this.requester = house.staff(this.asking, Role.REQUESTER, Role.HEAD);
		add("requester", this.requester, Set.of(), Role.REQUESTER);
		add("colleague", house.staff(this.asking, Role.REQUESTER), Set.of(), Role.REQUESTER);
		this.askingHead = house.staff(this.asking, Role.HEAD);
		add("own head", this.askingHead, Set.of(), Role.REQUESTING_HEAD);
		DepartmentId office = organizations.platformOffice(this.provider).id();
		this.office = house.staff(office, Role.PLATFORM_OFFICE);
		add("platform office", this.office, Set.of(), Role.PLATFORM_OFFICE);
		add("supervisor", house.staff(house.department(), Role.SUPERVISOR), Set.of(), Role.SUPERVISOR);
		add("auditor", house.staff(office, Role.AUDITOR), Set.of(), Role.AUDITOR);
		add("handler of the asking department", house.staff(this.asking, Role.HANDLER), Set.of());
		add("all roles elsewhere", house.staff(house.department(), Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
				Role.DATA_MANAGER, Role.HEAD, Role.REQUESTER, Role.PLATFORM_OFFICE), Set.of());
		add("requester of the provider", house.staff(this.provider, Role.REQUESTER), Set.of());
		add("administrator", house.staff(this.asking, Role.SYSTEM_ADMIN), Set.of());
		add("citizen", house.applicant(), Set.of());
		add("visitor", Actor.visitor(Locale.CHINA), Set.of());
	}

	private void add(String name, Actor actor, Set<Status> notYet, Role... roles) {
		this.everybody.add(new Cast.Someone(name, actor, Set.of(roles), notYet));
	}

	public List<Cast.Someone> everybody() {
		return this.everybody;
	}

	/** The provider's person with that role. */
	public Actor here(Role role) {
		return this.everybody.stream().filter((one) -> one.roles().contains(role)).findFirst().orElseThrow().actor();
	}

}
