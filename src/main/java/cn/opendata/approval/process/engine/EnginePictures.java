package cn.opendata.approval.process.engine;

import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.process.ProcessPictures;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures drawn from the model in the version a case started with, marked by the
 * engine's history.
 */
@Service
@Transactional(readOnly = true)
class EnginePictures implements ProcessPictures {

	private static final List<String> WAYSIDE = List.of("multiInstanceBody", "processDefinition");

	private static final Map<Part, String[]> KEYS = new EnumMap<>(Map.of(Part.CASE,
			new String[] { CaseProcesses.OPEN_DATA_REQUEST, CaseProcesses.CONDITIONAL_SHARING,
					CaseProcesses.DATA_VERIFICATION, CaseProcesses.SHARING_DISPUTE, CaseProcesses.SUPERVISION_ORDER },
			Part.HANDLING, new String[] { CaseProcesses.REQUEST_HANDLING }, Part.EXTENSION,
			new String[] { CaseProcesses.EXTENSION }, Part.DELIVERY, new String[] { CaseProcesses.DATA_DELIVERY },
			Part.GRANT, new String[] { GrantProcesses.DATA_GRANT }));

	private final HistoryService history;

	private final RepositoryService repository;

	private final CaseState state;

	EnginePictures(HistoryService history, RepositoryService repository, CaseState state) {
		this.state = state;
		this.history = history;
		this.repository = repository;
	}

	@Override
	public Optional<Picture> of(RequestId request, Part part) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.state.key(request))
			.processDefinitionKeyIn(KEYS.get(part))
			.orderByProcessInstanceStartTime()
			.desc()
			.list()
			.stream()
			.findFirst()
			.map(this::draw);
	}

	private Picture draw(HistoricProcessInstance instance) {
		List<HistoricActivityInstance> activities = this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.orderByHistoricActivityInstanceStartTime()
			.asc()
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream()
			.filter((activity) -> !WAYSIDE.contains(activity.getActivityType()))
			.toList();
		List<Step> steps = activities.stream().filter(EnginePictures::named).map(EnginePictures::step).toList();
		return new Picture(
				Bpmn.convertToString(this.repository.getBpmnModelInstance(instance.getProcessDefinitionId())),
				ids(activities.stream().filter((activity) -> activity.getEndTime() == null).toList()),
				ids(activities.stream().filter((activity) -> activity.getEndTime() != null).toList()), steps);
	}

	/** Gateways answer questions; what people do or wait for is what a reader follows. */
	private static boolean named(HistoricActivityInstance activity) {
		return activity.getActivityName() != null && (activity.getEndTime() == null
				|| !activity.getActivityType().toLowerCase(Locale.ROOT).endsWith("gateway"));
	}

	private static Step step(HistoricActivityInstance activity) {
		return new Step(activity.getActivityName(), activity.getStartTime().toInstant(),
				Optional.ofNullable(activity.getEndTime()).map(Date::toInstant));
	}

	private static List<String> ids(List<HistoricActivityInstance> activities) {
		return activities.stream().map(HistoricActivityInstance::getActivityId).distinct().toList();
	}

}
