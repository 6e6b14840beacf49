package cn.opendata.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Account;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.shared.Secrets;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by login and password. An unknown login takes as long and is locked out as a
 * known one, so that nobody can find out which logins exist.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	private final LockOut locks;

	private final String nobody;

	PasswordSignIn(Accounts accounts, PasswordEncoder passwords, LockOut locks) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.locks = locks;
		this.nobody = passwords.encode(Secrets.random());
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		String login = typed.getName();
		String password = String.valueOf(typed.getCredentials());
		String address = (typed.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		Optional<Instant> locked = this.locks.until(login, address);
		if (locked.isPresent()) {
			throw new SignInRefused(login, locked.get());
		}
		Optional<Account> account = this.accounts.byLogin(login);
		boolean matches = this.passwords.matches(password, account.map(Account::passwordHash).orElse(this.nobody));
		if (!matches || account.filter(Account::active).isEmpty()) {
			throw new SignInRefused(login, this.locks.failed(login, address).orElse(null));
		}
		this.locks.succeeded(login);
		return signedIn(account.get(), password, typed);
	}

	private Authentication signedIn(Account account, String password, Authentication typed) {
		if (this.passwords.upgradeEncoding(account.passwordHash()) && !account.mustChangePassword()) {
			this.accounts.recordPassword(account.person(), this.passwords.encode(password));
		}
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken
			.authenticated(new SignIn(account.person().value(), account.login()), null, List.of());
		signedIn.setDetails(typed.getDetails());
		return signedIn;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
