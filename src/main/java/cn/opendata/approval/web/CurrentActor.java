package cn.opendata.approval.web;

import java.util.Optional;

import cn.opendata.approval.organization.Account;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who acts in this request, as to what they may be right now: the session says who, the
 * database says what, once per request.
 */
@Component
class CurrentActor {

	private static final String ATTRIBUTE = CurrentActor.class.getName();

	private final Accounts accounts;

	CurrentActor(Accounts accounts) {
		this.accounts = accounts;
	}

	Actor actor() {
		Actor actor = signIn().map(this::known).orElseGet(() -> Actor.visitor(LocaleContextHolder.getLocale()));
		return new Actor(actor.id(), actor.name(), LocaleContextHolder.getLocale(), actor.department(), actor.roles());
	}

	Optional<SignIn> signIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignIn signIn) ? Optional.of(signIn)
				: Optional.empty();
	}

	/** The account, as long as it may be used. */
	Optional<Account> account(SignIn signIn) {
		return this.accounts.of(signIn.id()).filter(Account::active);
	}

	private Actor known(SignIn signIn) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return this.accounts.actor(signIn.id());
		}
		if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
				&& actor.is(signIn.id())) {
			return actor;
		}
		Actor actor = this.accounts.actor(signIn.id());
		request.setAttribute(ATTRIBUTE, actor, RequestAttributes.SCOPE_REQUEST);
		return actor;
	}

}
