package cn.opendata.approval.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Times;
import org.springframework.context.ApplicationContext;

/**
 * Bearer tokens for the tests of other rooms, made by the door that people use.
 */
public final class TestTokens {

	private TestTokens() {
	}

	/** A token for all that the person may do. */
	public static String of(ApplicationContext context, Actor person) {
		return make(context, person, EnumSet.allOf(Scope.class));
	}

	/** A token that may only read. */
	public static String reading(ApplicationContext context, Actor person) {
		return make(context, person, EnumSet.of(Scope.READ));
	}

	private static String make(ApplicationContext context, Actor person, Set<Scope> scopes) {
		return context.getBean(Tokens.class)
			.make(person.id().orElseThrow(), "test", scopes,
					Times.day(context.getBean(Clock.class).instant()).plusDays(200));
	}

}
