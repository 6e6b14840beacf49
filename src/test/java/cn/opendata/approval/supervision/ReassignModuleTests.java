package cn.opendata.approval.supervision;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.Reassignment;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A supervisor hands a stuck task to somebody else, and does nothing beyond that.
 */
@DatabaseTest
class ReassignModuleTests {

	private static final String DECIDE = "OPEN_DECIDE_DELIVER";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc site;

	@Autowired
	private Reassignment reassignment;

	@Autowired
	private ReviewTasks tasks;

	@Autowired
	private Reviews reviews;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private JdbcClient jdbc;

	private OrderHouse house;

	private RequestId stuck;

	private Actor colleague;

	@BeforeEach
	void taskInHand() {
		this.house = new OrderHouse(this.context);
		this.stuck = this.house.accepted();
		this.colleague = this.context.getBean(TestHouse.class).staff(this.house.department, Role.HANDLER);
		this.tasks.claim(this.house.task(this.stuck).id(), this.house.handler);
	}

	@Test
	void taskGoesToAColleagueBothAreToldAndTheRecordSaysWhy() throws Exception {
		CaseFile before = this.cases.get(this.stuck);
		CaseClock clock = this.house.clock(this.stuck, DECIDE);
		String page = page(this.house.county, "/cases/" + before.number());
		assertThat(page).contains("调整经办人", this.colleague.name(), this.house.handler.name());
		this.site.perform(
				post("/cases/" + before.number() + "/reassign").param("task", this.house.task(this.stuck).id().value())
					.param("to", this.colleague.id().orElseThrow().value())
					.param("note", "原经办人外出，超过三日未办")
					.with(csrf())
					.with(TestSignIn.as(this.house.county)));
		assertThat(this.house.task(this.stuck).assignee()).isEqualTo(this.colleague.id());
		assertThat(this.house.told(this.colleague)).contains("notification.task.ASSIGNED");
		assertThat(this.house.told(this.house.handler)).contains("notification.task.TAKEN");
		assertThat(this.jdbc.sql("SELECT facts FROM audit_line WHERE case_id = ? AND action = 'ASSIGNED'")
			.param(this.stuck.value())
			.query(String.class)
			.list()).last().asString().contains("原经办人外出", this.colleague.name());
		assertThat(this.cases.get(this.stuck).status()).isEqualTo(before.status());
		assertThat(this.house.clock(this.stuck, DECIDE).due()).isEqualTo(clock.due());
	}

	@Test
	void onlyToWhoHoldsTheRoleThereAndWithAReason() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> reassign(this.house.county, this.house.clerk, " "))
			.satisfies((refused) -> assertThat(refused.violations()).extracting((one) -> one.field())
				.containsExactly("to", "note"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> reassign(this.house.county, this.house.handler, "超过三日未办"))
			.satisfies((refused) -> assertThat(refused.violations()).extracting((one) -> one.field())
				.containsExactly("to"));
	}

	@Test
	void onlyBySupervisorsOfTheLevelAndAbove() throws Exception {
		OrderHouse elsewhere = new OrderHouse(this.context);
		for (Actor other : new Actor[] { elsewhere.county, this.house.head, this.colleague }) {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> reassign(other, this.colleague, "超过三日未办"))
				.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
		}
		assertThat(page(this.house.head, "/cases/" + this.cases.get(this.stuck).number())).doesNotContain("/reassign");
		reassign(this.house.city, this.colleague, "超过三日未办");
		assertThat(this.house.task(this.stuck).assignee()).isEqualTo(this.colleague.id());
	}

	@Test
	void supervisorDecidesAndExtendsNothing() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.reviews.verifyNeed(this.stuck, this.house.county, true, ""))
			.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
		assertThat(this.tasks.mayWork(this.house.county, this.house.task(this.stuck))).isFalse();
		assertThat(this.cases.actions(this.house.county, this.cases.get(this.stuck))).containsOnly("read");
	}

	private void reassign(Actor by, Actor to, String note) {
		this.reassignment.reassign(this.house.task(this.stuck).id(), by, to.id().orElseThrow(), note);
	}

	private String page(Actor by, String url) throws Exception {
		var response = this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse();
		assertThat(response.getStatus()).as(url).isEqualTo(200);
		return response.getContentAsString();
	}

}
