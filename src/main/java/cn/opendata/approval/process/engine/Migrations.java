package cn.opendata.approval.process.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cn.opendata.approval.process.ProcessVersions.Instance;
import cn.opendata.approval.shared.Refused;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Moves running instances from one version of a process to another, step by equal step:
 * an instance that stands at a step which the other version does not have is left alone
 * and the reason is kept.
 */
@Component
class Migrations {

	private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

	private final RepositoryService repository;

	private final RuntimeService runtime;

	Migrations(RepositoryService repository, RuntimeService runtime) {
		this.repository = repository;
		this.runtime = runtime;
	}

	List<Instance> run(ProcessDefinition from, ProcessDefinition to, List<ProcessInstance> instances) {
		MigrationPlan plan = plan(from, to);
		return instances.stream().map((instance) -> migrate(plan, instance)).toList();
	}

	/** Steps of the same id and kind are equal; messages and timers are awaited anew. */
	private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
		try {
			return this.runtime.createMigrationPlan(from.getId(), to.getId())
				.mapEqualActivities()
				.updateEventTriggers()
				.build();
		}
		catch (MigrationPlanValidationException ex) {
			throw Refused.conflict("process.error.plan", ex.getMessage());
		}
	}

	/** The engine checks the instance before it touches it, in one transaction. */
	private Instance migrate(MigrationPlan plan, ProcessInstance instance) {
		String subject = subject(instance);
		try {
			this.runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
			return new Instance(instance.getId(), subject, true, List.of(), "");
		}
		catch (MigratingProcessInstanceValidationException ex) {
			MigratingProcessInstanceValidationReport report = ex.getValidationReport();
			return new Instance(instance.getId(), subject, false, steps(plan, report), String.join("\n", why(report)));
		}
		catch (ProcessEngineException | DataAccessException ex) {
			LOG.warn("Instance {} of {} was not migrated", instance.getId(), plan.getSourceProcessDefinitionId(), ex);
			return new Instance(instance.getId(), subject, false, List.of(), ex.getMessage());
		}
	}

	private List<String> steps(MigrationPlan plan, MigratingProcessInstanceValidationReport report) {
		Set<String> steps = new LinkedHashSet<>();
		Stream
			.concat(report.getActivityInstanceReports().stream().map((each) -> each.getSourceScopeId()),
					report.getTransitionInstanceReports().stream().map((each) -> each.getSourceScopeId()))
			.map((activity) -> name(plan.getSourceProcessDefinitionId(), activity))
			.forEach(steps::add);
		return List.copyOf(steps);
	}

	private static List<String> why(MigratingProcessInstanceValidationReport report) {
		List<String> why = new ArrayList<>(report.getFailures());
		report.getActivityInstanceReports().forEach((each) -> why.addAll(each.getFailures()));
		report.getTransitionInstanceReports().forEach((each) -> why.addAll(each.getFailures()));
		return why.stream().distinct().toList();
	}

	private String name(String definition, String activity) {
		ModelElementInstance element = this.repository.getBpmnModelInstance(definition).getModelElementById(activity);
		return (element instanceof FlowElement step && step.getName() != null) ? step.getName() : activity;
	}

	/** The number of the case the instance is about; a clock for its watch. */
	String subject(ProcessInstance instance) {
		return Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId());
	}

}
