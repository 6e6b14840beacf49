package cn.opendata.approval.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;

/**
 * Whoever acts in this request or call: a signed-in person, or a visitor. Controllers
 * take it as a method argument.
 *
 * @param id the person, empty for a visitor and for the system itself
 * @param name the name to show
 * @param locale the language in use
 * @param department the department of staff
 * @param roles the roles held, empty for a visitor
 */
public record Actor(Optional<PersonId> id, String name, Locale locale, Optional<DepartmentId> department,
		Set<Role> roles) {

	public Actor {
		roles = Set.copyOf(roles);
	}

	public static Actor visitor(Locale locale) {
		return new Actor(Optional.empty(), "", locale, Optional.empty(), Set.of());
	}

	/** The system acting by itself, for instance when a limit passes. */
	public static Actor system() {
		return new Actor(Optional.empty(), "system", Locale.SIMPLIFIED_CHINESE, Optional.empty(), Set.of());
	}

	public static Actor of(Person person) {
		return new Actor(Optional.of(person.id()), person.name(), person.locale(), person.department(), person.roles());
	}

	public boolean signedIn() {
		return this.id.isPresent();
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/** Whether this person holds the role in that department. */
	public boolean has(Role role, DepartmentId of) {
		return has(role) && this.department.filter(of::equals).isPresent();
	}

	/** Whether this person is that person. */
	public boolean is(PersonId person) {
		return this.id.filter((id) -> id.equals(person)).isPresent();
	}

}
