package cn.opendata.approval.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.request.Cast;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.SharingCast;
import cn.opendata.approval.request.SharingLadder;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestLadder;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the events keep is what is on record.
 */
@DatabaseTest
class FiguresKeptModuleTests {

	private static final List<Status> OF_OPEN = List.of(Status.ROUTING, Status.SUBMITTED, Status.AWAITING_SUPPLEMENT,
			Status.ABANDONED, Status.WITHDRAWN, Status.NOT_ACCEPTED, Status.VERIFYING, Status.THIRD_PARTY,
			Status.PROPOSING, Status.SECRECY_REVIEW, Status.MASKING, Status.APPROVAL, Status.ANSWERED,
			Status.AWAITING_AGREEMENT, Status.OPENED, Status.ARCHIVED);

	private static final List<Status> OF_SHARING = List.of(Status.CONSENTING, Status.RETURNED, Status.SUBMITTED,
			Status.AWAITING_SUPPLEMENT, Status.ABANDONED, Status.WITHDRAWN, Status.VERIFYING, Status.THIRD_PARTY,
			Status.PROPOSING, Status.SECRECY_REVIEW, Status.MASKING, Status.APPROVAL, Status.ANSWERED,
			Status.AWAITING_AGREEMENT, Status.OPENED, Status.ARCHIVED);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rebuild rebuild;

	@Autowired
	private Recount recount;

	@Autowired
	private KeptFacts facts;

	@Autowired
	private KeptCases rows;

	@Autowired
	private BusinessTime time;

	@Autowired
	private Counters counters;

	@Autowired
	private RebuildRuns runs;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void rebuiltEqualsKeptWhereverACaseOfThePublicStands() {
		Cast cast = new Cast(this.context);
		TestLadder ladder = new TestLadder(this.context, cast);
		List<RequestId> cases = OF_OPEN.stream().map(ladder::to).toList();
		assertRebuiltEqualsKept(cases);
		assertThat(this.rows.find(cases.get(0)).orElseThrow().status()).isEqualTo(Status.ROUTING);
		assertThat(measures(cases)).containsKeys(Measure.RECEIVED, Measure.ACCEPTED, Measure.CONCLUDED, Measure.OUTCOME,
				Measure.GROUND, Measure.ANSWERED, Measure.DAYS, Measure.PROVIDED, Measure.STEP, Measure.WAITING,
				Measure.SUPPLEMENT, Measure.OPENED);
		assertThat(measures(cases).get(Measure.RECEIVED)).isEqualTo(cases.size());
	}

	@Test
	void rebuiltEqualsKeptWhereverASharingRequestStands() {
		SharingCast cast = new SharingCast(this.context);
		SharingLadder ladder = new SharingLadder(this.context, cast);
		List<RequestId> cases = OF_SHARING.stream().map(ladder::to).toList();
		assertRebuiltEqualsKept(cases);
		assertThat(measures(cases)).containsKeys(Measure.EXTENSION, Measure.RETURNED);
		assertThat(measures(cases).get(Measure.RECEIVED)).as("all but those still in the house")
			.isEqualTo(cases.size() - 2);
	}

	@Test
	void limitThatPassesIsMissedOnTheDayItFell() {
		Cast cast = new Cast(this.context);
		RequestId id = new TestLadder(this.context, cast).to(Status.PROPOSING);
		this.time.forward(Duration.ofDays(30));
		TestJobs.runDue(this.context, id);
		assertThat(this.facts.of(id)).filteredOn((fact) -> fact.measure() == Measure.MISSED)
			.singleElement()
			.satisfies((fact) -> assertThat(fact.day()).isEqualTo(this.rows.find(id).orElseThrow().dueOn().get()));
		assertRebuiltEqualsKept(List.of(id));
	}

	@Test
	void manyWhoCountAtOnceLoseNothing() throws Exception {
		DepartmentId department = new DepartmentId("many-" + UUID.randomUUID());
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		List<Future<?>> work = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			String id = department + "." + i;
			work.add(nodes.submit(() -> this.transaction.executeWithoutResult((tx) -> count(department, id))));
		}
		for (Future<?> one : work) {
			one.get();
		}
		nodes.shutdown();
		assertThat(counts(Set.of(department.value()))).containsExactly(department + " 202601 OPEN RECEIVED  0: 40",
				department + " 202602 OPEN RECEIVED  0: 40");
		assertThat(recount(Set.of(department.value()))).isZero();
		this.jdbc.sql("UPDATE figures_count SET many = 7 WHERE department_id = ? AND of_month = 202601")
			.param(department.value())
			.update();
		assertThat(recount(Set.of(department.value()))).as("counters that were wrong").isEqualTo(1);
		assertThat(counts(Set.of(department.value()))).contains(department + " 202601 OPEN RECEIVED  0: 40");
	}

	private void count(DepartmentId department, String id) {
		SortedMap<CountKey, Integer> changes = new TreeMap<>();
		for (int month = 1; month <= 2; month++) {
			Fact fact = new Fact(id + "." + month, new RequestId(id), department, Kind.OPEN, Measure.RECEIVED, "", 0,
					LocalDate.of(2026, month, 1));
			this.facts.insert(fact);
			changes.put(fact.key(), 1);
		}
		this.counters.add(changes);
	}

	@Test
	void oneRebuildRunsAtATimeAndGoesOverAllCases() {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("INSERT INTO figures_rebuild (id, asked_at, total, done) VALUES (?, '2038-01-01 00:00:00', 1, 0)")
			.param(id)
			.update();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.runs.start(Optional.empty()));
		RequestId one = new TestLadder(this.context, new Cast(this.context)).to(Status.ROUTING);
		List<Fact> kept = this.facts.of(one);
		kept.forEach(this.facts::delete);
		this.rebuild.run((done) -> this.runs.progressed(id, done));
		this.runs.ended(id);
		RebuildRuns.Run over = this.runs.run(id).orElseThrow();
		assertThat(over.running()).isFalse();
		assertThat(over.done()).isPositive();
		assertThat(this.facts.of(one)).isEqualTo(kept).isNotEmpty();
	}

	private Map<Measure, Integer> measures(List<RequestId> cases) {
		return cases.stream()
			.flatMap((id) -> this.facts.of(id).stream())
			.collect(Collectors.groupingBy(Fact::measure, Collectors.summingInt((fact) -> 1)));
	}

	private void assertRebuiltEqualsKept(List<RequestId> cases) {
		Set<String> departments = departments(cases);
		List<Object> kept = everything(cases);
		assertThat(recount(departments)).as("counters that do not say what the facts say").isZero();
		List<String> counted = counts(departments);
		cases.forEach((id) -> {
			this.rows.delete(id);
			this.facts.of(id).forEach(this.facts::delete);
		});
		recount(departments);
		assertThat(counts(departments)).isNotEqualTo(counted);
		this.rebuild.cases(cases);
		assertThat(everything(cases)).isEqualTo(kept);
		assertThat(counts(departments)).isEqualTo(counted);
	}

	private int recount(Set<String> departments) {
		return this.recount.parts()
			.stream()
			.filter((part) -> departments.contains(part.department()))
			.mapToInt(this.recount::of)
			.sum();
	}

	private Set<String> departments(List<RequestId> cases) {
		return cases.stream()
			.flatMap((id) -> this.facts.of(id).stream())
			.map((fact) -> fact.department().value())
			.collect(Collectors.toSet());
	}

	private List<Object> everything(List<RequestId> cases) {
		List<Object> all = new ArrayList<>();
		cases.forEach((id) -> {
			all.add(this.rows.find(id).orElseThrow());
			all.addAll(this.facts.of(id));
		});
		return all;
	}

	private List<String> counts(Set<String> departments) {
		return this.jdbc.sql("""
				SELECT * FROM figures_count WHERE many <> 0 AND department_id IN (:departments)
				ORDER BY department_id, of_month, kind, measure, detail, amount""")
			.param("departments", departments)
			.query((row, n) -> row.getString("department_id") + " " + row.getInt("of_month") + " "
					+ row.getString("kind") + " " + row.getString("measure") + " " + row.getString("detail") + " "
					+ row.getInt("amount") + ": " + row.getInt("many"))
			.list();
	}

}
