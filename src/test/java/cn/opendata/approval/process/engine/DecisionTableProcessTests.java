package cn.opendata.approval.process.engine;

import java.util.Map;

import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Outcome;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each row of the decision tables, and that nothing is left without a row.
 */
class DecisionTableProcessTests {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest
	@CsvSource({ "route-request, PLATFORM_OFFICE, PLATFORM", "examine-application, CLERK, DEPARTMENT",
			"verify-need, HANDLER, DEPARTMENT", "record-third-party-opinion, HANDLER, DEPARTMENT",
			"propose-outcome, HANDLER, DEPARTMENT", "review-secrecy, SECRECY_REVIEWER, DEPARTMENT",
			"mask-data, DATA_MANAGER, DEPARTMENT", "approve-decision, HEAD, DEPARTMENT",
			"prepare-delivery, DATA_MANAGER, DEPARTMENT" })
	void stepIsTakenByItsRole(String step, Role role, String office) {
		DmnDecisionTableResult result = decide("reviewers", Map.of("step", step, "kind", "OPEN"));
		assertThat(result.getSingleResult().getEntryMap()).containsEntry("role", role.name())
			.containsEntry("office", office);
	}

	@Test
	void unknownStepIsTakenByNobody() {
		assertThat(decide("reviewers", Map.of("step", "burn-papers", "kind", "OPEN"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_ACCEPTED")
	void dataIsDeliveredExactlyWhenTheOutcomeOpensIt(Outcome outcome) {
		DmnDecisionTableResult result = decide("answer-route", Map.of("outcome", outcome.name()));
		assertThat((String) result.getSingleEntry()).isEqualTo(outcome.opens() ? "DELIVER" : "CLOSE");
	}

	private DmnDecisionTableResult decide(String table, Map<String, Object> inputs) {
		DmnDecision decision = this.engine.parseDecision(table,
				getClass().getClassLoader().getResourceAsStream("bpmn/" + table + ".dmn"));
		return this.engine.evaluateDecisionTable(decision, Variables.fromMap(inputs));
	}

}
