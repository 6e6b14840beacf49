package cn.opendata.approval.organization;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The logins of the demo, for the sign-in page to list; none where the product runs
 * without it.
 */
@Component
public class DemoLogins {

	/** The password of the demo, which everybody knows. */
	public static final String PASSWORD = DemoOrganization.PASSWORD;

	private final List<DemoLogin> logins;

	DemoLogins(Environment environment) {
		this.logins = environment.acceptsProfiles(Profiles.of("demo")) ? list() : List.of();
	}

	/** Applicants first, then department by department, administrators last. */
	public List<DemoLogin> all() {
		return this.logins;
	}

	private static List<DemoLogin> list() {
		Stream<DemoLogin> applicants = DemoOrganization.applicants()
			.stream()
			.map((applicant) -> new DemoLogin(applicant.login(), applicant.name(), "", Role.APPLICANT,
					DemoOrganization.PASSWORD));
		Stream<DemoLogin> staff = DemoOrganization.staff()
			.stream()
			.map((person) -> new DemoLogin(person.login(), person.name(), person.department().name(),
					person.roles().stream().sorted().findFirst().orElseThrow(), DemoOrganization.PASSWORD));
		return Stream.concat(applicants, staff).toList();
	}

	/**
	 * A login of the demo.
	 *
	 * @param login what to type
	 * @param name the person's name
	 * @param department name of the department, empty for applicants
	 * @param role the person's first role
	 * @param password the password
	 */
	public record DemoLogin(String login, String name, String department, Role role, String password) {
	}

}
