package cn.opendata.approval.request;

import java.util.List;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The pages of a sharing request: form, lists, case.
 */
@DatabaseTest
class SharingPagesControllerTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc pages;

	@Autowired
	private TestCases cases;

	@Autowired
	private CaseFiles files;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private JdbcClient jdbc;

	private SharingCast cast;

	@BeforeEach
	void people() {
		this.cast = new SharingCast(this.context);
	}

	@Test
	void draftBeginsWithTheEntriesThatWereChosen() throws Exception {
		this.pages.perform(as(this.cast.requester, get("/cases/sharing/new").param("entry", this.cast.entry.value())))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(this.cast.entry.value())));
		String form = this.pages
			.perform(as(this.cast.requester, post("/cases/sharing/new").param("entry", this.cast.entry.value())))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		this.pages.perform(as(this.cast.requester, get(form)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("限于履行职责使用")));
	}

	@Test
	void allFaultsComeAtOnceAndWhatWasTypedStays() throws Exception {
		RequestId id = this.cases.shareDraft(this.cast.requester, this.cast.entry);
		this.pages
			.perform(as(this.cast.requester,
					post("/cases/sharing/" + id + "/form").param("basisDocument", "")
						.param("scope", "只限审批处两人使用")
						.param("phone", "")
						.param("submit", "1")))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("使用依据：请填写")))
			.andExpect(content().string(containsString("联系电话：请填写")))
			.andExpect(content().string(containsString("请阅读并勾选承诺")))
			.andExpect(content().string(containsString("只限审批处两人使用")));
		assertThat(this.applications.open(this.cast.requester, id).content().sharing().orElseThrow().scope())
			.isEqualTo("只限审批处两人使用");
	}

	@Test
	void sentTwiceItLeadsToTheSameCase() throws Exception {
		RequestId id = this.cases.shareDraft(this.cast.requester, this.cast.entry);
		for (int i = 0; i < 2; i++) {
			String there = this.pages
				.perform(as(this.cast.requester,
						post("/cases/sharing/" + id + "/form").param("submit", "1").param("undertaking", "true")))
				.andReturn()
				.getResponse()
				.getRedirectedUrl();
			assertThat(there).isEqualTo("/cases/" + this.files.get(id).number());
		}
	}

	@Test
	void entryIsAddedAndLeftOutWithoutLosingWhatWasTyped() throws Exception {
		RequestId id = this.cases.shareDraft(this.cast.requester, this.cast.entry);
		this.pages
			.perform(as(this.cast.requester,
					post("/cases/sharing/" + id + "/form").param("volume", "一万条")
						.param("drop", this.cast.entry.value())))
			.andExpect(redirectedUrl("/cases/sharing/" + id + "/form"));
		SharingAsk ask = this.applications.open(this.cast.requester, id).content().sharing().orElseThrow();
		assertThat(ask.entries()).isEmpty();
		assertThat(ask.volume()).isEqualTo("一万条");
	}

	@Test
	void onlyARequesterBegins() throws Exception {
		this.pages.perform(as(this.cast.askingHead, get("/cases/sharing/new"))).andExpect(status().isForbidden());
		this.pages.perform(as(this.cast.here(Role.HANDLER), get("/cases/sharing/new")))
			.andExpect(status().isForbidden());
	}

	@Test
	void eachSideFindsItInItsList() throws Exception {
		RequestId id = this.cases.shared(this.cast.requester, this.cast.entry);
		String number = this.files.get(id).number();
		assertThat(list(this.cast.requester, "MINE")).contains(number);
		assertThat(list(this.cast.askingHead, "OURS")).contains(number);
		assertThat(list(this.cast.here(Role.CLERK), "ASKED")).doesNotContain(number);
		assertThat(list(this.cast.office, "AROUND")).doesNotContain(number);
		this.context.getBean(Reviews.class).consent(id, this.cast.askingHead, "");
		this.context.getBean(Reviews.class).forward(id, this.cast.office, "");
		assertThat(list(this.cast.here(Role.CLERK), "ASKED")).contains(number);
		assertThat(list(this.cast.office, "AROUND")).contains(number);
		assertThat(list(this.cast.here(Role.CLERK), "MINE")).as("a tab that is not theirs").contains(number);
	}

	@Test
	void caseSpeaksOfDepartmentsAndNotOfApplicants() throws Exception {
		RequestId id = new SharingLadder(this.context, this.cast).to(Status.PROPOSING);
		for (Actor reader : List.of(this.cast.requester, this.cast.here(Role.HANDLER))) {
			String page = this.pages.perform(as(reader, get("/cases/" + this.files.get(id).number())))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			// the picture of the process is shared with requests of the public
			assertThat(page.substring(0, page.indexOf("办理流程"))).contains("需求方", "提供方").doesNotContain("申请人", "受理");
		}
	}

	@Test
	void headsAreToldOfTheReturnAndNobodyOfTheProviderOfAWithdrawalBefore() {
		RequestId id = this.cases.shared(this.cast.requester, this.cast.entry);
		this.context.getBean(Reviews.class).returnToRequester(id, this.cast.askingHead, "请写明使用范围");
		String number = this.files.get(id).number();
		assertThat(messages(this.cast.requester, number)).anyMatch((key) -> key.endsWith("RETURNED"));
		this.applications.withdraw(this.cast.requester, id, "");
		assertThat(messages(this.cast.here(Role.HANDLER), number)).isEmpty();
		assertThat(messages(this.cast.here(Role.CLERK), number)).isEmpty();
	}

	@Test
	void headAndRequesterAreToldOfAnExtensionAsItIsConsentedTo() {
		RequestId id = new SharingLadder(this.context, this.cast).to(Status.VERIFYING);
		Extensions extensions = this.context.getBean(Extensions.class);
		extensions.ask(id, this.cast.here(Role.HANDLER), 5, "需要逐项核对");
		extensions.decide(id, this.cast.office, true, "");
		String number = this.files.get(id).number();
		for (Actor reader : List.of(this.cast.requester, this.cast.askingHead)) {
			assertThat(messages(reader, number)).contains("notification.request.SHARE.EXTENDED");
		}
		assertThat(messages(this.cast.here(Role.HANDLER), number)).contains("notification.staff.EXTENDED");
	}

	private List<String> messages(Actor reader, String number) {
		return this.jdbc.sql("SELECT message_key FROM notification_message WHERE person = ? AND link = ?")
			.params(reader.id().orElseThrow().value(), "/cases/" + number)
			.query(String.class)
			.list();
	}

	private String list(Actor reader, String tab) throws Exception {
		return this.pages.perform(as(reader, get("/cases/sharing").param("tab", tab)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder call) {
		return call.with(TestSignIn.as(actor)).with(csrf());
	}

}
