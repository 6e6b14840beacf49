package cn.opendata.approval.catalogue;

import java.util.List;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What a visitor sees of the catalogue, and a program.
 */
@DatabaseTest
class CatalogueControllerTests {

	@Autowired
	private MockMvc pages;

	@Autowired
	private Entries entries;

	@Autowired
	private Files files;

	@Autowired
	private IndexRefresh refresh;

	@Autowired
	private Figures figures;

	@Autowired
	private JdbcClient jdbc;

	private Actor keeper;

	private DepartmentId department;

	@BeforeEach
	void keeper() {
		this.department = CatalogueFixture.department(this.jdbc);
		this.keeper = CatalogueFixture.actor(this.department, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
	}

	@Test
	void whatIsOpenIsDownloadedAndCounted() throws Exception {
		StoredFile file = this.files.keep("数据.csv", "text/csv", new byte[] { 'a' });
		Distribution what = Distribution.file("数据.csv", "csv", file.id(), 1);
		EntryCode code = publish(CatalogueFixture.open("可下载", "摘要").with(List.of(what)));
		this.pages.perform(get("/catalogue/" + code))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/catalogue/" + code + "/files/" + what.id())));
		this.pages.perform(get("/catalogue/" + code + "/files/" + what.id()))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", startsWith("attachment;")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"));
		assertThat(this.figures.of(code).downloads()).isEqualTo(1);
		assertThat(this.figures.of(code).views()).isEqualTo(1);
		this.entries.takeDown(code, "下线的原因", this.keeper);
		this.pages.perform(get("/catalogue/" + code))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("下线的原因")))
			.andExpect(content().string(not(containsString(what.id()))));
		this.pages.perform(get("/catalogue/" + code + "/files/" + what.id())).andExpect(status().isForbidden());
	}

	@ParameterizedTest
	@ValueSource(strings = { "theme", "opening", "cycle", "format", "provider" })
	void whatIsTypedIntoTheAddressIsShownAsItIs(String facet) throws Exception {
		this.pages.perform(get("/catalogue").param(facet, "${7*7} '{x}'"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("${7*7} &#39;{")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "theme", "opening", "cycle", "format", "provider" })
	void whatCanBeNoFilterCountsAsNotGiven(String facet) throws Exception {
		this.pages.perform(get("/catalogue").param(facet, "x".repeat(65))).andExpect(status().isOk());
		this.pages.perform(get("/catalogue").param(facet, " ")).andExpect(status().isOk());
	}

	@Test
	void whatIsRestrictedShowsItsGroundAndIsNotHandedOut() throws Exception {
		StoredFile file = this.files.keep("数据.csv", "text/csv", new byte[] { 'a' });
		Distribution what = Distribution.file("数据.csv", "csv", file.id(), 1);
		OpeningTerms terms = new OpeningTerms(OpeningClass.NOT_OPEN, "", "涉及国家秘密的理由", "《保密法》", "第十三条");
		EntryContent it = CatalogueFixture.open("不开放", "摘要");
		EntryCode code = publish(new EntryContent(it.title(), it.summary(), "", it.theme(), it.formats(), it.items(),
				it.sharing(), terms, "", it.cycle(), "", "", "", null, List.of(what)));
		this.pages.perform(get("/catalogue/" + code))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("涉及国家秘密的理由")))
			.andExpect(content().string(containsString("《保密法》第十三条")))
			.andExpect(content().string(not(containsString(what.id()))));
		this.pages.perform(get("/catalogue/" + code + "/files/" + what.id())).andExpect(status().isForbidden());
		this.pages.perform(get("/api/v1/catalogue/" + code))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.basis").value("《保密法》第十三条"))
			.andExpect(jsonPath("$.distributions[0].url").doesNotExist());
	}

	@Test
	void programsReadPageByPage() throws Exception {
		publish(CatalogueFixture.open("接口甲", "摘要"));
		publish(CatalogueFixture.open("接口乙", "摘要"));
		this.refresh.refresh();
		this.pages.perform(get("/api/v1/catalogue").param("provider", this.department.value()).param("limit", "1"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items.length()").value(1))
			.andExpect(jsonPath("$.next").isNotEmpty());
		this.pages.perform(get("/api/v1/catalogue").param("cursor", "%%%")).andExpect(status().isUnprocessableEntity());
		this.pages.perform(get("/api/v1/catalogue").param("limit", "1000")).andExpect(status().isUnprocessableEntity());
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "\"", "title:(", "<script>alert(1)</script>", "%", "' or 1=1" })
	void nothingTypedBreaksTheList(String text) throws Exception {
		this.pages
			.perform(get("/catalogue").param("q", text)
				.param("theme", text)
				.param("format", text)
				.param("sort", text)
				.param("page", text))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("<script>alert(1)"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/catalogue/NOBODY-1", "/catalogue/NOBODY-1/versions/1", "/catalogue/a'b",
			"/catalogue/NOBODY-1/files/x", "/api/v1/catalogue/NOBODY-1" })
	void whatIsNotThereIsNotFound(String url) throws Exception {
		this.pages.perform(get(url)).andExpect(status().isNotFound());
	}

	@Test
	void aDraftIsNobodysBusiness() throws Exception {
		EntryCode code = this.entries.create(this.department, CatalogueFixture.open("草稿", "摘要"), this.keeper);
		this.pages.perform(get("/catalogue/" + code)).andExpect(status().isNotFound());
		this.pages.perform(get("/api/v1/catalogue/" + code)).andExpect(status().isNotFound());
	}

	@Test
	void keepersPagesAskForSignIn() throws Exception {
		this.pages.perform(get("/maintain/catalogue")).andExpect(status().is3xxRedirection());
		this.pages.perform(get("/maintain/catalogue/import")).andExpect(status().is3xxRedirection());
	}

	private EntryCode publish(EntryContent content) {
		EntryCode code = this.entries.create(this.department, content, this.keeper);
		this.entries.submit(code, this.keeper);
		this.entries.publish(code, this.keeper);
		return code;
	}

}
