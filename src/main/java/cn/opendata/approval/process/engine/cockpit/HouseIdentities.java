package cn.opendata.approval.process.engine.cockpit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The people the engine knows are the people of the house. It can make none, and signs
 * none in: no password is ever right here.
 */
class HouseIdentities implements ReadOnlyIdentityProvider {

	private final Accounts accounts;

	private final Organizations organizations;

	HouseIdentities(Accounts accounts, Organizations organizations) {
		this.accounts = accounts;
		this.organizations = organizations;
	}

	/** Those of the people asked for who exist and may sign in. */
	List<User> users(HouseUserQuery query) {
		Stream<Person> people = (query.getGroupId() != null) ? membersOf(query.getGroupId())
				: Stream.ofNullable(query.getId())
					.map(PersonId::new)
					.flatMap((id) -> actor(id).stream())
					.flatMap((actor) -> this.organizations.person(actor.id().orElseThrow()).stream());
		return people.filter((person) -> query.getId() == null || query.getId().equals(person.id().value()))
			.filter((person) -> actor(person.id()).isPresent())
			.map(HouseIdentities::user)
			.toList();
	}

	/** The groups of the person asked for, or the groups asked for by id. */
	List<Group> groups(HouseGroupQuery query) {
		List<String> ids = (query.getUserId() != null)
				? actor(new PersonId(query.getUserId())).map(CockpitGroup::of).orElse(List.of())
				: (query.getIds() != null) ? List.of(query.getIds()) : Stream.ofNullable(query.getId()).toList();
		return ids.stream()
			.filter((id) -> query.getId() == null || query.getId().equals(id))
			.map(HouseIdentities::group)
			.toList();
	}

	private Optional<Actor> actor(PersonId person) {
		try {
			return Optional.of(this.accounts.actor(person));
		}
		catch (Refused ex) {
			return Optional.empty();
		}
	}

	private Stream<Person> membersOf(String group) {
		return Stream.of(CockpitGroup.values())
			.filter((one) -> one.id().equals(group))
			.flatMap((one) -> one.roles().stream())
			.flatMap(this::holders)
			.distinct();
	}

	private Stream<Person> holders(Role role) {
		return this.organizations.departments()
			.stream()
			.map(Department::id)
			.flatMap((department) -> this.organizations.holders(department, role).stream());
	}

	private static User user(Person person) {
		UserEntity user = new UserEntity(person.id().value());
		user.setFirstName(person.name());
		user.setLastName("");
		return user;
	}

	private static Group group(String id) {
		GroupEntity group = new GroupEntity(id);
		group.setName(id);
		return group;
	}

	@Override
	public User findUserById(String id) {
		return createUserQuery().userId(id).singleResult();
	}

	@Override
	public UserQuery createUserQuery() {
		return new HouseUserQuery(this);
	}

	@Override
	public UserQuery createUserQuery(CommandContext context) {
		return new HouseUserQuery(this);
	}

	@Override
	public NativeUserQuery createNativeUserQuery() {
		throw new UnsupportedOperationException("people are kept by the house");
	}

	@Override
	public boolean checkPassword(String user, String password) {
		return false;
	}

	@Override
	public Group findGroupById(String id) {
		return createGroupQuery().groupId(id).singleResult();
	}

	@Override
	public GroupQuery createGroupQuery() {
		return new HouseGroupQuery(this);
	}

	@Override
	public GroupQuery createGroupQuery(CommandContext context) {
		return new HouseGroupQuery(this);
	}

	@Override
	public Tenant findTenantById(String id) {
		return null;
	}

	@Override
	public TenantQuery createTenantQuery() {
		return new NoTenants();
	}

	@Override
	public TenantQuery createTenantQuery(CommandContext context) {
		return new NoTenants();
	}

	@Override
	public void flush() {
		// nothing is written
	}

	@Override
	public void close() {
		// nothing is open
	}

	/** The house has no tenants. */
	private static final class NoTenants extends TenantQueryImpl {

		@Override
		public long executeCount(CommandContext context) {
			return 0;
		}

		@Override
		public List<Tenant> executeList(CommandContext context, Page page) {
			return List.of();
		}

	}

}
