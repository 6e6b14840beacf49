package cn.opendata.approval.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the first administrator where nobody could sign in yet, and says the one-time
 * password once. That person holds two of the three separated roles, until others are
 * named.
 */
@Component
@Profile("!demo")
@Order(10)
class FirstStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	static final String LOGIN = "admin";

	private final Departments departments;

	private final People people;

	private final Logins logins;

	private final PasswordEncoder passwords;

	private final OrganizationProperties properties;

	private final TransactionOperations transaction;

	FirstStart(Departments departments, People people, Logins logins, PasswordEncoder passwords,
			OrganizationProperties properties, TransactionOperations transaction) {
		this.departments = departments;
		this.people = people;
		this.logins = logins;
		this.passwords = passwords;
		this.properties = properties;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (!this.logins.none()) {
			return;
		}
		String password = OneTimePasswords.next();
		try {
			this.transaction.executeWithoutResult((status) -> makeAdministrator(password));
			announce(password);
		}
		catch (DuplicateKeyException ex) {
			log.info("The first administrator was made by another node");
		}
	}

	private void makeAdministrator(String password) {
		DepartmentId office = this.departments.platformOffice().map(Department::id).orElseGet(this::makeOffice);
		PersonId id = new PersonId(LOGIN);
		this.people.add(new Person(id, LOGIN, "", Locale.SIMPLIFIED_CHINESE, Optional.of(office),
				Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)));
		this.logins.add(id, LOGIN, this.passwords.encode(password), true, false);
	}

	private DepartmentId makeOffice() {
		DepartmentId id = new DepartmentId("platform-office");
		this.departments.add(new Department(id, this.properties.rootName(), "", this.properties.rootLevel(),
				this.properties.rootRegion(), Optional.empty(), true, true));
		return id;
	}

	private void announce(String password) {
		log.warn("""

				********************************************************************
				*  FIRST START: sign in as the first administrator and change the  *
				*  password. It is shown only this once.                           *
				*                                                                  *
				*      login:     {}*
				*      password:  {}*
				*                                                                  *
				********************************************************************
				""", padded(LOGIN), padded(password));
	}

	private static String padded(String text) {
		return String.format("%-48s", text);
	}

}
