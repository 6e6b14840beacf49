package cn.opendata.approval.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the departments and people of the demo that are not there yet.
 */
@Component
@Profile("demo")
@Order(10)
class DemoPeople implements ApplicationRunner {

	private final Departments departments;

	private final People people;

	private final Logins logins;

	private final Profiles profiles;

	private final PasswordEncoder passwords;

	DemoPeople(Departments departments, People people, Logins logins, Profiles profiles, PasswordEncoder passwords) {
		this.departments = departments;
		this.people = people;
		this.logins = logins;
		this.profiles = profiles;
		this.passwords = passwords;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments args) {
		DemoOrganization.departments()
			.stream()
			.filter((department) -> this.departments.find(department.id()).isEmpty())
			.forEach(this.departments::add);
		String hash = this.passwords.encode(DemoOrganization.PASSWORD);
		for (DemoOrganization.Staff staff : DemoOrganization.staff()) {
			add(staff.login(), staff.name(), Optional.of(staff.department().id()), staff.roles(), hash);
		}
		for (DemoOrganization.Applicant applicant : DemoOrganization.applicants()) {
			if (add(applicant.login(), applicant.name(), Optional.empty(), Set.of(Role.APPLICANT), hash)) {
				this.profiles.add(new PersonId(applicant.login()), applicant.type(), applicant.name(),
						applicant.number(), applicant.contact(), applicant.phone(), mail(applicant.login()));
			}
		}
	}

	private boolean add(String login, String name, Optional<DepartmentId> department, Set<Role> roles, String hash) {
		PersonId id = new PersonId(login);
		if (this.people.find(id).isPresent() || this.logins.taken(login)) {
			return false;
		}
		this.people.add(new Person(id, name, mail(login), Locale.SIMPLIFIED_CHINESE, department, roles));
		this.logins.add(id, login, hash, false, true);
		return true;
	}

	private static String mail(String login) {
		return login + "@demo.invalid";
	}

}
