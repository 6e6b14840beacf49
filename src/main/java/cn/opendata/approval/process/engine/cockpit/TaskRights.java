package cn.opendata.approval.process.engine.cockpit;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/**
 * Keeps the engine from writing a right for each task and person. Only where Camunda's
 * Tasklist is switched on does a task carry one right, that of its group, which goes with
 * the task.
 */
class TaskRights extends DefaultAuthorizationProvider {

	private static final AuthorizationEntity[] NONE = {};

	private final boolean tasklist;

	TaskRights(boolean tasklist) {
		this.tasklist = tasklist;
	}

	@Override
	public AuthorizationEntity[] newTaskAssignee(Task task, String before, String assignee) {
		return NONE;
	}

	@Override
	public AuthorizationEntity[] newTaskOwner(Task task, String before, String owner) {
		return NONE;
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String person, String type) {
		return NONE;
	}

	@Override
	public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
		return this.tasklist ? super.newTaskGroupIdentityLink(task, group, type) : NONE;
	}

	@Override
	public AuthorizationEntity[] newFilter(Filter filter) {
		return NONE;
	}

	@Override
	public AuthorizationEntity[] newDeployment(Deployment deployment) {
		return NONE;
	}

}
