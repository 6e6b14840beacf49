package cn.opendata.approval.catalogue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/**
 * The rows of an entry: how they are loaded, replaced and read.
 */
@DatabaseTest
class RecordsModuleTests {

	private static final RecordItem NAME = new RecordItem("姓名", false);

	private static final RecordItem PHONE = new RecordItem("电话", true);

	@Autowired
	private Records records;

	@Autowired
	private BusinessTime time;

	@Autowired
	private SharedData data;

	@Autowired
	private RecordStore store;

	@Autowired
	private RecordLoading loading;

	@Autowired
	private Entries entries;

	@Autowired
	private Files files;

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

	@ParameterizedTest
	@CsvSource({ "UTF-8", "GB18030" })
	void rowsComeWithThePublishedFile(String charset) {
		EntryCode code = publish(file("\uFEFF 姓名 ,备注,电话\n张三,无,13812345678\n\n李四,,\n", charset));
		assertThat(this.records.count(code)).isEqualTo(2);
		assertThat(this.records.items(code)).containsExactly("姓名", "电话");
		assertThat(this.data.served(code).orElseThrow().unmatched()).containsExactly("备注");
		RecordPage page = this.records.read(code, List.of(PHONE, NAME), 0, 10);
		assertThat(page.rows()).containsExactly(Map.of("姓名", "张三", "电话", "138****5678"), Map.of("姓名", "李四", "电话", ""));
		assertThat(page.rows().get(0).keySet()).containsExactly("电话", "姓名");
		assertThat(page.next()).isZero();
	}

	@Test
	void onlyWhatIsGrantedIsRead() {
		EntryCode code = publish(file("姓名,电话\n张三,13812345678\n"));
		assertThat(this.records.read(code, List.of(NAME), 0, 10).rows()).containsExactly(Map.of("姓名", "张三"));
		assertThat(this.records.read(code, List.of(new RecordItem("没有", false)), 0, 10).rows()).isEmpty();
		long set = this.store.served(code).orElseThrow().number();
		assertThat(this.store.cells(set, List.of(0), 0, 10)).extracting(RecordStore.Cell::text).containsExactly("张三");
	}

	@Test
	void pagesGoThroughEverythingOnce() {
		EntryCode code = publish(file(rows(25)));
		List<String> names = new java.util.ArrayList<>();
		long after = 0;
		do {
			RecordPage page = this.records.read(code, List.of(NAME), after, 10);
			assertThat(page.total()).isEqualTo(25);
			page.rows().forEach((row) -> names.add(row.get("姓名")));
			after = page.next();
		}
		while (after > 0);
		assertThat(names).hasSize(25).startsWith("n1", "n2").endsWith("n25");
		assertThat(this.records.read(code, List.of(NAME), 25, 10).rows()).isEmpty();
	}

	@Test
	void readsJson() {
		EntryCode code = publish(null);
		load(code, "a.json",
				"{\"code\":0,\"data\":[{\"姓名\":\"张三\",\"x\":{\"y\":1}},{\"电话\":13812345678,\"姓名\":null}]}");
		assertThat(this.records.read(code, List.of(NAME, new RecordItem("电话", false)), 0, 10).rows())
			.containsExactly(Map.of("姓名", "张三", "电话", ""), Map.of("姓名", "", "电话", "13812345678"));
	}

	@Test
	void aNewFileReplacesAllRowsAtOnceAndNothingIsLeft() {
		EntryCode code = publish(file(rows(7)));
		load(code, "b.csv", "电话\n1\n2\n");
		assertThat(this.records.count(code)).isEqualTo(2);
		assertThat(this.records.items(code)).containsExactly("电话");
		assertThat(this.jdbc.sql("""
				select count(*) from catalogue_cell c join catalogue_record_set s on s.set_no = c.set_no
				where s.entry_code = :code""").param("code", code.value()).query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void aVersionWithTheSameFileDoesNotUndoNewerRows() {
		StoredFile file = file(rows(3));
		EntryCode code = publish(file);
		load(code, "b.csv", rows(5));
		change(code, content(file));
		assertThat(this.records.count(code)).isEqualTo(5);
		change(code, content(file(rows(4))));
		assertThat(this.records.count(code)).isEqualTo(4);
	}

	@Test
	void anItemThatTheEntryNoLongerHasIsNotServed() {
		EntryCode code = publish(null);
		load(code, "b.csv", "姓名,电话\n张三,1\n");
		EntryContent it = content(null);
		change(code, new EntryContent(it.title(), it.summary(), "", it.theme(), it.formats(), it.items().subList(0, 1),
				it.sharing(), it.opening(), "", it.cycle(), "", "", "", null, List.of()));
		assertThat(this.records.items(code)).containsExactly("姓名");
		assertThat(this.records.read(code, List.of(NAME, PHONE), 0, 10).rows()).containsExactly(Map.of("姓名", "张三"));
	}

	@Test
	void largeFilesAreLoadedByTheTaskHoweverFarBusinessTimeIsAhead() {
		this.time.forward(Duration.ofDays(1));
		EntryCode code = publish(null);
		String filling = "x".repeat(300);
		load(code, "b.csv",
				"姓名,电话\n" + IntStream.rangeClosed(1, 2000)
					.mapToObj((n) -> "n" + n + "," + filling)
					.collect(java.util.stream.Collectors.joining("\n")));
		long number = this.store.last(code).orElseThrow().number();
		await().atMost(Duration.ofMinutes(1)).until(() -> this.records.count(code) > 0);
		this.loading.load(number);
		assertThat(this.records.count(code)).isEqualTo(2000);
		assertThat(this.records.read(code, List.of(NAME), 1999, 1).rows()).containsExactly(Map.of("姓名", "n2000"));
	}

	@ParameterizedTest
	@CsvSource({ "a.csv, '甲,乙\n1,2\n', catalogue.records.error.noItems",
			"a.csv, '姓名,电话\n', catalogue.import.error.noRows", "a.txt, '姓名\n1\n', catalogue.records.error.type",
			"a.json, '[{\"姓名\":1}', files.error.mismatch" })
	void whatCannotBeLoadedIsSaidAndLeavesTheRowsAsTheyWere(String name, String text, String fault) {
		EntryCode code = publish(file(rows(3)));
		assertThat(faults(() -> load(code, name, text))).containsExactly(fault);
		assertThat(this.records.count(code)).isEqualTo(3);
	}

	@Test
	void limitsAreHeldBeforeAnythingIsLoaded() {
		EntryCode code = publish(file(rows(3)));
		assertThat(faults(() -> load(code, "a.csv", "姓名\n" + "1\n".repeat(RecordColumns.MOST_ROWS + 1))))
			.containsExactly("catalogue.records.error.manyRows");
		assertThat(faults(() -> load(code, "a.csv", "姓名\n" + "x".repeat(4001))))
			.containsExactly("catalogue.records.error.longValue");
		List<String> names = IntStream.range(0, 101).mapToObj((n) -> "i" + n).toList();
		assertThat(faults(() -> RecordColumns.match(names,
				names.stream().map((it) -> new DataItem(it, "", "", "", "", OpeningClass.OPEN)).toList())))
			.containsExactly("catalogue.records.error.manyItems");
		assertThat(this.records.count(code)).isEqualTo(3);
	}

	@Test
	void aBadFileDoesNotStopAPublication() {
		EntryCode code = publish(file("甲,乙\n1,2\n"));
		assertThat(this.entries.entry(code).state()).isEqualTo(EntryState.PUBLISHED);
		assertThat(this.records.count(code)).isZero();
		assertThat(this.data.last(code).orElseThrow().fault().orElseThrow().code())
			.isEqualTo("catalogue.records.error.noItems");
	}

	@Test
	void whatIsTakenDownServesNothingUntilItIsRestored() {
		EntryCode code = publish(file(rows(3)));
		this.entries.takeDown(code, "机构调整", this.manager);
		assertThat(this.records.count(code)).isZero();
		assertThat(this.records.items(code)).isEmpty();
		assertThat(catchThrowableOfType(Refused.class, () -> this.records.read(code, List.of(NAME), 0, 10)).kind())
			.isEqualTo(Refused.Kind.NOT_FOUND);
		this.entries.restore(code, this.office);
		assertThat(this.records.count(code)).isEqualTo(3);
	}

	@Test
	void onlyTheDataManagerOfTheProviderLoads() {
		EntryCode code = publish(null);
		Stream
			.of(this.office, CatalogueFixture.actor(this.department, Role.HEAD, Role.HANDLER),
					CatalogueFixture.actor(CatalogueFixture.department(this.jdbc), Role.DATA_MANAGER))
			.forEach((other) -> assertThat(
					catchThrowableOfType(Refused.class, () -> this.data.load(code, "a.csv", stream("姓名\n1\n"), other))
						.kind())
				.isEqualTo(Refused.Kind.FORBIDDEN));
	}

	private EntryCode publish(StoredFile file) {
		EntryCode code = this.entries.create(this.department, content(file), this.manager);
		this.entries.submit(code, this.manager);
		this.entries.publish(code, this.office);
		return code;
	}

	private void change(EntryCode code, EntryContent content) {
		this.entries.change(code, this.manager);
		this.entries.save(code, this.entries.entry(code).rowVersion(), content, this.manager);
		this.entries.submit(code, this.manager);
		this.entries.publish(code, this.office);
	}

	private void load(EntryCode code, String name, String text) {
		this.data.load(code, name, stream(text), this.manager);
	}

	private StoredFile file(String text) {
		return file(text, "UTF-8");
	}

	private StoredFile file(String text, String charset) {
		String encodable = charset.equals("UTF-8") ? text : text.replace("\uFEFF", "");
		return this.files.keep("数据.csv", "text/csv", encodable.getBytes(Charset.forName(charset)));
	}

	private static ByteArrayInputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String rows(int count) {
		StringBuilder text = new StringBuilder("姓名,电话\n");
		IntStream.rangeClosed(1, count)
			.forEach((n) -> text.append("n").append(n).append(",1380000").append(n).append('\n'));
		return text.toString();
	}

	private static EntryContent content(StoredFile file) {
		EntryContent it = CatalogueFixture.open("名册", "摘要");
		List<DataItem> items = List.of(new DataItem("姓名", "", "", "", "", OpeningClass.OPEN),
				new DataItem("电话", "", "", "敏感", "保留前3位、后4位", OpeningClass.OPEN));
		return new EntryContent(it.title(), it.summary(), "", it.theme(), it.formats(), items,
				new SharingTerms(SharingClass.CONDITIONAL, "限本省", "", "", SharingMethod.INTERFACE), it.opening(), "",
				it.cycle(), "", "", "", null,
				(file == null) ? List.of() : List.of(Distribution.file(file.name(), "csv", file.id(), file.size())));
	}

	private static List<String> faults(Runnable act) {
		return catchThrowableOfType(Refused.class, act::run).violations().stream().map(Violation::code).toList();
	}

}
