package cn.opendata.approval.catalogue;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.List;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What departments see of how data are shared, who may ask, and the page that loads rows.
 */
@DatabaseTest
class DepartmentCatalogueControllerTests {

	private static final String ASK = "/cases/sharing/new?entry=";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private TestHouse house;

	@Autowired
	private Entries entries;

	@Autowired
	private Records records;

	@Autowired
	private IndexRefresh refresh;

	private DepartmentId provider;

	private Actor keeper;

	private EntryCode conditional;

	private EntryCode closed;

	@BeforeEach
	void entries() {
		this.provider = this.house.department();
		this.keeper = this.house.staff(this.provider, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
		this.conditional = publish("有条件的",
				new SharingTerms(SharingClass.CONDITIONAL, "限核验使用", "", "", SharingMethod.INTERFACE));
		this.closed = publish("不共享的",
				new SharingTerms(SharingClass.NOT_SHARED, "", "《统计法》", "第二十八条", SharingMethod.FILE));
		this.refresh.refresh();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "APPLICANT", mode = EnumSource.Mode.EXCLUDE)
	void allStaffSeeTheTerms(Role role) {
		Actor staff = this.house.staff(this.house.department(), role);
		assertThat(get("/cases/catalogue?provider=" + this.provider, staff)).contains("限核验使用", "《统计法》第二十八条");
		assertThat(get("/cases/catalogue/" + this.conditional, staff)).contains("限核验使用", "高度敏感", "只保留姓氏");
	}

	@Test
	void thePublicDoesNot() {
		assertThat(this.site.get().uri("/cases/catalogue").with(TestSignIn.as(this.house.applicant()))).hasStatus(403);
		assertThat(
				this.site.get().uri("/cases/catalogue/" + this.conditional).with(TestSignIn.as(this.house.applicant())))
			.hasStatus(403);
		assertThat(this.site.get().uri("/cases/catalogue")).hasStatus3xxRedirection();
		assertThat(this.site.get().uri("/catalogue?sharing=CONDITIONAL&provider=" + this.provider)).bodyText()
			.contains("不共享的")
			.doesNotContain("限核验使用", "name=\"sharing\"");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "APPLICANT", mode = EnumSource.Mode.EXCLUDE)
	void onlyARequesterOrThePlatformOfficeMayAsk(Role role) {
		Actor staff = this.house.staff(this.house.department(), role);
		boolean asks = role == Role.REQUESTER || role == Role.PLATFORM_OFFICE;
		assertThat(get("/cases/catalogue/" + this.conditional, staff).contains(ASK + this.conditional)).isEqualTo(asks);
		assertThat(get("/cases/catalogue/" + this.closed, staff).contains(ASK + this.closed))
			.isEqualTo(role == Role.PLATFORM_OFFICE);
		String list = get("/cases/catalogue?provider=" + this.provider, staff);
		assertThat(list.contains("name=\"entry\" form=\"ask\" value=\"" + this.conditional)).isEqualTo(asks);
		assertThat(list).doesNotContain("form=\"ask\" value=\"" + this.closed);
	}

	@Test
	void nobodyAsksTheOwnDepartmentNorForWhatIsTakenDown() {
		Actor own = this.house.staff(this.provider, Role.REQUESTER);
		assertThat(get("/cases/catalogue/" + this.conditional, own)).doesNotContain(ASK);
		assertThat(get("/cases/catalogue?provider=" + this.provider, own)).doesNotContain("form=\"ask\"");
		Actor other = this.house.staff(this.house.department(), Role.REQUESTER);
		assertThat(get("/cases/catalogue", other)).doesNotContain("form=\"ask\"");
		this.entries.takeDown(this.conditional, "机构调整", this.keeper);
		assertThat(get("/cases/catalogue/" + this.conditional, other)).contains("机构调整").doesNotContain(ASK);
	}

	@Test
	void theDataManagerLoadsRowsAndIsToldWhatIsWrong() throws Exception {
		String page = "/maintain/catalogue/" + this.conditional + "/records";
		assertThat(get("/maintain/catalogue/" + this.conditional, this.keeper)).contains(page);
		assertThat(get(page, this.keeper)).contains("200,000");
		assertThat(this.site.post()
			.uri(page)
			.multipart()
			.file(new MockMultipartFile("file", "a.csv", "text/csv", "甲,乙\n1,2\n".getBytes("GB18030")))
			.with(csrf())
			.with(TestSignIn.as(this.keeper))).hasStatus(422).bodyText().contains("表头中没有一列是本目录的信息项");
		assertThat(this.site.post()
			.uri(page)
			.multipart()
			.file(new MockMultipartFile("file", "a.csv", "text/csv", "姓名,别的\n张三,2\n".getBytes("GB18030")))
			.with(csrf())
			.with(TestSignIn.as(this.keeper))).hasStatus3xxRedirection();
		assertThat(this.records.count(this.conditional)).isEqualTo(1);
		assertThat(get("/maintain/catalogue/" + this.conditional, this.keeper)).contains("已载入 1 行，1 项", "没有载入：别的");
		assertThat(get("/cases/catalogue/" + this.conditional, this.keeper)).contains("1 行，1 项");
		assertThat(this.site.get().uri("/catalogue/" + this.conditional)).bodyText().doesNotContain("a.csv", "张三");
	}

	@Test
	void othersDoNotLoad() {
		Actor head = this.house.staff(this.provider, Role.HEAD);
		String page = "/maintain/catalogue/" + this.conditional + "/records";
		assertThat(get("/maintain/catalogue/" + this.conditional, head)).doesNotContain(page);
		assertThat(this.site.get().uri(page).with(TestSignIn.as(head))).hasStatus(403);
	}

	private String get(String url, Actor actor) {
		try {
			return this.site.get().uri(url).with(TestSignIn.as(actor)).exchange().getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private EntryCode publish(String title, SharingTerms sharing) {
		EntryContent it = CatalogueFixture.open(title, "摘要");
		List<DataItem> items = List.of(new DataItem("姓名", "", "", "高度敏感", "只保留姓氏", OpeningClass.OPEN));
		EntryCode code = this.entries.create(this.provider, new EntryContent(it.title(), it.summary(), "", it.theme(),
				it.formats(), items, sharing, it.opening(), "", it.cycle(), "", "", "", null, List.of()), this.keeper);
		this.entries.submit(code, this.keeper);
		this.entries.publish(code, this.keeper);
		return code;
	}

}
