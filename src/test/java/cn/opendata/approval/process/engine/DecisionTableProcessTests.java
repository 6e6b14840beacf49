package cn.opendata.approval.process.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.request.SharingRoutes.Relation;
import cn.opendata.approval.request.SharingRoutes.Route;
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
	@CsvSource({ "OPEN, route-request, PLATFORM_OFFICE, TOP_OFFICE", "OPEN, examine-application, CLERK, HANDLING",
			"OPEN, verify-need, HANDLER, HANDLING", "OPEN, record-third-party-opinion, HANDLER, HANDLING",
			"OPEN, propose-outcome, HANDLER, HANDLING", "OPEN, review-secrecy, SECRECY_REVIEWER, HANDLING",
			"OPEN, mask-data, DATA_MANAGER, HANDLING", "OPEN, approve-decision, HEAD, HANDLING",
			"OPEN, prepare-delivery, DATA_MANAGER, HANDLING", "SHARE, consent-sharing, HEAD, ASKING",
			"SHARE, forward-sharing, PLATFORM_OFFICE, COMMON_OFFICE", "SHARE, examine-sharing, HANDLER, HANDLING",
			"SHARE, verify-need, HANDLER, HANDLING", "SHARE, record-third-party-opinion, HANDLER, HANDLING",
			"SHARE, propose-outcome, HANDLER, HANDLING", "SHARE, review-secrecy, SECRECY_REVIEWER, HANDLING",
			"SHARE, mask-data, DATA_MANAGER, HANDLING", "SHARE, approve-decision, HEAD, HANDLING",
			"SHARE, prepare-delivery, DATA_MANAGER, HANDLING", "SHARE, decide-extension, PLATFORM_OFFICE, LEVEL_OFFICE",
			"VERIFY, answer-verification, DATA_MANAGER, HANDLING", "DISPUTE, record-negotiation, HANDLER, HANDLING",
			"DISPUTE, mediate-dispute, PLATFORM_OFFICE, COMMON_OFFICE",
			"DISPUTE, record-ruling, PLATFORM_OFFICE, COMMON_OFFICE", "SUPERVISE, answer-order, HEAD, HANDLING",
			"SUPERVISE, review-order-answer, SUPERVISOR, ASKING" })
	void stepIsTakenByItsRole(String kind, String step, Role role, Office office) {
		DmnDecisionTableResult result = decide("reviewers", Map.of("step", step, "kind", kind));
		assertThat(result.getSingleResult().getEntryMap()).containsEntry("role", role.name())
			.containsEntry("office", office.name());
	}

	@ParameterizedTest
	@CsvSource({ "SHARE, route-request", "SHARE, examine-application", "OPEN, consent-sharing", "OPEN, forward-sharing",
			"OPEN, examine-sharing", "OPEN, decide-extension", "SHARE, answer-verification", "VERIFY, verify-need",
			"SHARE, mediate-dispute", "DISPUTE, answer-verification", "OPEN, answer-order",
			"SUPERVISE, approve-decision" })
	void stepOfTheOtherKindIsTakenByNobody(String kind, String step) {
		assertThat(decide("reviewers", Map.of("step", step, "kind", kind))).isEmpty();
	}

	@Test
	void everyFormOfACaseHasItsRow() throws IOException {
		try (Stream<Path> forms = Files.list(Path.of("forms"))) {
			assertThat(forms.map((form) -> form.getFileName().toString().replace(".form", "")))
				.allSatisfy((step) -> assertThat(Stream.of("OPEN", "SHARE", "VERIFY", "DISPUTE", "SUPERVISE")
					.mapToInt((kind) -> decide("reviewers", Map.of("step", step, "kind", kind)).size())
					.sum()).as(step).isPositive());
		}
	}

	@ParameterizedTest
	@CsvSource({ "ORDINARY, UNCONDITIONAL, SAME, AUTOMATIC", "ORDINARY, CONDITIONAL, SAME, PROVIDER",
			"ORDINARY, CONDITIONAL, UP, SUPERIOR", "ORDINARY, CONDITIONAL, DOWN, SUPERIOR",
			"ORDINARY, NOT_SHARED, ACROSS, SUPERIOR", "RETURN, UNCONDITIONAL, UP, AUTOMATIC",
			"RETURN, CONDITIONAL, UP, PROVIDER", "RETURN, NOT_SHARED, ACROSS, PROVIDER",
			"COLLECTION, CONDITIONAL, DOWN, PROVIDER", "COLLECTION, CONDITIONAL, SAME, SUPERIOR",
			"COLLECTION, NOT_SHARED, UP, SUPERIOR", "COLLECTION, CONDITIONAL, ACROSS, SUPERIOR",
			"RENEWAL, CONDITIONAL, ACROSS, PROVIDER", "CHANGE, NOT_SHARED, UP, PROVIDER" })
	void requestGoesItsWay(SharingAsk.Type type, SharingClass sharing, Relation relation, Route route) {
		assertThat(routes(type, sharing, relation)).containsExactly(route.name());
	}

	@Test
	void everyRequestHasExactlyOneWay() {
		for (SharingAsk.Type type : SharingAsk.Type.values()) {
			for (SharingClass sharing : SharingClass.values()) {
				for (Relation relation : Relation.values()) {
					assertThat(routes(type, sharing, relation)).as(type + " " + sharing + " " + relation)
						.singleElement()
						.satisfies((route) -> assertThat(Route.valueOf(route)).isNotNull());
				}
			}
		}
	}

	private List<String> routes(SharingAsk.Type type, SharingClass sharing, Relation relation) {
		return decide("sharing-route",
				Map.of("type", type.name(), "sharing", sharing.name(), "relation", relation.name()))
			.collectEntries("route");
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
