package cn.opendata.approval.web;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People signed in at the pages, for the tests of other rooms.
 */
public final class TestSignIn {

	private TestSignIn() {
	}

	public static RequestPostProcessor as(Actor person) {
		String id = person.id().orElseThrow().value();
		return SecurityMockMvcRequestPostProcessors
			.authentication(UsernamePasswordAuthenticationToken.authenticated(new SignIn(id, id), null, List.of()));
	}

}
