package cn.opendata.approval.process.engine;

import java.util.HashMap;
import java.util.Map;

import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

/**
 * Copies what steers the process from the case, so that nobody steers it by variables of
 * their own.
 */
@Component
class CaseState {

	private final CaseFiles files;

	CaseState(CaseFiles files) {
		this.files = files;
	}

	/** Business key of the processes of a case: the number that people quote. */
	String key(RequestId request) {
		return this.files.number(request);
	}

	/** The case of a process, by its business key, which no variable can change. */
	RequestId request(DelegateExecution execution) {
		return this.files.id(execution.getProcessBusinessKey());
	}

	/** The case of a business key. */
	RequestId request(String key) {
		return this.files.id(key);
	}

	Map<String, Object> of(RequestId request) {
		CaseFile file = this.files.get(request);
		Map<String, Object> state = new HashMap<>();
		state.put(ProcessVariables.KIND.name(), file.kind().name());
		state.put(ProcessVariables.STATUS.name(), file.status().name());
		state.put(ProcessVariables.OUTCOME.name(),
				file.decision().map((decision) -> decision.outcome().name()).orElse(""));
		state.put(ProcessVariables.DEPARTMENT.name(), file.department().map(DepartmentId::value).orElse(""));
		return state;
	}

	/** Overwrites the variables of a scope with the case's own state. */
	void copy(RequestId request, VariableScope scope) {
		scope.setVariables(of(request));
	}

}
