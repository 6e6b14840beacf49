package cn.opendata.approval.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The words reviewers pick from: legal bases by the administrator, phrases by the head.
 */
@DatabaseTest
@Import({ TestHouse.class, TestCases.class })
class WordsControllerTests {

	@Autowired
	private LegalBasisController bases;

	@Autowired
	private PhrasesController phrases;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Phrases kept;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ThymeleafViewResolver views;

	@Autowired
	private TestHouse house;

	private DepartmentId department;

	private DepartmentId other;

	@BeforeEach
	void departments() {
		this.department = this.house.department();
		this.other = this.house.department();
	}

	@Test
	void administratorAddsABasisThatReviewersMayPickUntilItIsStopped() throws Exception {
		String code = code();
		as(Role.SYSTEM_ADMIN)
			.perform(post("/admin/words").param("code", code.toLowerCase(Locale.ROOT))
				.param("document", "《" + code + "条例》")
				.param("article", "第九条"))
			.andExpect(redirectedUrl("/admin/words"));
		assertThat(this.reviews.bases()).contains(new LegalBasis(code, "《" + code + "条例》", "第九条"));
		as(Role.SYSTEM_ADMIN).perform(post("/admin/words/" + code).param("active", "false"))
			.andExpect(redirectedUrl("/admin/words"));
		assertThat(this.reviews.bases()).extracting(LegalBasis::code).doesNotContain(code);
		as(Role.SYSTEM_ADMIN).perform(get("/admin/words"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(code), containsString("已停用"), containsString("恢复使用"))));
		as(Role.SYSTEM_ADMIN).perform(post("/admin/words/" + code).param("active", "true"));
		assertThat(this.reviews.bases()).extracting(LegalBasis::code).contains(code);
	}

	@Test
	void aBasisWithoutCodeGetsOne() throws Exception {
		String document = "《" + code() + "办法》";
		as(Role.SYSTEM_ADMIN).perform(post("/admin/words").param("document", document).param("article", "第一条"))
			.andExpect(redirectedUrl("/admin/words"));
		assertThat(this.reviews.bases()).filteredOn((basis) -> basis.document().equals(document))
			.singleElement()
			.satisfies((basis) -> assertThat(basis.code()).matches("BASIS_\\d{3}"));
	}

	@Test
	void everyFaultOfABasisIsNamedAndNothingTypedIsLost() throws Exception {
		as(Role.SYSTEM_ADMIN)
			.perform(post("/admin/words").param("code", "no-code").param("document", " ").param("article", ""))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("f-code-error"), containsString("f-document-error"),
					containsString("f-article-error"), containsString("value=\"no-code\""))));
	}

	@ParameterizedTest
	@CsvSource({ "OTHER,《某法》,第一条,f-code-error", "GOV_INFO_14,《某法》,第一条,f-code-error",
			"NEW_ONE,《中华人民共和国政府信息公开条例》,第十四条,f-article-error" })
	void aBasisThatIsKnownIsNotAddedAgain(String code, String document, String article, String fault) throws Exception {
		as(Role.SYSTEM_ADMIN)
			.perform(post("/admin/words").param("code", code).param("document", document).param("article", article))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString(fault)));
	}

	@Test
	void auditorReadsTheBasesAndChangesNone() throws Exception {
		as(Role.AUDITOR).perform(get("/admin/words"))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("GOV_INFO_14"), not(containsString("action=\"/admin/words")))));
		assertThatThrownBy(() -> as(Role.AUDITOR).perform(post("/admin/words/GOV_INFO_14").param("active", "false")))
			.hasCauseInstanceOf(Refused.class);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = { "SYSTEM_ADMIN", "AUDITOR" })
	void othersDoNotSeeTheBases(Role role) {
		assertThatThrownBy(() -> as(role).perform(get("/admin/words"))).hasCauseInstanceOf(Refused.class);
		assertThatThrownBy(() -> as(role).perform(post("/admin/words").param("document", "《某法》").param("article", "一")))
			.hasCauseInstanceOf(Refused.class);
	}

	@Test
	void headAddsChangesAndRemovesPhrasesOfTheDepartment() throws Exception {
		add("请提供盖章的授权委托书。").andExpect(redirectedUrl("/maintain/words"));
		assertThat(this.reviews.phrases(this.department, "missing")).startsWith("请提供盖章的授权委托书。");
		assertThat(this.reviews.phrases(this.department, "reason")).doesNotContain("请提供盖章的授权委托书。");
		assertThat(this.reviews.phrases(this.other, "missing")).doesNotContain("请提供盖章的授权委托书。");
		String id = this.kept.of(this.department).get(0).id();
		as(Role.HEAD).perform(get("/maintain/words"))
			.andExpect(content().string(allOf(containsString("/maintain/words/" + id), containsString("各部门通用"))));
		as(Role.HEAD).perform(get("/maintain/words/" + id))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("请提供盖章的授权委托书。")));
		as(Role.HEAD).perform(post("/maintain/words/" + id).param("words", "请提供签字的授权委托书。"))
			.andExpect(redirectedUrl("/maintain/words"));
		assertThat(this.reviews.phrases(this.department, "missing")).startsWith("请提供签字的授权委托书。");
		as(Role.HEAD).perform(post("/maintain/words/" + id + "/remove")).andExpect(redirectedUrl("/maintain/words"));
		assertThat(this.kept.of(this.department)).isEmpty();
	}

	@Test
	void faultsOfAPhraseAreNamedAndNothingTypedIsLost() throws Exception {
		as(Role.HEAD).perform(post("/maintain/words").param("field", "note").param("words", "用于别处"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("f-field-error"), containsString("用于别处"))));
		add(" ").andExpect(status().isUnprocessableEntity());
		add("长".repeat(501)).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("f-words-error")));
		add("请补正。").andExpect(status().is3xxRedirection());
		add("请补正。").andExpect(status().isUnprocessableEntity());
		String id = this.kept.of(this.department).get(0).id();
		as(Role.HEAD).perform(post("/maintain/words/" + id).param("words", ""))
			.andExpect(status().isUnprocessableEntity());
		assertThat(this.kept.of(this.department)).extracting(Phrases.Phrase::words).isEqualTo(List.of("请补正。"));
	}

	@Test
	void everyChangeOfWordsLeavesALineInTheRecord() throws Exception {
		String code = code();
		as(Role.SYSTEM_ADMIN).perform(
				post("/admin/words").param("code", code).param("document", "《" + code + "》").param("article", "第一条"));
		as(Role.SYSTEM_ADMIN).perform(post("/admin/words/" + code).param("active", "false"));
		as(Role.SYSTEM_ADMIN).perform(post("/admin/words/" + code).param("active", "false"));
		as(Role.SYSTEM_ADMIN).perform(post("/admin/words/" + code).param("active", "true"));
		assertThat(recorded(code)).containsExactly("BASIS_ADDED", "BASIS_RETIRED", "BASIS_RESTORED");
		add("请补正用途。");
		String id = this.kept.of(this.department).get(0).id();
		as(Role.HEAD).perform(post("/maintain/words/" + id).param("words", "请补正用途和期限。"));
		as(Role.HEAD).perform(post("/maintain/words/" + id + "/remove"));
		assertThat(recorded(id)).containsExactly("PHRASE_ADDED", "PHRASE_CHANGED", "PHRASE_REMOVED");
	}

	private List<String> recorded(String subject) {
		return this.jdbc.sql("SELECT action FROM audit_line WHERE resource = 'words' AND resource_id = ? ORDER BY seq")
			.param(subject)
			.query(String.class)
			.list();
	}

	@Test
	void nobodyChangesThePhrasesOfOthers() throws Exception {
		this.kept.add(Actor.system(), this.other, "reason", "属于其他部门的常用语。");
		String id = this.kept.of(this.other).get(0).id();
		assertThatThrownBy(() -> as(Role.HEAD).perform(post("/maintain/words/" + id).param("words", "改为别的。")))
			.hasCauseInstanceOf(Refused.class);
		assertThatThrownBy(() -> as(Role.HEAD).perform(post("/maintain/words/p-reason-1/remove")))
			.hasCauseInstanceOf(Refused.class);
		assertThat(this.reviews.phrases(this.other, "reason")).contains("属于其他部门的常用语。").hasSizeGreaterThan(1);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "HEAD")
	void onlyTheHeadKeepsPhrases(Role role) {
		assertThatThrownBy(() -> as(role).perform(get("/maintain/words"))).hasCauseInstanceOf(Refused.class);
		assertThatThrownBy(
				() -> as(role).perform(post("/maintain/words").param("field", "reason").param("words", "不应保存。")))
			.hasCauseInstanceOf(Refused.class);
		assertThat(this.kept.of(this.department)).isEmpty();
	}

	private ResultActions add(String words) throws Exception {
		return as(Role.HEAD).perform(post("/maintain/words").param("field", "missing").param("words", words));
	}

	private static String code() {
		return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
	}

	private MockMvc as(Role role) {
		Actor actor = new Actor(Optional.of(new PersonId("test-" + role)), "test", Locale.SIMPLIFIED_CHINESE,
				Optional.of(this.department), Set.of(role));
		return MockMvcBuilders.standaloneSetup(this.bases, this.phrases)
			.setCustomArgumentResolvers(new Given(actor))
			.setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
			.setViewResolvers((name, locale) -> this.views.resolveViewName(name, locale))
			.build();
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
