package cn.opendata.approval.supervision;

import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.web.TestTokens;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Orders by program: raised, proved, answered, returned, closed out.
 */
@DatabaseTest
class OrderApiModuleTests {

	private static final String ORDERS = "/api/v1/orders";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc site;

	@Autowired
	private CaseFiles cases;

	private OrderHouse house;

	private String about;

	@BeforeEach
	void acceptedCase() {
		this.house = new OrderHouse(this.context);
		this.about = this.cases.get(this.house.accepted()).number();
	}

	@Test
	void programsRaiseAnswerReturnAndCloseOut() throws Exception {
		String made = send(post(ORDERS).content(raising()), this.house.county, 201);
		String number = JsonPath.read(made, "$.order.number");
		assertThat((String) JsonPath.read(made, "$.order.status")).isEqualTo("ORDERED");
		assertThat((String) JsonPath.read(made, "$.finding")).isEqualTo("MISUSE");
		String one = ORDERS + "/" + number;
		assertThat(send(post(one + "/answer").content("{\"measures\": \"已停止超范围使用\"}"), this.house.head, 422))
			.contains("measures");
		send(multipart(one + "/proof").file(new MockMultipartFile("file", "p.csv", "text/csv", "a\n1\n".getBytes())),
				this.house.head, 204);
		String answered = send(post(one + "/answer").content("{\"measures\": \"已停止超范围使用\"}"), this.house.head, 200);
		assertThat((String) JsonPath.read(answered, "$.order.status")).isEqualTo("RECTIFIED");
		assertThat((String) JsonPath.read(answered, "$.answers[0].proof[0]")).isEqualTo("p.csv");
		assertThat(send(post(one + "/review").content("{}"), this.house.county, 422)).contains("result");
		send(post(one + "/review").content("{\"result\": \"RETURNED\", \"text\": \"材料不全\", \"days\": 3}"),
				this.house.county, 422);
		send(post(one + "/review").content("{\"result\": \"RETURNED\", \"text\": \"证明材料不全\", \"days\": 3}"),
				this.house.county, 200);
		send(multipart(one + "/proof").file(new MockMultipartFile("file", "q.csv", "text/csv", "a\n2\n".getBytes())),
				this.house.head, 204);
		send(post(one + "/answer").content("{\"measures\": \"已补充证明材料\"}"), this.house.head, 200);
		String closed = send(post(one + "/review").content("{\"result\": \"CLOSED\"}"), this.house.county, 200);
		assertThat((String) JsonPath.read(closed, "$.order.status")).isEqualTo("SETTLED");
		assertThat(read(this.house.head, one)).contains("证明材料不全");
	}

	@Test
	void listsAreThoseOfThePerson() throws Exception {
		String number = JsonPath.read(send(post(ORDERS).content(raising()), this.house.county, 201), "$.order.number");
		assertThat(read(this.house.county, ORDERS)).contains(number);
		assertThat(read(this.house.head, ORDERS + "?tab=ADDRESSED")).contains(number);
		assertThat(read(this.house.city, ORDERS + "?tab=AROUND&state=ALL")).contains(number);
		assertThat(read(this.house.city, ORDERS + "?tab=HELD")).doesNotContain(number);
		assertThat(read(this.house.county, ORDERS + "?state=CLOSED")).doesNotContain(number);
		OrderHouse elsewhere = new OrderHouse(this.context);
		assertThat(read(elsewhere.county, ORDERS + "?tab=AROUND&state=ALL")).doesNotContain(number);
	}

	@Test
	void whatIsNoOrderIsNotFoundAndWhoMayNotIsRefused() throws Exception {
		assertThat(this.site
			.perform(get(ORDERS + "/" + this.about).header(HttpHeaders.AUTHORIZATION,
					"Bearer " + TestTokens.of(this.context, this.house.head)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
		send(post(ORDERS).content(raising()), this.house.head, 403);
		send(post(ORDERS).content("{}"), this.house.county, 422);
	}

	private String raising() {
		return """
				{"request": "%s", "type": "RECTIFY", "finding": "MISUSE", "basis": "OTHER",
				 "basisDocument": "《政务数据共享条例》", "basisArticle": "第二十七条", "addressee": "%s", "days": 5,
				 "demand": "停止超范围使用，限期整改"}""".formatted(this.about, this.house.head.id().orElseThrow().value());
	}

	private String send(MockHttpServletRequestBuilder call, Actor by, int status) throws Exception {
		if (!(call instanceof org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder)) {
			call.contentType(MediaType.APPLICATION_JSON);
		}
		var response = this.site
			.perform(call.header("Idempotency-Key", UUID.randomUUID().toString())
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of(this.context, by)))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
		return response.getContentAsString();
	}

	private String read(Actor by, String url) throws Exception {
		var response = this.site
			.perform(get(url).header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of(this.context, by)))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
		return response.getContentAsString();
	}

}
