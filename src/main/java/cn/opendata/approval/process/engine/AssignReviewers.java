package cn.opendata.approval.process.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.request.ClockKeepers;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Before each user task: asks the table of reviewers which role takes it, and the clocks
 * when it is due.
 */
@Component
class AssignReviewers implements ExecutionListener {

	private final DecisionService decisions;

	private final Offices offices;

	private final Clocks clocks;

	private final CaseState state;

	AssignReviewers(@Lazy DecisionService decisions, Offices offices, Clocks clocks, CaseState state) {
		this.state = state;
		this.decisions = decisions;
		this.offices = offices;
		this.clocks = clocks;
	}

	@Override
	public void notify(DelegateExecution execution) {
		String step = ((UserTask) execution.getBpmnModelElementInstance()).getCamundaFormKey();
		VariableMap asked = Variables.putValue(ProcessVariables.STEP.name(), step)
			.putValue(ProcessVariables.KIND.name(), ProcessVariables.KIND.read(execution).orElseThrow());
		DmnDecisionRuleResult rule = this.decisions.evaluateDecisionTableByKey("reviewers", asked).getSingleResult();
		Office office = Office.valueOf(rule.getEntry(ProcessVariables.OFFICE.name()));
		RequestId request = this.state.request(execution);
		DepartmentId department = this.offices.of(office, request);
		ReviewerGroup group = new ReviewerGroup(department.value(), rule.getEntry(ProcessVariables.ROLE.name()));
		ProcessVariables.REVIEWER_GROUPS.writeLocal(execution, group.id());
		ProcessVariables.DUE_DATE.writeLocal(execution, due(request));
	}

	/** The earliest due instant of the clocks that run for the case. */
	private Date due(RequestId request) {
		return this.clocks.of(new ClockSubject(ClockSubject.REQUEST, request.value()))
			.stream()
			.filter((clock) -> clock.running() && !ClockKeepers.ofWhoAsked(clock))
			.map((clock) -> clock.due().dueInstant())
			.flatMap(Optional::stream)
			.min(Instant::compareTo)
			.map(Date::from)
			.orElse(null);
	}

}
