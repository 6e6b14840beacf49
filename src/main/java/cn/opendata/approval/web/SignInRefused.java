package cn.opendata.approval.web;

import java.time.Instant;

import org.springframework.security.core.AuthenticationException;

/**
 * A sign-in that failed. It never tells whether the login exists.
 */
class SignInRefused extends AuthenticationException {

	private final String login;

	private final Instant until;

	SignInRefused(String login, Instant until) {
		super("Sign-in refused");
		this.login = login;
		this.until = until;
	}

	/** What was typed, to be shown again. */
	String login() {
		return this.login;
	}

	/** When the next try is taken, {@code null} for at once. */
	Instant until() {
		return this.until;
	}

}
