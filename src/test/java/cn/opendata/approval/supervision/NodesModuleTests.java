package cn.opendata.approval.supervision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import cn.opendata.approval.ApprovalApplication;
import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one MySQL climb the ladder of many late cases, and one of them is killed
 * in between. The nodes are processes of their own.
 */
@DatabaseTest
@TestPropertySource(properties = "approval.test.nodes=2")
@EnabledIf(value = "cn.opendata.approval.TestDatabase#mysql", disabledReason = "nodes share a MySQL")
class NodesModuleTests {

	private static final int CASES = 20;

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private BusinessTime time;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Environment environment;

	private final List<Process> nodes = new ArrayList<>();

	@AfterEach
	void stopNodes() throws InterruptedException {
		for (Process node : this.nodes) {
			node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
	}

	@Test
	void eachRungIsReachedOnceThoughANodeIsKilledInBetween() throws Exception {
		OrderHouse house = new OrderHouse(this.context);
		List<RequestId> late = new ArrayList<>();
		for (int i = 0; i < CASES; i++) {
			late.add(house.accepted());
		}
		this.time.forward(Duration.ofDays(60));
		Process first = node("first");
		node("second");
		await(() -> rungs("EXPIRED") >= 3);
		first.destroyForcibly().waitFor();
		await(() -> rungs("ESCALATED") == CASES);
		await(() -> levels("STILL_OPEN") == CASES);

		assertThat(rungs("EXPIRED")).isEqualTo(CASES);
		for (RequestId id : late) {
			assertThat(house.orders(id)).singleElement()
				.satisfies((order) -> assertThat(order.supervisor()).isEqualTo(house.city.id().orElseThrow()));
		}
		assertThat(levels("RAISED")).isEqualTo(CASES);
		assertThat(house.told(house.head)).filteredOn((key) -> key.startsWith("notification.clock.EXPIRED"))
			.hasSize(CASES);
		assertThat(house.told(house.city)).filteredOn((key) -> key.startsWith("notification.clock.ESCALATED"))
			.hasSize(CASES);
	}

	private long rungs(String kind) {
		return this.jdbc.sql("SELECT COUNT(*) FROM supervision_rung WHERE rung LIKE ?")
			.param(kind + "%")
			.query(Long.class)
			.single();
	}

	private long levels(String cause) {
		return this.jdbc.sql("SELECT COUNT(*) FROM supervision_level WHERE cause = ?")
			.param(cause)
			.query(Long.class)
			.single();
	}

	private Process node(String name) throws IOException {
		String classes = Arrays
			.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(File.pathSeparator))
			.filter((path) -> !path.endsWith("test-classes") && !path.endsWith("test-classes" + File.separator))
			.collect(Collectors.joining(File.pathSeparator));
		Path log = Files.createDirectories(Path.of("target", "nodes")).resolve(name + ".log");
		Process node = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classes, ApprovalApplication.class.getName(),
				"--server.port=0", "--management.server.port=0", "--approval.time.movable=true",
				"--approval.files.folder=target/test-files",
				"--spring.datasource.url=" + this.environment.getProperty("spring.datasource.url"),
				"--spring.datasource.username=" + this.environment.getProperty("spring.datasource.username"),
				"--spring.datasource.password=" + this.environment.getProperty("spring.datasource.password", ""),
				"--camunda.bpm.job-execution.lock-time-in-millis=5000", "--camunda.bpm.job-execution.max-wait=1000")
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		this.nodes.add(node);
		return node;
	}

	private void await(BooleanSupplier done) throws InterruptedException {
		long patience = System.nanoTime() + PATIENCE.toNanos();
		while (!done.getAsBoolean()) {
			assertThat(System.nanoTime()).as("rungs reached: %s, %s", rungs("EXPIRED"), rungs("ESCALATED"))
				.isLessThan(patience);
			assertThat(this.nodes.get(this.nodes.size() - 1).isAlive()).as("the node runs, see target/nodes").isTrue();
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

}
