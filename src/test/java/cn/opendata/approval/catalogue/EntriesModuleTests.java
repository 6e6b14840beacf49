package cn.opendata.approval.catalogue;

import java.util.Map;
import java.util.Set;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The life of an entry, who may do what, and how it is found.
 */
@DatabaseTest
class EntriesModuleTests {

	@Autowired
	private Entries entries;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private PublishedEntries published;

	@Autowired
	private IndexRefresh refresh;

	@Autowired
	private CatalogueIndex index;

	@Autowired
	private JdbcClient jdbc;

	private DepartmentId department;

	private Actor manager;

	private Actor office;

	@BeforeEach
	void people() {
		this.department = CatalogueFixture.department(this.jdbc);
		this.manager = CatalogueFixture.actor(this.department, Role.DATA_MANAGER);
		this.office = CatalogueFixture.actor(new DepartmentId("office"), Role.PLATFORM_OFFICE);
	}

	@Test
	void codeComesFromTheProviderAndCountsUp() {
		EntryCode first = this.entries.create(this.department, CatalogueFixture.open("甲", "一"), this.manager);
		EntryCode second = this.entries.create(this.department, CatalogueFixture.open("乙", "二"), this.manager);
		assertThat(first.value()).matches("[0-9A-Z]{9}-000001");
		assertThat(second.value()).isEqualTo(first.value().replace("000001", "000002"));
	}

	@Test
	void isReadOnlyAfterReview() {
		EntryCode code = this.entries.create(this.department, CatalogueFixture.open("甲", "一"), this.manager);
		this.entries.submit(code, this.manager);
		assertThat(this.catalogue.published(code)).isEmpty();
		this.entries.publish(code, this.office);
		assertThat(this.catalogue.published(code)).hasValueSatisfying((it) -> assertThat(it.version()).isEqualTo(1));
	}

	@Test
	void aChangeLeavesThePublishedVersionUntilItIsPublished() {
		EntryCode code = publish("甲", "旧摘要");
		this.entries.change(code, this.manager);
		this.entries.save(code, this.entries.entry(code).rowVersion(), CatalogueFixture.open("甲", "新摘要"), this.manager);
		this.entries.submit(code, this.manager);
		assertThat(this.catalogue.published(code).orElseThrow().summary()).isEqualTo("旧摘要");
		this.entries.publish(code, this.office);
		assertThat(this.catalogue.published(code).orElseThrow().summary()).isEqualTo("新摘要");
		assertThat(this.published.version(code, 1).content().summary()).isEqualTo("旧摘要");
	}

	@Test
	void othersSeeTheTermsOfSharingAndThoseOfTheVersionBefore() {
		EntryCode code = publish("甲", "一");
		this.entries.change(code, this.manager);
		EntryContent closed = with(OpeningTerms.OPEN,
				new SharingTerms(SharingClass.NOT_SHARED, "", "《保密法》", "第十三条", SharingMethod.BATCH));
		this.entries.save(code, this.entries.entry(code).rowVersion(), closed, this.manager);
		this.entries.submit(code, this.manager);
		this.entries.publish(code, this.office);
		CatalogueEntry now = this.catalogue.published(code).orElseThrow();
		assertThat(now.sharing()).isEqualTo(SharingClass.NOT_SHARED);
		assertThat(now.sharingBasis()).hasValueSatisfying((it) -> assertThat(it.text()).isEqualTo("《保密法》第十三条"));
		assertThat(now.sharingMethod()).isEqualTo(SharingMethod.BATCH);
		assertThat(this.catalogue.published(code, now.version() - 1).orElseThrow().sharing())
			.isEqualTo(SharingClass.UNCONDITIONAL);
	}

	@Test
	void aDroppedChangeLeavesNothing() {
		EntryCode code = publish("甲", "旧摘要");
		this.entries.change(code, this.manager);
		this.entries.save(code, this.entries.entry(code).rowVersion(), CatalogueFixture.open("改名", "新"), this.manager);
		this.entries.drop(code, this.manager);
		assertThat(this.entries.entry(code).title()).isEqualTo("甲");
		assertThat(this.published.versions(code)).hasSize(1);
	}

	@Test
	void isTakenDownOnlyWithReasonAndStaysReadable() {
		EntryCode code = publish("甲", "一");
		assertThat(catchThrowableOfType(Refused.class, () -> this.entries.takeDown(code, " ", this.manager)).kind())
			.isEqualTo(Refused.Kind.INVALID);
		this.entries.takeDown(code, "机构调整", this.manager);
		assertThat(this.catalogue.published(code)).isEmpty();
		assertThat(this.published.version(code, 1).content().title()).isEqualTo("甲");
	}

	@Test
	void twoWhoSaveAtOnceDoNotOverwriteEachOther() {
		EntryCode code = this.entries.create(this.department, CatalogueFixture.open("甲", "一"), this.manager);
		long read = this.entries.entry(code).rowVersion();
		this.entries.save(code, read, CatalogueFixture.open("甲", "先"), this.manager);
		assertThat(catchThrowableOfType(Refused.class,
				() -> this.entries.save(code, read, CatalogueFixture.open("甲", "后"), this.manager))
			.kind()).isEqualTo(Refused.Kind.CONFLICT);
	}

	@Test
	void titlesAreUniqueWithinAProvider() {
		publish("甲", "一");
		assertThat(codes(catchThrowableOfType(Refused.class, () -> publish("甲", "二"))))
			.containsExactly("catalogue.error.title.taken");
	}

	@Test
	void stricterClassesNameTheirGroundAndBasis() {
		EntryContent wrong = with(new OpeningTerms(OpeningClass.NOT_OPEN, "", "", "", ""),
				new SharingTerms(SharingClass.NOT_SHARED, "", "", "", SharingMethod.FILE));
		assertThat(codes(
				catchThrowableOfType(Refused.class, () -> this.entries.create(this.department, wrong, this.manager))))
			.containsExactlyInAnyOrder("catalogue.error.sharing.document", "catalogue.error.sharing.article",
					"catalogue.error.opening.ground", "catalogue.error.opening.document",
					"catalogue.error.opening.article");
		EntryContent onApplication = with(new OpeningTerms(OpeningClass.ON_APPLICATION, "", "", "", ""),
				new SharingTerms(SharingClass.CONDITIONAL, "", "", "", SharingMethod.FILE));
		assertThat(codes(catchThrowableOfType(Refused.class, onApplication::checked))).containsExactlyInAnyOrder(
				"catalogue.error.sharing.conditions", "catalogue.error.opening.conditions",
				"catalogue.error.opening.ground");
	}

	@ParameterizedTest
	@ValueSource(strings = { "opening_class = 'NOT_OPEN', ground = 'x', basis_document = 'x'",
			"opening_class = 'NOT_OPEN', basis_document = 'x', basis_article = 'x'",
			"opening_class = 'ON_APPLICATION', opening_conditions = 'x', ground = '  '",
			"opening_class = 'ON_APPLICATION', ground = 'x'", "sharing_class = 'CONDITIONAL'",
			"sharing_class = 'NOT_SHARED', sharing_document = 'x'" })
	void theDatabaseRefusesAClassWithoutItsGround(String set) {
		EntryCode code = publish("甲", "一");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update catalogue_version set " + set + " where code = :code")
				.param("code", code.value())
				.update())
			.withMessageContaining("onstraint");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "DATA_MANAGER", "PLATFORM_OFFICE" }, mode = EnumSource.Mode.EXCLUDE)
	void othersMayNotWrite(Role role) {
		Actor other = CatalogueFixture.actor(this.department, role);
		assertThat(forbidden(() -> this.entries.create(this.department, CatalogueFixture.open("甲", "一"), other)))
			.isTrue();
		EntryCode code = publish("乙", "一");
		assertThat(forbidden(() -> this.entries.change(code, other))).isTrue();
		assertThat(forbidden(() -> this.entries.takeDown(code, "x", other))).isTrue();
	}

	@Test
	void aDataManagerKeepsTheOwnDepartmentOnlyAndNeverReviews() {
		EntryCode code = publish("甲", "一");
		Actor stranger = CatalogueFixture.actor(CatalogueFixture.department(this.jdbc), Role.DATA_MANAGER);
		assertThat(forbidden(() -> this.entries.change(code, stranger))).isTrue();
		assertThat(this.entries.actions(this.entries.entry(code), stranger)).isEmpty();
		this.entries.change(code, this.manager);
		this.entries.submit(code, this.manager);
		assertThat(forbidden(() -> this.entries.publish(code, this.manager))).isTrue();
	}

	@Test
	void isFoundByTitleItemsAndDepartment() {
		String word = "鄂溪" + this.department.value().substring(4, 8);
		EntryCode title = publish(word + "空气质量日报", "摘要一");
		EntryCode item = publish("河流断面", "摘要二", word + "浓度");
		this.refresh.refresh();
		assertThat(this.index.page(Search.of(word), 1, 10).hits()).extracting(Hit::code)
			.containsExactly(title.value(), item.value());
		assertThat(this.index.page(Search.of("空气质量 测试局" + this.department), 1, 10).hits()).extracting(Hit::code)
			.contains(title.value());
		assertThat(this.index.page(Search.of(item.value()), 1, 10).hits()).extracting(Hit::code).contains(item.value());
	}

	@Test
	void traditionalTextIsFoundByItself() {
		EntryCode code = publish("桃園市登革熱確診個案" + this.department, "一");
		this.refresh.refresh();
		assertThat(this.index.page(Search.of("登革熱"), 1, 50).hits()).extracting(Hit::code).contains(code.value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "AND OR NOT", "title:(", "\"", "[a TO", "~^\\", "((((", "：：：", "\u0000", "+-&&||!{}",
			"a*b?c", "😀", "　" })
	void nothingTypedIsWrong(String text) {
		assertThat(this.index.page(Search.of(text), 1, 10).hits()).isNotNull();
		assertThat(this.index.counts(Search.of(text))).containsOnlyKeys(SearchAudience.PUBLIC.facets());
	}

	@Test
	void countsSayWhatAChoiceWouldGive() {
		publish("计数甲", "一");
		this.refresh.refresh();
		Search search = new Search("",
				Map.of(Facet.PROVIDER, Set.of(this.department.value()), Facet.THEME, Set.of("HEALTH")),
				SearchOrder.NEWEST);
		assertThat(this.index.page(search, 1, 10).hits()).isEmpty();
		assertThat(this.index.counts(search).get(Facet.THEME)).containsEntry("ENVIRONMENT", 1);
	}

	@Test
	void departmentsFindByTheTermsOfSharingAndThePublicDoesNot() {
		String word = "鄱邑" + this.department.value().substring(4, 8);
		EntryContent it = with(OpeningTerms.OPEN,
				new SharingTerms(SharingClass.CONDITIONAL, "限" + word + "核验", "", "", SharingMethod.BATCH));
		EntryCode code = this.entries.create(this.department, it, this.manager);
		this.entries.submit(code, this.manager);
		this.entries.publish(code, this.office);
		this.refresh.refresh();
		Map<Facet, Set<String>> chosen = Map.of(Facet.SHARING, Set.of("CONDITIONAL"), Facet.METHOD, Set.of("BATCH"));
		Search department = new Search(SearchAudience.DEPARTMENTS, word, chosen, SearchOrder.NEWEST);
		assertThat(this.index.page(department, 1, 10).hits()).extracting(Hit::code).containsExactly(code.value());
		assertThat(this.index.counts(department).get(Facet.SHARING)).containsEntry("CONDITIONAL", 1);
		assertThat(this.index.page(Search.of(word), 1, 10).hits()).isEmpty();
		assertThat(new Search("", chosen, SearchOrder.NEWEST).narrowed()).isFalse();
	}

	@Test
	void cursorsGoThroughEverythingOnce() {
		for (int i = 0; i < 5; i++) {
			publish("分页" + i, "一");
		}
		this.refresh.refresh();
		for (SearchOrder order : SearchOrder.values()) {
			Search search = new Search("", Map.of(Facet.PROVIDER, Set.of(this.department.value())), order);
			java.util.List<String> codes = new java.util.ArrayList<>();
			String cursor = null;
			do {
				Search.Found found = this.index.after(search, cursor, 2);
				found.hits().forEach((hit) -> codes.add(hit.code()));
				cursor = found.next();
			}
			while (cursor != null);
			assertThat(codes).as("%s", order).hasSize(5).doesNotHaveDuplicates();
		}
		assertThatThrownBy(() -> this.index.after(Search.latest(), "nonsense", 2)).isInstanceOf(Refused.class);
	}

	private EntryCode publish(String title, String summary, String... items) {
		EntryCode code = this.entries.create(this.department, CatalogueFixture.open(title, summary, items),
				this.manager);
		this.entries.submit(code, this.manager);
		this.entries.publish(code, this.office);
		return code;
	}

	private static EntryContent with(OpeningTerms opening, SharingTerms sharing) {
		EntryContent it = CatalogueFixture.open("甲", "一");
		return new EntryContent(it.title(), it.summary(), "", it.theme(), it.formats(), it.items(), sharing, opening,
				"", it.cycle(), "", "", "", null, java.util.List.of());
	}

	private static java.util.List<String> codes(Refused refused) {
		return refused.violations().stream().map(Violation::code).toList();
	}

	private static boolean forbidden(Runnable act) {
		Refused refused = catchThrowableOfType(Refused.class, act::run);
		return refused != null && refused.kind() == Refused.Kind.FORBIDDEN;
	}

}
