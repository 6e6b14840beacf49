package cn.opendata.approval.figures;

import java.time.Duration;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ProcessModels;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Cast;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestLadder;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.web.TestSignIn;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DatabaseTest
class BoardControllerTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc site;

	@Autowired
	private TestHouse house;

	@Autowired
	private CaseFiles files;

	@Autowired
	private ProcessModels models;

	@Autowired
	private BusinessTime time;

	@Test
	void headSeesTheOverdueCasesOfTheOwnDepartmentOnly() throws Exception {
		Cast cast = new Cast(this.context);
		String number = number(new TestLadder(this.context, cast).to(Status.PROPOSING));
		Actor stranger = this.house.staff(this.house.department(), Role.HEAD);
		this.time.forward(Duration.ofDays(40));
		assertThat(page(cast.here(Role.HEAD), "/supervision")).contains(number);
		assertThat(page(stranger, "/supervision")).doesNotContain(number);
		assertThat(answer(cast.here(Role.HANDLER), "/supervision").getStatus()).isEqualTo(403);
	}

	@Test
	void cockpitReadsTheSameAsJson() throws Exception {
		Cast cast = new Cast(this.context);
		RequestId id = new TestLadder(this.context, cast).to(Status.PROPOSING);
		String number = number(id);
		Actor supervisor = this.house.staff(this.house.platformOffice(), Role.SUPERVISOR);
		assertThat(page(supervisor, "/supervision/cockpit/board")).contains(this.models.key(Kind.OPEN));
		String one = page(supervisor, "/supervision/cockpit/case?key=" + number);
		assertThat((String) JsonPath.read(one, "$.url")).isEqualTo("/cases/" + number);
		assertThat((Integer) JsonPath.read(one, "$.clock.daysLeft")).isPositive();
		String steps = page(supervisor, "/supervision/cockpit/steps?process=RequestHandlingProcess");
		assertThat((Integer) JsonPath.<java.util.List<Integer>>read(steps,
				"$.steps[?(@.id=='Task_ProposeOutcome')].waiting")
			.get(0)).isPositive();
		assertThat(answer(cast.here(Role.HEAD), "/supervision/cockpit/board").getStatus()).isEqualTo(403);
		assertThat(answer(supervisor, "/supervision/cockpit/case?key=KF-1999-000001").getStatus()).isEqualTo(404);
	}

	private String number(RequestId id) {
		return this.files.get(id).number();
	}

	private String page(Actor by, String url) throws Exception {
		MockHttpServletResponse answer = answer(by, url);
		assertThat(answer.getStatus()).as(url).isEqualTo(200);
		return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse answer(Actor by, String url) throws Exception {
		return this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse();
	}

}
