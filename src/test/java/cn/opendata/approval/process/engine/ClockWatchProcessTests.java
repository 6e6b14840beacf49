package cn.opendata.approval.process.engine;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

/**
 * Every path of the watch over one clock.
 */
@Deployment(resources = "bpmn/clock-watch.bpmn")
class ClockWatchProcessTests {

	private static final Date NOON = new Date(1772000000000L);

	private static String state;

	private static int reached;

	private static final Delegates DELEGATES = new Delegates().with("readNextRung", ClockWatchProcessTests::read)
		.with("reachRung", (execution) -> reached++);

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = DELEGATES.engine();

	@BeforeEach
	void noRungReached() {
		init(engine.getProcessEngine());
		reached = 0;
	}

	@Test
	void waitsOnOneTimerForTheNextRung() {
		ProcessInstance watch = open("DUE");
		assertThat(watch).isWaitingAt("Gateway_RungAwaited");
		assertThat(managementService().createJobQuery().list()).singleElement()
			.satisfies((timer) -> assertThat(timer.getDuedate()).isEqualTo(NOON));
	}

	@Test
	void reachesTheRungAndReadsTheNextOne() {
		ProcessInstance watch = open("DUE");
		assertThat(watch).isWaitingAt("Gateway_RungAwaited");
		execute(job());
		assertThat(reached).isEqualTo(1);
		assertThat(watch).isWaitingAt("Gateway_RungAwaited").hasPassed("Task_ReachRung");
	}

	@Test
	void readsTheClockAnewWhenItMoved() {
		ProcessInstance watch = open("DUE");
		state = "QUIET";
		change();
		assertThat(watch).isWaitingAt("Event_QuietClockChanged").hasPassed("Event_ClockChanged");
		assertThat(managementService().createJobQuery().count()).isZero();
		assertThat(reached).isZero();
	}

	@Test
	void pausedClockWaitsWithoutATimerUntilItRunsOn() {
		ProcessInstance watch = open("QUIET");
		assertThat(watch).isWaitingAt("Event_QuietClockChanged");
		state = "DUE";
		change();
		assertThat(watch).isWaitingAt("Gateway_RungAwaited");
	}

	@Test
	void endsWithItsClock() {
		ProcessInstance watch = open("DUE");
		state = "ENDED";
		change();
		assertThat(watch).isEnded().hasPassed("EndEvent_ClockEnded");
	}

	private static void read(DelegateExecution execution) {
		ProcessVariables.CLOCK_STATE.write(execution, state);
		ProcessVariables.RUNG_AT.write(execution, NOON);
	}

	private static ProcessInstance open(String first) {
		state = first;
		return runtimeService().startProcessInstanceByKey(ClockWatches.CLOCK_WATCH, "c-1");
	}

	private static void change() {
		new ProcessMessages(runtimeService()).require(ProcessMessage.CLOCK_CHANGED, "c-1", Map.of());
	}

}
