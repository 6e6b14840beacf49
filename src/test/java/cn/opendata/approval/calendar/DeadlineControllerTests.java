package cn.opendata.approval.calendar;

import java.net.URI;

import cn.opendata.approval.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The clock function for everybody, as data and as a page.
 */
@DatabaseTest
class DeadlineControllerTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void answersAProgramWithoutLogin() throws Exception {
		this.mvc.perform(get("/api/v1/deadlines?rule=OPEN_DECIDE_DELIVER&start=2026-02-09"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.rule").value("OPEN_DECIDE_DELIVER"))
			.andExpect(jsonPath("$.unit").value("CALENDAR"))
			.andExpect(jsonPath("$.days").value(10))
			.andExpect(jsonPath("$.start").value("2026-02-09"))
			.andExpect(jsonPath("$.due").value("2026-02-24"))
			.andExpect(jsonPath("$.dueInstant").value("2026-02-24T16:00:00Z"))
			.andExpect(jsonPath("$.provisional").value(false))
			.andExpect(jsonPath("$.counted", hasSize(10)))
			.andExpect(jsonPath("$.skipped[0].date").value("2026-02-20"))
			.andExpect(jsonPath("$.skipped[0].why").value("ROLLED"))
			.andExpect(jsonPath("$.basis.code").value("STANDARD-6.1-F"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rule=SHARE_ANSWER_CONDITIONAL&start=2026-02-13&pause=2026-02-14/2026-02-16                 | 2026-03-05
			rule=SHARE_PROVIDE&start=2026-03-02&pause=2026-03-10/2026-03-24                            | 2026-04-14
			rule=SHARE_PROVIDE&start=2026-03-02&pause=2026-03-10/2026-03-17&pause=2026-03-16/2026-03-24 | 2026-04-14
			rule=CATALOGUE_UPDATE&start=2025-08-01&extend=5                                            | 2025-08-22
			start=2026-02-27T16:30:00Z&days=10&unit=WORKDAYS                                           | 2026-03-13
			start=2026-02-28T00:30:00%2B08:00&days=10&unit=WORKDAYS                                    | 2026-03-13
			start=2026-02-28T00:30:00+08:00&days=10&unit=WORKDAYS                                      | 2026-03-13
			rule=RECTIFY&start=2026-03-02&days=3                                                       | 2026-03-05
			""")
	void takesPausesExtensionAndOwnDays(String query, String due) throws Exception {
		this.mvc.perform(get(URI.create("/api/v1/deadlines?" + query)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.due").value(due));
	}

	@Test
	void openPauseHasNoDueDay() throws Exception {
		this.mvc.perform(get("/api/v1/deadlines?rule=SHARE_PROVIDE&start=2026-03-02&pause=2026-03-10/"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.due").isEmpty())
			.andExpect(jsonPath("$.dueInstant").isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			x=1                                                                    | start
			start=2026-03-02                                                       | rule
			rule=NO_SUCH&start=2026-03-02                                          | rule
			rule=open_decide_deliver&start=2026-03-02                              | rule
			rule=SHARE_PROVIDE&rule=RECTIFY&start=2026-03-02                       | rule
			rule=SHARE_PROVIDE&start=2026-02-30                                    | start
			rule=SHARE_PROVIDE&start=20260302                                      | start
			rule=SHARE_PROVIDE&start=%2B999999999-12-31                            | start
			rule=SHARE_PROVIDE&start=1899-12-31                                    | start
			rule=SHARE_PROVIDE&start=2026-03-02T10:00:00                           | start
			rule=SHARE_PROVIDE&start=2026-03-02&days=0                             | days
			rule=SHARE_PROVIDE&start=2026-03-02&days=-3                            | days
			rule=SHARE_PROVIDE&start=2026-03-02&days=1001                          | days
			rule=SHARE_PROVIDE&start=2026-03-02&days=99999999999                   | days
			rule=SHARE_PROVIDE&start=2026-03-02&unit=HOURS                         | unit
			rule=SHARE_PROVIDE&start=2026-03-02&extend=1                           | extend
			rule=CATALOGUE_UPDATE&start=2026-03-02&extend=6                        | extend
			rule=CATALOGUE_UPDATE&start=2026-03-02&extend=x                        | extend
			rule=RECTIFY&start=2026-03-02                                          | days
			start=2026-03-02&days=5                                                | unit
			start=2026-03-02&unit=WORKDAYS                                         | days
			rule=SHARE_PROVIDE&start=2026-03-02&pause=2026-03-10                   | pause[0]
			rule=SHARE_PROVIDE&start=2026-03-02&pause=2026-03-10/2026-03-09        | pause[0]
			rule=SHARE_PROVIDE&start=2026-03-02&pause=/                            | pause[0]
			rule=SHARE_PROVIDE&start=2026-03-02&pause=a/b/c                        | pause[0]
			rule=SHARE_PROVIDE&start=2026-03-02&pause=2026-03-03/&pause=2026-13-01/ | pause[1]
			""")
	void namesTheFieldThatIsWrong(String query, String field) throws Exception {
		this.mvc.perform(get(URI.create("/api/v1/deadlines?" + query)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.violations[*].field", hasItem(field)));
	}

	@Test
	void namesEveryFaultAtOnce() throws Exception {
		this.mvc.perform(get("/api/v1/deadlines?rule=NO_SUCH&start=x&days=0&unit=y&extend=z&pause=w"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.violations", hasSize(6)));
	}

	@Test
	void showsTheEmptyForm() throws Exception {
		this.mvc.perform(get("/deadlines"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("name=\"start\"")))
			.andExpect(content().string(not(containsString("cal-months"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rule=OPEN_DECIDE_DELIVER&start=2026-02-09", "rule=SHARE_PROVIDE&start=2026-12-10",
			"rule=SHARE_PROVIDE&start=2026-03-02&pauseFrom1=2026-03-10&pauseTo1=",
			"start=2026-03-02&days=1000&unit=WORKDAYS" })
	void showsTheExplanation(String query) throws Exception {
		this.mvc.perform(get("/deadlines?" + query))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("cal-months")))
			.andExpect(content().string(containsString("/api/v1/deadlines?")));
	}

	@Test
	void keepsWhatWasTypedBesideTheFault() throws Exception {
		this.mvc
			.perform(get(
					"/deadlines?rule=SHARE_PROVIDE&start=2026-03-02&days=0&pauseFrom2=2026-03-10&pauseTo2=2026-03-09"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"f-days-error\"")))
			.andExpect(content().string(containsString("id=\"f-pauseFrom2-error\"")))
			.andExpect(content().string(containsString("value=\"2026-03-10\"")));
	}

}
