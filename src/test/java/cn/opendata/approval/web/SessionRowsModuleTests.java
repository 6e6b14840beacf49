package cn.opendata.approval.web;

import cn.opendata.approval.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What several requests of one session may do at once.
 */
@DatabaseTest
class SessionRowsModuleTests {

	private static final String TOKEN = "token";

	@Autowired
	private SessionRepository<? extends Session> sessions;

	@Test
	void twoRequestsOfOneSessionMayWriteTheSameAttributeForTheFirstTime() {
		String id = twoTabsWriteAtOnce(this.sessions);
		assertThat(this.sessions.findById(id).<String>getAttribute(TOKEN)).isEqualTo("second");
	}

	private static <S extends Session> String twoTabsWriteAtOnce(SessionRepository<S> sessions) {
		S begun = sessions.createSession();
		sessions.save(begun);
		S first = sessions.findById(begun.getId());
		S second = sessions.findById(begun.getId());
		first.setAttribute(TOKEN, "first");
		second.setAttribute(TOKEN, "second");
		sessions.save(first);
		sessions.save(second);
		return begun.getId();
	}

}
