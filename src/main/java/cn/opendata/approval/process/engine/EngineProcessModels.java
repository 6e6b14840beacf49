package cn.opendata.approval.process.engine;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.process.ProcessModels;
import cn.opendata.approval.request.Kind;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The models as the engine has them deployed.
 */
@Service
@Transactional(readOnly = true)
class EngineProcessModels implements ProcessModels {

	private final RepositoryService repository;

	EngineProcessModels(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public String key(Kind kind) {
		return CaseProcesses.PROCESSES.get(kind);
	}

	@Override
	public List<String> keys(Kind kind) {
		return switch (kind) {
			case OPEN -> List.of(key(kind), CaseProcesses.REQUEST_HANDLING, CaseProcesses.DATA_DELIVERY);
			case SHARE -> List.of(key(kind), CaseProcesses.REQUEST_HANDLING, CaseProcesses.EXTENSION,
					CaseProcesses.DATA_DELIVERY, GrantProcesses.DATA_GRANT);
			case VERIFY, DISPUTE, SUPERVISE -> List.of(key(kind));
		};
	}

	@Override
	public Optional<Model> model(String key) {
		return Optional.ofNullable(
				this.repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult())
			.map(this::model);
	}

	private Model model(ProcessDefinition definition) {
		BpmnModelInstance model = this.repository.getBpmnModelInstance(definition.getId());
		List<Step> steps = model.getModelElementsByType(UserTask.class)
			.stream()
			.filter((task) -> task.getCamundaFormKey() != null)
			.map((task) -> new Step(task.getId(), task.getName(), task.getCamundaFormKey()))
			.toList();
		return new Model(definition.getKey(), definition.getName(), Bpmn.convertToString(model), steps);
	}

}
