package cn.opendata.approval.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The administrator's pages, with the person given.
 */
@DatabaseTest
class CalendarAdministrationControllerTests {

	@Autowired
	private NoticeController notices;

	@Autowired
	private RuleController rules;

	@Autowired
	private TimeController time;

	@Autowired
	private ThymeleafViewResolver views;

	@Autowired
	private HolidayNotices stored;

	@Autowired
	private StoredRules storedRules;

	@Autowired
	private Clock clock;

	@ParameterizedTest
	@ValueSource(strings = { "/admin/calendar", "/admin/rules", "/admin/rules/OPEN_DECIDE_DELIVER", "/admin/time" })
	void administratorSeesEveryPage(String url) throws Exception {
		as(Role.SYSTEM_ADMIN).perform(get(url))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<form")))
			.andExpect(content().string(containsString("aria-current=\"page\"")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/calendar", "/admin/rules/OPEN_DECIDE_DELIVER" })
	void auditorReadsAndChangesNothing(String url) throws Exception {
		as(Role.AUDITOR).perform(get(url))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("method=\"post\""))));
		assertThatThrownBy(
				() -> as(Role.AUDITOR).perform(post("/admin/rules/OPEN_DECIDE_DELIVER").param("version", "1")))
			.isInstanceOf(ServletException.class)
			.hasCauseInstanceOf(Refused.class);
	}

	@ParameterizedTest
	@CsvSource({ "HEAD,/admin/calendar", "APPLICANT,/admin/rules", "AUDITOR,/admin/time" })
	void othersAreTurnedAway(Role role, String url) {
		assertThatThrownBy(() -> as(role).perform(get(url))).hasCauseInstanceOf(Refused.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					[]                                                                                        | id="faults"
					not json                                                                                  | id="faults"
					{"year": "2060", "papers": [], "days": [{}]}                                              | days[0].date
					{"year": 2060, "papers": ["javascript:x"], "days": []}                                    | papers[0]
					{"year": 2060, "papers": [], "days": []}                                                  | days
					{"year": 2060, "papers": [], "days": [{"name": "a", "date": "2060-02-30", "isOffDay": true}]} | days[0].date
					{"year": 2060, "papers": [], "days": [{"name": "a", "date": "2063-01-01", "isOffDay": true}]} | days[0].date
					{"year": 2060, "papers": [], "days": [{"name": "a", "date": "2060-01-01", "isOffDay": "yes"}]} | days[0].isOffDay
					""")
	void everyFaultOfAFileIsNamed(String json, String fault) throws Exception {
		as(Role.SYSTEM_ADMIN).perform(multipart("/admin/calendar/preview").file(file(json)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString(fault)));
	}

	@Test
	void noticeIsShownBeforeItIsApplied() throws Exception {
		String json = """
				{"year": 2061, "papers": ["https://www.gov.cn/x"],
				 "days": [{"name": "test", "date": "2061-01-03", "isOffDay": true}]}""";
		as(Role.SYSTEM_ADMIN).perform(multipart("/admin/calendar/preview").file(file(json)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("name=\"json\"")));
		assertThat(this.stored.years()).doesNotContain(2061);
		as(Role.SYSTEM_ADMIN)
			.perform(post("/admin/calendar/apply").param("json", json)
				.param("version", String.valueOf(this.stored.version())))
			.andExpect(redirectedUrl("/admin/calendar"));
		assertThat(this.stored.years()).contains(2061);
	}

	@Test
	void newVersionOfARuleLeavesTheOldOne() throws Exception {
		LocalDate tomorrow = Times.day(this.clock.instant()).plusDays(1);
		as(Role.SYSTEM_ADMIN)
			.perform(post("/admin/rules/CATALOGUE_REVIEW").param("version", "1")
				.param("days", "3")
				.param("unit", "WORKDAYS")
				.param("maxExtension", "0")
				.param("warnings", "1,0")
				.param("document", "test")
				.param("article", "1")
				.param("validFrom", tomorrow.toString()))
			.andExpect(redirectedUrl("/admin/rules/CATALOGUE_REVIEW"));
		assertThat(this.storedRules.inForce("CATALOGUE_REVIEW", tomorrow).days()).isEqualTo(3);
		assertThat(this.storedRules.inForce("CATALOGUE_REVIEW", tomorrow.minusDays(1)).days()).isEqualTo(2);
	}

	@Test
	void everyFaultOfARuleIsNamed() throws Exception {
		as(Role.SYSTEM_ADMIN)
			.perform(post("/admin/rules/RECONSIDER").param("version", "1")
				.param("days", "0")
				.param("unit", "HOURS")
				.param("maxExtension", "-1")
				.param("warnings", "1,1")
				.param("document", "")
				.param("article", " ")
				.param("validFrom", "2020-01-01"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("f-days-error")))
			.andExpect(content().string(containsString("f-unit-error")))
			.andExpect(content().string(containsString("f-maxExtension-error")))
			.andExpect(content().string(containsString("f-warnings-error")))
			.andExpect(content().string(containsString("f-document-error")))
			.andExpect(content().string(containsString("f-article-error")))
			.andExpect(content().string(containsString("f-validFrom-error")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "-1", "367", "x" })
	void timeMovesOnlyAheadAndByWholeDays(String days) throws Exception {
		as(Role.SYSTEM_ADMIN).perform(post("/admin/time").param("days", days))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("f-days-error")));
	}

	private MockMvc as(Role role) {
		Actor actor = new Actor(Optional.of(new PersonId("test-admin")), "test", Locale.SIMPLIFIED_CHINESE,
				Optional.empty(), Set.of(role));
		return MockMvcBuilders.standaloneSetup(this.notices, this.rules, this.time)
			.setCustomArgumentResolvers(new Given(actor))
			.setViewResolvers((name, locale) -> this.views.resolveViewName(name, locale))
			.build();
	}

	private static MockMultipartFile file(String json) {
		return new MockMultipartFile("file", "notice.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
	}

	private record Given(Actor actor) implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Actor.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			return this.actor;
		}

	}

}
