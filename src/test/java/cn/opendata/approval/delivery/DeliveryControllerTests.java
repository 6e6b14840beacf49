package cn.opendata.approval.delivery;

import java.util.Locale;
import java.util.Optional;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.request.SharingAmendments;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import static org.mockito.Mockito.mock;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The pages of grants, and the same for programs.
 */
@DatabaseTest
class DeliveryControllerTests {

	private final JdbcClient jdbc;

	private final Permissions permissions;

	private final Files store;

	private final MessageSource messages;

	private final Downloads attachments;

	private final ThymeleafViewResolver views;

	private DeliveryHouse house;

	private Actor actor;

	private MockMvc web;

	@Autowired
	DeliveryControllerTests(JdbcClient jdbc, Permissions permissions, Files store, MessageSource messages,
			Downloads attachments, ThymeleafViewResolver views) {
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.store = store;
		this.messages = messages;
		this.attachments = attachments;
		this.views = views;
	}

	@BeforeEach
	void build() {
		this.house = new DeliveryHouse(this.jdbc, this.permissions, this.store, this.messages);
		this.actor = this.house.applicant;
		this.web = MockMvcBuilders
			.standaloneSetup(
					new MyGrantsController(this.house.grants, this.house.signing, this.house.downloads,
							this.house.feedbacks, this.attachments),
					new CaseGrantController(this.house.cases, this.house.grants, this.house.halting,
							this.house.feedbacks, this.house.page()),
					new DeliveryFilesController(this.house.cases, this.house.files, this.house.access,
							this.house.progress, this.attachments, this.messages),
					new GrantsApi(this.house.grants, this.house.signing, this.house.downloads, this.house.feedbacks,
							this.house.records, this.house.halting, this.house.rectifications,
							new Batches(this.store, new ObjectMapper(), this.house.clock),
							mock(SharingAmendments.class), this.attachments))
			.setViewResolvers(this.views::resolveViewName)
			.setCustomArgumentResolvers(new CurrentActor())
			.build();
	}

	@Test
	void listsWhatWasGrantedToMe() throws Exception {
		Grant grant = this.house.prepared(Optional.empty());
		this.web.perform(get("/my/grants").locale(Locale.SIMPLIFIED_CHINESE))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/my/grants/" + grant.id())));
	}

	@Test
	void showsTheAgreementAndTheWayToSign() throws Exception {
		Grant grant = this.house.prepared(Optional.empty());
		this.web.perform(get("/my/grants/" + grant.id()).locale(Locale.ENGLISH))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("KF-2026-000123")))
			.andExpect(content().string(containsString("name=\"agreed\"")))
			.andExpect(content().string(not(containsString("/files/"))));
	}

	@Test
	void keepsWhatWasTypedWhenTheNameIsAnother() throws Exception {
		Grant grant = this.house.prepared(Optional.empty());
		this.web.perform(post("/my/grants/" + grant.id() + "/sign").param("name", "Wang Wu"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("Wang Wu")))
			.andExpect(content().string(containsString("id=\"f-agreed\"")));
	}

	@Test
	void goesOnToTheGrantOnceSigned() throws Exception {
		Grant grant = this.house.prepared(Optional.empty());
		this.web.perform(post("/my/grants/" + grant.id() + "/sign").param("agreed", "true").param("name", "Li Ming"))
			.andExpect(redirectedUrl("/my/grants/" + grant.id()))
			.andExpect(flash().attributeExists("notice"));
	}

	@Test
	void sendsFilesToBeSavedNotShown() throws Exception {
		Grant grant = this.house.active(Optional.empty());
		this.web.perform(get("/api/v1/grants/" + grant.id() + "/files/buses.csv"))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString("attachment")))
			.andExpect(content().string(containsString("Station")));
	}

	@Test
	void asksForResultsAndShowsThem() throws Exception {
		Grant grant = this.house.active(Optional.empty());
		this.web
			.perform(multipart("/my/grants/" + grant.id() + "/feedback").param("kind", "STUDY")
				.param("title", "x")
				.param("description", "Which lines are late"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("Which lines are late")));
		this.web
			.perform(multipart("/my/grants/" + grant.id() + "/feedback").param("kind", "STUDY")
				.param("title", "On buses")
				.param("description", "Which lines are late"))
			.andExpect(redirectedUrl("/my/grants/" + grant.id()));
		this.web.perform(get("/my/grants/" + grant.id())).andExpect(content().string(containsString("On buses")));
	}

	@Test
	void letsTheHeadStopAGrantWithReasonsOnly() throws Exception {
		this.house.active(Optional.empty());
		this.actor = this.house.head;
		this.web.perform(post("/cases/KF-2026-000123/grant/suspend").param("reason", "no"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("f-ground")));
		this.web
			.perform(post("/cases/KF-2026-000123/grant/suspend").param("ground", "UNSAFE")
				.param("reason", "Data lay open on the net")
				.param("document", "Data use agreement")
				.param("article", "clause 5"))
			.andExpect(redirectedUrl("/cases/KF-2026-000123/grant"));
		this.web.perform(get("/cases/KF-2026-000123/grant"))
			.andExpect(content().string(containsString("Data lay open on the net")))
			.andExpect(content().string(containsString("/grant/restore")));
	}

	@Test
	void showsTheDepartmentItsGrants() throws Exception {
		this.house.active(Optional.empty());
		this.actor = this.house.head;
		this.web.perform(get("/cases/grants"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("KF-2026-000123")));
	}

	@Test
	void leadsBackToTheTaskButToNoOtherHost() throws Exception {
		this.actor = this.house.dataManager;
		MockMultipartFile file = new MockMultipartFile("file", "buses.csv", "text/csv", "line\n1\n".getBytes());
		this.web
			.perform(multipart("/cases/KF-2026-000123/delivery-files").file(file)
				.header("Referer", "http://localhost/tasks/t1"))
			.andExpect(redirectedUrl("/tasks/t1"));
		this.web
			.perform(multipart("/cases/KF-2026-000123/delivery-files").file(file)
				.header("Referer", "http://evil.example//evil.example/x"))
			.andExpect(redirectedUrl("/cases/KF-2026-000123"))
			.andExpect(flash().attributeExists("deliveryFaults"));
	}

	@Test
	void tellsProgramsTheSame() throws Exception {
		Grant grant = this.house.prepared(Optional.empty());
		this.web.perform(get("/api/v1/grants"))
			.andExpect(jsonPath("$.items[0].id").value(grant.id()))
			.andExpect(jsonPath("$.items[0].state").value("PREPARED"));
		this.web
			.perform(post("/api/v1/grants/" + grant.id() + "/sign").contentType("application/json")
				.content("{\"agreed\":true,\"name\":\"Li Ming\"}"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.grant.state").value("SIGNED"));
	}

	private final class CurrentActor implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Actor.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory factory) {
			return DeliveryControllerTests.this.actor;
		}

	}

}
