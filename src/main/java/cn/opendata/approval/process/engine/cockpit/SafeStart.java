package cn.opendata.approval.process.engine.cockpit;

import java.util.List;

import cn.opendata.approval.organization.Account;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.DemoLogins;
import cn.opendata.approval.shared.PersonId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps the product from running, outside the demo, where its engine would stand open: no
 * rights asked for, nobody in the group of administrators (CVE-2026-77226), or one with a
 * password that everybody knows. Comes after the first start has made an administrator.
 */
@Component
@Profile("!demo")
@Order(20)
class SafeStart implements ApplicationRunner {

	private static final List<String> KNOWN = List.of(DemoLogins.PASSWORD, "admin", "demo", "camunda", "password");

	private final ProcessEngine engine;

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	SafeStart(ProcessEngine engine, Accounts accounts, PasswordEncoder passwords) {
		this.engine = engine;
		this.accounts = accounts;
		this.passwords = passwords;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (!this.engine.getProcessEngineConfiguration().isAuthorizationEnabled()) {
			throw new IllegalStateException("camunda.bpm.authorization.enabled must be true");
		}
		List<User> administrators = this.engine.getIdentityService()
			.createUserQuery()
			.memberOfGroup(Groups.CAMUNDA_ADMIN)
			.list();
		if (administrators.isEmpty()) {
			throw new IllegalStateException("There is no system administrator who may sign in");
		}
		administrators.stream()
			.map(User::getId)
			.map(PersonId::new)
			.flatMap((person) -> this.accounts.of(person).stream())
			.forEach(this::requireOwnPassword);
	}

	private void requireOwnPassword(Account account) {
		if (this.passwords.matches(account.login(), account.passwordHash())
				|| KNOWN.stream().anyMatch((known) -> this.passwords.matches(known, account.passwordHash()))) {
			throw new IllegalStateException("The administrator " + account.login() + " has a password that is known");
		}
	}

}
