package cn.opendata.approval.process.engine;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.process.ProcessVersions;
import cn.opendata.approval.process.ProcessesMigrated;
import cn.opendata.approval.shared.Refused;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The versions that the engine keeps. A migration runs outside any transaction, so that
 * each instance has its own.
 */
@Service
class EngineProcessVersions implements ProcessVersions {

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final Migrations migrations;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	EngineProcessVersions(RepositoryService repository, RuntimeService runtime, Migrations migrations,
			Permissions permissions, ApplicationEventPublisher events, PlatformTransactionManager transactions,
			Clock clock) {
		this.repository = repository;
		this.runtime = runtime;
		this.migrations = migrations;
		this.permissions = permissions;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Process> all() {
		return this.repository.createProcessDefinitionQuery()
			.orderByProcessDefinitionVersion()
			.desc()
			.list()
			.stream()
			.collect(Collectors.groupingBy(ProcessDefinition::getKey, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((process) -> new Process(process.getKey(), process.getValue().get(0).getName(),
					process.getValue()
						.stream()
						.map((definition) -> version(definition, definition == process.getValue().get(0)))
						.toList()))
			.sorted(Comparator.comparing(Process::name))
			.toList();
	}

	private Version version(ProcessDefinition definition, boolean newest) {
		return new Version(definition.getVersion(), Optional.ofNullable(definition.getVersionTag()).orElse(""),
				this.repository.createDeploymentQuery()
					.deploymentId(definition.getDeploymentId())
					.singleResult()
					.getDeploymentTime()
					.toInstant(),
				this.runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count(),
				this.runtime.createIncidentQuery().processDefinitionId(definition.getId()).count(), newest);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Incident> incidents() {
		return this.runtime.createIncidentQuery()
			.orderByIncidentTimestamp()
			.desc()
			.list()
			.stream()
			// the caller of a process repeats the incidents of what it called
			.filter((incident) -> incident.getId().equals(incident.getRootCauseIncidentId()))
			.map((incident) -> new Incident(
					this.repository.getProcessDefinition(incident.getProcessDefinitionId()).getName(),
					step(incident.getProcessDefinitionId(), incident.getActivityId()),
					this.migrations.subject(this.runtime.createProcessInstanceQuery()
						.processInstanceId(incident.getProcessInstanceId())
						.singleResult()),
					Optional.ofNullable(incident.getIncidentMessage()).orElse(""),
					incident.getIncidentTimestamp().toInstant()))
			.toList();
	}

	private String step(String definition, String activity) {
		ModelElementInstance element = this.repository.getBpmnModelInstance(definition).getModelElementById(activity);
		return (element instanceof FlowElement step && step.getName() != null) ? step.getName() : activity;
	}

	@Override
	@Transactional(propagation = Propagation.NEVER)
	public Migration migrate(String process, int version, Actor by) {
		if (!this.permissions.allows(by.roles(), "process", "VERSIONS", "migrate")) {
			throw Refused.forbidden("process.error.administration");
		}
		ProcessDefinition from = definition(process, version);
		ProcessDefinition to = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult();
		if (from.getId().equals(to.getId())) {
			throw Refused.conflict("process.error.newest");
		}
		Migration migration = new Migration(process, to.getName(), from.getVersion(), to.getVersion(),
				this.migrations.run(from, to, instances(from)));
		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new ProcessesMigrated(process, migration.from(),
					migration.to(), migration.migrated(), migration.left().size(), by.id(), this.clock.instant())));
		return migration;
	}

	private ProcessDefinition definition(String process, int version) {
		return Optional
			.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(process)
				.processDefinitionVersion(version)
				.singleResult())
			.orElseThrow(() -> Refused.notFound("process.error.version"));
	}

	private List<ProcessInstance> instances(ProcessDefinition definition) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionId(definition.getId())
			.orderByProcessInstanceId()
			.asc()
			.list();
	}

}
