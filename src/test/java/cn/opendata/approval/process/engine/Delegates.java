package cn.opendata.approval.process.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/**
 * Stand-ins for what the models call: they note that they were called and leave the case
 * as the real ones would.
 */
final class Delegates {

	private final List<String> calls = new ArrayList<>();

	private final Map<String, Object> statuses = new HashMap<>();

	private final Map<Object, Object> beans = new HashMap<>();

	Delegates() {
		delegate("deemAccepted", "VERIFYING");
		delegate("abandonRequest", "ABANDONED");
		delegate("recordSilence", "PROPOSING");
		delegate("renderLetters", null);
		delegate("openData", "OPENED");
		delegate("lapseGrant", null);
		delegate("archiveRequest", "ARCHIVED");
		delegate("grantAtOnce", "ANSWERED");
		delegate("provideAtOnce", "OPENED");
		delegate("lapseExtension", null);
		delegate("endGrant", null);
		delegate("recordRectificationOverdue", null);
		this.beans.put("assignReviewers", (ExecutionListener) (execution) -> {
			ProcessVariables.REVIEWER_GROUPS.writeLocal(execution, "d-1:CLERK");
			ProcessVariables.DUE_DATE.writeLocal(execution, null);
		});
	}

	private void delegate(String name, String status) {
		this.beans.put(name, (JavaDelegate) (execution) -> {
			this.calls.add(name);
			this.statuses.put(name, execution.getVariable("status"));
			if (status != null) {
				execution.setVariable("status", status);
			}
		});
	}

	/** Adds a stand-in of the test's own. */
	Delegates with(String name, JavaDelegate delegate) {
		this.beans.put(name, delegate);
		return this;
	}

	/**
	 * An engine in memory that demands every element of its models to be passed.
	 * @param elsewhere keys of the processes whose every element another test passes
	 */
	ProcessEngineCoverageExtension engine(String... elsewhere) {
		ProcessCoverageInMemProcessEngineConfiguration configuration = new ProcessCoverageInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
		configuration.setBeans(this.beans);
		configuration.setHistoryTimeToLive("P1D");
		return ProcessEngineCoverageExtension.builder(configuration)
			.excludeProcessDefinitionKeys(elsewhere)
			.assertClassCoverageAtLeast(1.0)
			.build();
	}

	void reset() {
		this.calls.clear();
		this.statuses.clear();
	}

	List<String> calls() {
		return this.calls;
	}

	Object statusAt(String call) {
		return this.statuses.get(call);
	}

}
