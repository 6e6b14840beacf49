package cn.opendata.approval.process;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Locale;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The decision tables as those read them who answer for them.
 */
@DatabaseTest
class DecisionsControllerTests {

	@Autowired
	private DecisionTables tables;

	@Autowired
	private DecisionWords words;

	@Autowired
	private TestHouse house;

	@Autowired
	private MockMvcTester site;

	@Test
	void everyTableIsReadWithItsRows() {
		assertThat(this.tables.all()).extracting(DecisionTables.Table::key)
			.contains("reviewers", "sharing-route", "answer-route");
		assertThat(this.tables.all()).allSatisfy((table) -> {
			assertThat(table.name()).isNotBlank();
			assertThat(table.description()).isNotBlank();
			assertThat(table.version()).isPositive();
			assertThat(table.hitPolicy()).isEqualTo("UNIQUE");
			assertThat(table.rows()).isNotEmpty().allSatisfy((row) -> {
				assertThat(row.description()).isNotBlank();
				assertThat(row.inputs()).hasSameSizeAs(table.inputs());
				assertThat(row.outputs()).hasSameSizeAs(table.outputs()).doesNotContain("");
			});
		});
	}

	@Test
	void everyValueOfEveryTableHasItsWord() {
		for (DecisionTables.Table table : this.tables.all()) {
			for (DecisionTables.Row row : table.rows()) {
				for (int i = 0; i < row.inputs().size(); i++) {
					assertSaid(table.inputs().get(i).variable(), row.inputs().get(i));
				}
				for (int i = 0; i < row.outputs().size(); i++) {
					assertSaid(table.outputs().get(i).variable(), row.outputs().get(i));
				}
			}
		}
	}

	@Test
	void whatIsNoNameIsShownAsWritten() {
		assertThat(this.words.of("days", "> 5", Locale.ENGLISH)).containsExactly(new DecisionWords.Word("> 5", ""));
		assertThat(this.words.of("days", "-", Locale.ENGLISH)).isEmpty();
		assertThat(this.words.of("days", "\"SOME\"", Locale.ENGLISH))
			.containsExactly(new DecisionWords.Word("SOME", ""));
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "APPLICANT", "REQUESTING_HEAD" }, mode = EnumSource.Mode.EXCLUDE)
	void tablesAreReadByThoseWhoAnswerForThem(Role role) {
		Actor person = this.house.staff(this.house.department(), role);
		boolean may = role == Role.SYSTEM_ADMIN || role == Role.PLATFORM_OFFICE || role == Role.AUDITOR;
		assertThat(this.site.get().uri("/admin/decisions").with(TestSignIn.as(person))).hasStatus(may ? 200 : 403);
	}

	@Test
	void pageShowsRowsAndAnswersInWords() {
		Actor person = this.house.staff(this.house.department(), Role.PLATFORM_OFFICE);
		assertThat(get(person)).contains("id=\"table-sharing-route\"", "跨层级或跨地区：经共同上级平台主管", "共同上级的平台主管", "SUPERIOR",
				"无条件共享", "href=\"/admin/decisions\"");
	}

	private void assertSaid(String variable, String entry) {
		assertThat(this.words.of(variable, entry, Locale.SIMPLIFIED_CHINESE)).as(variable + " " + entry)
			.allSatisfy((word) -> assertThat(word.code()).isNotBlank());
	}

	private String get(Actor person) {
		var result = this.site.get().uri("/admin/decisions").with(TestSignIn.as(person)).exchange();
		assertThat(result).hasStatusOk();
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
