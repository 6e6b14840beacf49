package cn.opendata.approval.process.engine.cockpit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Account;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.DemoLogins;
import cn.opendata.approval.shared.PersonId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

import org.springframework.security.crypto.password.NoOpPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Outside the demo the product does not run with an open engine.
 */
class SafeStartUnitTests {

	private static final PersonId ADMINISTRATOR = new PersonId("root");

	private final ProcessEngine engine = mock(ProcessEngine.class, Mockito.RETURNS_DEEP_STUBS);

	private final Accounts accounts = mock(Accounts.class);

	@Test
	void startsWithAnAdministratorAndAPasswordOfTheirOwn() {
		house(true, List.of(new UserEntity(ADMINISTRATOR.value())), "their own secret");
		assertThatCode(this::start).doesNotThrowAnyException();
	}

	@Test
	void doesNotStartWhereTheEngineAsksForNoRights() {
		house(false, List.of(new UserEntity(ADMINISTRATOR.value())), "their own secret");
		assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining("authorization");
	}

	@Test
	void doesNotStartWithoutAnAdministrator() {
		house(true, List.of(), "their own secret");
		assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining("no system administrator");
	}

	@ParameterizedTest
	@MethodSource("known")
	void doesNotStartWithAPasswordThatIsKnown(String password) {
		house(true, List.of(new UserEntity(ADMINISTRATOR.value())), password);
		assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining("password that is known");
	}

	static Stream<String> known() {
		return Stream.of(DemoLogins.PASSWORD, "admin", "boss");
	}

	private void house(boolean rights, List<User> administrators, String password) {
		given(this.engine.getProcessEngineConfiguration().isAuthorizationEnabled()).willReturn(rights);
		given(this.engine.getIdentityService().createUserQuery().memberOfGroup("camunda-admin").list())
			.willReturn(administrators);
		given(this.accounts.of(ADMINISTRATOR))
			.willReturn(Optional.of(new Account(ADMINISTRATOR, "boss", password, true, false)));
	}

	@SuppressWarnings("deprecation")
	private void start() {
		new SafeStart(this.engine, this.accounts, NoOpPasswordEncoder.getInstance()).run(null);
	}

}
