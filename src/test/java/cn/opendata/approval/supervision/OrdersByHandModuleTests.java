package cn.opendata.approval.supervision;

import java.util.List;
import java.util.Map;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Orders that a supervisor raises by hand, by the pages people use.
 */
@DatabaseTest
class OrdersByHandModuleTests {

	private static final String NEW = "/supervision/orders/new";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc site;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Orders orders;

	@Autowired
	private JdbcClient jdbc;

	private OrderHouse house;

	private RequestId about;

	private String number;

	@BeforeEach
	void acceptedCase() {
		this.house = new OrderHouse(this.context);
		this.about = this.house.accepted();
		this.number = this.cases.get(this.about).number();
	}

	@Test
	void supervisorOrdersANamedPersonAndBothSidesSeeIt() throws Exception {
		assertThat(page(this.house.county, "/cases/" + this.number)).contains(NEW + "?request=" + this.number);
		assertThat(page(this.house.county, NEW + "?request=" + this.number)).contains(this.house.head.name(),
				this.house.handler.name());
		CaseFile order = raised("HAND", "");
		assertThat(this.orders.of(order.id())).hasValueSatisfying((it) -> {
			assertThat(it.type()).isEqualTo(OrderType.HAND);
			assertThat(it.addressee()).isEqualTo(this.house.handler.id().orElseThrow());
			assertThat(it.days()).isEqualTo(7);
			assertThat(it.basis().document()).isEqualTo("《政务数据共享条例》");
		});
		assertThat(this.house.task(order.id()).assignee()).isEqualTo(this.house.handler.id());
		assertThat(page(this.house.handler, "/cases/" + order.number())).contains("请在三日内反馈办理进展", this.number,
				this.house.county.name(), "7 个工作日");
		assertThat(page(this.house.handler, "/tasks/" + this.house.task(order.id()).id())).contains("整改情况");
		assertThat(page(this.house.handler, "/cases/" + this.number)).contains(order.number());
		assertThat(page(this.house.handler, "/supervision/orders")).contains(order.number());
		assertThat(page(this.house.county, "/supervision/orders")).contains(order.number());
		assertThat(page(this.house.city, "/supervision/orders?tab=AROUND")).contains(order.number());
		assertThat(page(this.house.county, "/supervision/orders?state=CLOSED")).doesNotContain(order.number());
		this.house.complete(order.id(), this.house.handler, Map.of("measures", "已联系申请人，三日内办结"));
		assertThat(page(this.house.county, "/tasks/" + this.house.task(order.id()).id())).contains("已联系申请人，三日内办结");
		this.house.complete(order.id(), this.house.county, Map.of("result", "CLOSED", "note", "同意"));
		assertThat(page(this.house.county, "/supervision/orders?state=CLOSED")).contains(order.number());
		assertThat(page(this.house.handler, "/cases/" + order.number())).contains("已销号");
	}

	@Test
	void publicApplicantNeverReadsOfOrders() throws Exception {
		CaseFile order = raised("HAND", "");
		Actor applicant = this.context.getBean(cn.opendata.approval.organization.Accounts.class)
			.actor(this.cases.get(this.about).applicant().person());
		assertThat(page(applicant, "/cases/" + this.number)).doesNotContain(order.number());
		assertThat(status(applicant, "/cases/" + order.number())).isEqualTo(404);
	}

	@Test
	void formNamesEveryFaultAndKeepsWhatWasTyped() throws Exception {
		String again = send(post(NEW).param("request", this.number)
			.param("type", "RECTIFY")
			.param("days", "21")
			.param("demand", "整改")
			.param("basis", "OTHER"), this.house.county, 422);
		assertThat(again).contains("请选择整改事由", "请选择责任人", "请填写 1 至 20 个工作日", "请填写 5 至 2,000 字", "请填写 1 至 200 字", "整改");
		assertThat(send(post(NEW).param("request", this.number).param("type", "GRANT"), this.house.county, 422))
			.contains("请选择督办类型", "请选择依据");
	}

	@Test
	void supervisorsActOnTheirLevelAndBelowAlone() throws Exception {
		OrderHouse elsewhere = new OrderHouse(this.context);
		assertThat(status(elsewhere.county, NEW + "?request=" + this.number)).isEqualTo(404);
		assertThat(status(this.house.city, NEW + "?request=" + this.number)).isEqualTo(200);
		assertThat(status(this.house.head, NEW + "?request=" + this.number)).isEqualTo(403);
		CaseFile order = raised("HAND", "");
		assertThat(status(elsewhere.county, "/cases/" + order.number())).isEqualTo(404);
		assertThat(status(this.house.county, NEW + "?request=" + order.number())).isEqualTo(403);
		assertThat(page(this.house.county, "/cases/" + order.number())).doesNotContain(NEW);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.orders.close(order.id(), this.house.city, ""));
	}

	@Test
	void rectificationIsAnsweredWithProof() throws Exception {
		CaseFile order = raised("RECTIFY", "DATA_QUALITY");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.house.complete(order.id(), this.house.handler, Map.of("measures", "已更正数据并复核")))
			.satisfies((refused) -> assertThat(refused.violations()).singleElement()
				.satisfies((one) -> assertThat(one.code()).isEqualTo("supervision.error.proof")));
		this.site.perform(multipart("/cases/" + order.number() + "/proof")
			.file(new MockMultipartFile("file", "proof.csv", "text/csv", "a,b\n1,2\n".getBytes()))
			.with(csrf())
			.with(TestSignIn.as(this.house.handler)));
		assertThat(page(this.house.handler, "/cases/" + order.number())).contains("proof.csv");
		this.house.complete(order.id(), this.house.handler, Map.of("measures", "已更正数据并复核"));
		this.house.complete(order.id(), this.house.county, Map.of("result", "RETURNED", "text", "证明材料不全", "days", "5"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.house.complete(order.id(), this.house.handler, Map.of("measures", "已更正数据并复核")));
		assertThat(page(this.house.county, "/cases/" + order.number())).contains("proof.csv", "证明材料不全");
	}

	@Test
	void entryIsRectifiedByItsProvider() throws Exception {
		Actor manager = this.context.getBean(TestHouse.class)
			.staff(this.house.department, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
		EntryCode entry = TestEntries.published(this.context, this.house.department, manager,
				SharingClass.UNCONDITIONAL);
		assertThat(page(this.house.county, NEW + "?entry=" + entry)).contains("整改");
		String url = this.site.perform(
				typed(post(NEW).param("entry", entry.value()).param("type", "RECTIFY").param("finding", "LATE_UPDATE"))
					.with(csrf())
					.with(TestSignIn.as(this.house.county)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		CaseFile order = this.cases.find(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
		assertThat(this.orders.of(order.id())).hasValueSatisfying((it) -> {
			assertThat(it.entry()).contains(entry);
			assertThat(it.about()).isEmpty();
			assertThat(it.finding()).contains(Defect.LATE_UPDATE);
		});
		assertThat(page(this.house.head, "/cases/" + order.number())).contains("目录更新不及时", entry.value());
		assertThat(status(this.house.county, NEW + "?entry=NONE-1")).isEqualTo(404);
	}

	@Test
	void grantIsOrderedAboutFromItsPageEitherSideMayBeAddressed() throws Exception {
		RequestId granted = this.house.granted();
		CaseFile file = this.cases.get(granted);
		assertThat(page(this.house.county, "/cases/" + file.number() + "/grant")).contains(NEW, "type=GRANT");
		String form = page(this.house.county, NEW + "?type=GRANT&request=" + file.number());
		assertThat(form).contains("授权督办", this.house.head.name(),
				this.context.getBean(cn.opendata.approval.organization.Organizations.class)
					.department(file.asking().orElseThrow())
					.orElseThrow()
					.name());
		String url = this.site
			.perform(typed(post(NEW).param("request", file.number()).param("type", "GRANT")).with(csrf())
				.with(TestSignIn.as(this.house.county)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(this.orders.of(this.cases.find(url.substring(url.lastIndexOf('/') + 1)).orElseThrow().id()))
			.hasValueSatisfying((it) -> assertThat(it.type()).isEqualTo(OrderType.GRANT));
	}

	@Test
	void withdrawalEndsTaskAndClock() throws Exception {
		CaseFile order = raised("HAND", "");
		assertThat(page(this.house.county, "/cases/" + order.number() + "/withdraw")).contains("撤销理由");
		send(post("/cases/" + order.number() + "/withdraw"), this.house.county, 422);
		this.site.perform(post("/cases/" + order.number() + "/withdraw").param("reason", "已按期办结")
			.with(csrf())
			.with(TestSignIn.as(this.house.county)));
		assertThat(this.cases.get(order.id()).status()).isEqualTo(Status.WITHDRAWN);
		assertThat(this.orders.of(order.id())).hasValueSatisfying((it) -> assertThat(it.open()).isFalse());
		assertThat(this.house.told(this.house.handler)).contains("notification.order.WITHDRAWN");
	}

	@Test
	void nobodyClosesOutWhatTheyAnswered() throws Exception {
		CaseFile order = raised("HAND", "");
		this.jdbc.sql("INSERT INTO organization_role (person_id, role_name) VALUES (?, 'SUPERVISOR')")
			.param(this.house.handler.id().orElseThrow().value())
			.update();
		this.house.complete(order.id(), this.house.handler, Map.of("measures", "已联系申请人，三日内办结"));
		this.jdbc.sql("UPDATE organization_person SET department_id = ? WHERE id = ?")
			.params(this.house.countyOffice.value(), this.house.handler.id().orElseThrow().value())
			.update();
		Actor moved = this.context.getBean(cn.opendata.approval.organization.Accounts.class)
			.actor(this.house.handler.id().orElseThrow());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.orders.close(order.id(), moved, ""))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("supervision.error.own-answer"));
	}

	@Test
	void databaseKeepsNoOrderWithoutBasisNorAReturnWithoutReason() throws Exception {
		CaseFile order = raised("HAND", "");
		for (String wrong : List.of("basis_document = ' '", "demand = '无'", "days = 21", "kind = 'RECTIFY'",
				"kind = 'DEADLINE'")) {
			assertThatThrownBy(() -> this.jdbc.sql("UPDATE supervision_order SET " + wrong + " WHERE request_id = ?")
				.param(order.id().value())
				.update()).as(wrong).isInstanceOf(DataAccessException.class);
		}
	}

	private CaseFile raised(String type, String finding) throws Exception {
		String url = this.site
			.perform(typed(post(NEW).param("request", this.number).param("type", type).param("finding", finding))
				.with(csrf())
				.with(TestSignIn.as(this.house.county)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		return this.cases.find(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
	}

	private MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder form) {
		return form.param("basis", "OTHER")
			.param("basisDocument", "《政务数据共享条例》")
			.param("basisArticle", "第二十七条")
			.param("addressee", this.house.handler.id().orElseThrow().value())
			.param("days", "7")
			.param("demand", "请在三日内反馈办理进展");
	}

	private String send(MockHttpServletRequestBuilder form, Actor by, int status) throws Exception {
		var response = this.site.perform(form.with(csrf()).with(TestSignIn.as(by))).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString();
	}

	private String page(Actor by, String url) throws Exception {
		var response = this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse();
		assertThat(response.getStatus()).as(url).isEqualTo(200);
		return response.getContentAsString();
	}

	private int status(Actor by, String url) throws Exception {
		return this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse().getStatus();
	}

}
