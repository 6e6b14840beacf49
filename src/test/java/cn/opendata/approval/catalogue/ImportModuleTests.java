package cn.opendata.approval.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.catalogue.ImportStore.RowResult;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A real register of 1,444 data sets, and tables with faults.
 */
@DatabaseTest
class ImportModuleTests {

	@Autowired
	private Imports imports;

	@Autowired
	private ImportStore store;

	@Autowired
	private ImportRun run;

	@Autowired
	private ImportFiles files;

	@Autowired
	private Entries entries;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private JdbcClient jdbc;

	private DepartmentId department;

	private Actor office;

	private Actor manager;

	@BeforeEach
	void people() {
		this.department = CatalogueFixture.department(this.jdbc);
		this.office = CatalogueFixture.actor(this.department, Role.PLATFORM_OFFICE);
		this.manager = CatalogueFixture.actor(this.department, Role.DATA_MANAGER);
	}

	@Test
	void takesTheRealRegisterWithinAMinuteAndNothingTwice() throws IOException {
		String id = tried("taoyuan.csv", register(StandardCharsets.UTF_8), this.office);
		ImportJob trial = this.imports.job(id, this.office);
		assertThat(trial.added()).isEqualTo(1442);
		assertThat(trial.refused()).isEqualTo(2);
		long start = System.nanoTime();
		ImportJob done = imported(id, true, this.office);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
		assertThat(done.added()).isEqualTo(1442);
		assertThat(done.refused()).isEqualTo(2);
		assertThat(done.state()).isEqualTo(ImportState.DONE);
		assertThat(this.store.rows(id, Optional.of(ImportOutcome.REFUSED), 0, 10))
			.extracting((row) -> row.notes().get(0).code())
			.containsOnly("catalogue.import.note.twice");
		assertThat(count()).isEqualTo(1442);

		String again = tried("taoyuan.csv", register(StandardCharsets.UTF_8), this.office);
		ImportJob second = imported(again, true, this.office);
		assertThat(second.unchanged()).isEqualTo(1442);
		assertThat(second.added() + second.changed()).isZero();
		assertThat(this.jdbc.sql("""
				select count(*) from catalogue_version v join catalogue_entry e on e.code = v.code
				where e.provider_id = :it and v.version > 1""")
			.param("it", this.department.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GB18030", "x-windows-950" })
	void readsTheRegisterInEveryEncoding(String charset) throws IOException {
		String id = tried("taoyuan.csv", register(Charset.forName(charset)), this.office);
		assertThat(this.imports.job(id, this.office).added()).isEqualTo(1442);
		assertThat(this.store.rows(id, Optional.empty(), 1, 1).get(0).title()).isEqualTo("桃園市臨時暨短期照顧服務之服務單位");
	}

	@Test
	void badRowsDoNotStopGoodOnesAndComeBackAsAFile() {
		String text = """
				数据名称,提供方,摘要,格式,更新周期,开放类型,限制开放理由
				好数据,,摘要,"CSV、JSON",每季,无条件开放,
				,,没有名称,csv,每日,无条件开放,
				怪类型,,摘要,csv,每日,也许开放,
				缺依据,,摘要,csv,每日,依法不予开放,
				"多行
				名称",,摘要,csv,没听过,无条件开放,
				=cmd(),某某局,摘要,csv,每日,谁知道,
				""";
		String id = tried("a.csv", text.getBytes(StandardCharsets.UTF_8), this.manager);
		ImportJob done = imported(id, true, this.manager);
		assertThat(done.added()).isEqualTo(2);
		assertThat(done.refused()).isEqualTo(4);
		String errors = new String(this.files.errors(done, Locale.SIMPLIFIED_CHINESE), StandardCharsets.UTF_8);
		assertThat(errors).startsWith("\uFEFF数据名称,提供方")
			.contains("缺依据")
			.contains("请写明依据的文件名称。")
			.contains("'=cmd()")
			.doesNotContain("好数据");
		RowResult good = this.store.rows(id, Optional.of(ImportOutcome.ADDED), 0, 1).get(0);
		Entry entry = this.entries.entry(new EntryCode(good.code()));
		assertThat(entry.state()).as("a data manager never publishes").isEqualTo(EntryState.IN_REVIEW);
		assertThat(this.entries.content(entry).formats()).containsExactly("csv", "json");
		assertThat(this.entries.content(entry).cycle()).isEqualTo(UpdateCycle.QUARTERLY);
	}

	@Test
	void aChangedRowMakesANewVersion() {
		String head = "数据名称,摘要,格式,更新周期,开放类型\n";
		imported(
				tried("a.csv", (head + "甲,旧,csv,每日,开放\n乙,同,csv,每日,开放\n").getBytes(StandardCharsets.UTF_8), this.office),
				true, this.office);
		String id = tried("a.csv",
				(head + "甲,新,csv,每日,开放\n乙,同,csv,每日,开放\n丙,新,csv,每日,开放\n").getBytes(StandardCharsets.UTF_8), this.office);
		ImportJob done = imported(id, true, this.office);
		assertThat(done).extracting(ImportJob::added, ImportJob::changed, ImportJob::unchanged)
			.containsExactly(1, 1, 1);
		RowResult changed = this.store.rows(id, Optional.of(ImportOutcome.CHANGED), 0, 1).get(0);
		assertThat(this.catalogue.published(new EntryCode(changed.code()))).hasValueSatisfying((it) -> {
			assertThat(it.version()).isEqualTo(2);
			assertThat(it.summary()).isEqualTo("新");
		});
	}

	@Test
	void remembersWhomANameMeans() {
		byte[] text = "数据名称,提供方,摘要,格式,开放类型\n甲,老名字%s,一,csv,开放\n".formatted(this.department)
			.getBytes(StandardCharsets.UTF_8);
		String unknown = upload("a.csv", text, this.office);
		ImportJob job = this.imports.job(unknown, this.office);
		this.imports.plan(unknown, job.plan(), Map.of(), this.office);
		assertThat(this.imports.job(unknown, this.office).refused()).isEqualTo(1);
		this.imports.plan(unknown, job.plan(), Map.of("老名字" + this.department, this.department), this.office);
		assertThat(this.imports.job(unknown, this.office).added()).isEqualTo(1);
		String later = upload("b.csv", text, this.office);
		this.imports.plan(later, this.imports.job(later, this.office).plan(), Map.of(), this.office);
		assertThat(this.imports.job(later, this.office).added()).isEqualTo(1);
	}

	@Test
	void aDataManagerImportsForTheOwnDepartmentOnly() {
		DepartmentId other = CatalogueFixture.department(this.jdbc);
		String text = "数据名称,提供方,摘要,格式,开放类型\n甲,测试局%s,一,csv,开放\n乙,,一,csv,开放\n".formatted(other);
		String id = tried("a.csv", text.getBytes(StandardCharsets.UTF_8), this.manager);
		ImportJob job = this.imports.job(id, this.manager);
		assertThat(job.added()).isEqualTo(1);
		assertThat(job.refused()).isEqualTo(1);
		Actor clerk = CatalogueFixture.actor(this.department, Role.CLERK);
		assertThat(
				catchThrowableOfType(Refused.class, () -> upload("a.csv", text.getBytes(StandardCharsets.UTF_8), clerk))
					.kind())
			.isEqualTo(Refused.Kind.FORBIDDEN);
	}

	@Test
	void theTemplateIsReadAsItself() {
		byte[] book = this.files.templateWorkbook(Locale.SIMPLIFIED_CHINESE);
		assertThat(catchThrowableOfType(Refused.class, () -> upload("t.xlsx", book, this.manager)).violations()
			.get(0)
			.code()).isEqualTo("catalogue.import.error.noRows");
	}

	private byte[] register(Charset charset) throws IOException {
		return new ClassPathResource("catalogue/taoyuan-datasets-2018.csv").getContentAsString(StandardCharsets.UTF_8)
			.getBytes(charset);
	}

	private String upload(String name, byte[] bytes, Actor actor) {
		return this.imports.upload(name, new ByteArrayInputStream(bytes), actor);
	}

	/** Uploaded and tried: whatever has no provider or an unknown one is ours. */
	private String tried(String name, byte[] bytes, Actor actor) {
		String id = upload(name, bytes, actor);
		ImportPlan plan = this.imports.job(id, actor).plan();
		this.imports.plan(id,
				new ImportPlan(plan.charset(), plan.delimiter(), plan.columns(), plan.theme(), plan.cycle(),
						plan.columns().containsKey(ImportField.OPENING) ? null : OpeningClass.OPEN,
						this.department.value(), false),
				Map.of(), actor);
		return id;
	}

	private ImportJob imported(String id, boolean publish, Actor actor) {
		ImportPlan plan = this.imports.job(id, actor).plan();
		this.store.plan(id, new ImportPlan(plan.charset(), plan.delimiter(), plan.columns(), plan.theme(), plan.cycle(),
				plan.opening(), plan.provider(), publish));
		this.store.move(id, ImportState.CHECKED, ImportState.RUNNING);
		this.run.run(this.imports.job(id, actor));
		return this.imports.job(id, actor);
	}

	private int count() {
		return this.jdbc.sql("select count(*) from catalogue_entry where provider_id = :it")
			.param("it", this.department.value())
			.query(Integer.class)
			.single();
	}

}
