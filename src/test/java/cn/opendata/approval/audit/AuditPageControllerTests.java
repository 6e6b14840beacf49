package cn.opendata.approval.audit;

import java.util.Locale;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The auditor's page, whatever is typed into its address.
 */
@DatabaseTest
class AuditPageControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private TestHouse house;

	@Autowired
	private Sentences sentences;

	@ParameterizedTest
	@ValueSource(strings = { "x", "2026-02-30", "+999999999-12-31", "-001-01-01" })
	void aDayThatIsNoneIsRefused(String day) {
		assertThat(this.site.get().uri("/admin/audit").param("day", day).with(TestSignIn.as(auditor()))).hasStatus(422);
	}

	@Test
	void aDayIsFound() {
		assertThat(this.site.get().uri("/admin/audit").param("day", "2026-02-13").with(TestSignIn.as(auditor())))
			.hasStatusOk();
	}

	@Test
	void aWordWithoutMessageIsNoPattern() {
		assertThat(this.sentences.text("audit.fact.{0", "{not a pattern", Locale.ENGLISH)).isEqualTo("{not a pattern");
	}

	private Actor auditor() {
		return this.house.staff(this.house.platformOffice(), Role.AUDITOR);
	}

}
