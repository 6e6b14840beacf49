package cn.opendata.approval.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Duty;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.process.ReviewSteps;
import cn.opendata.approval.process.form.FormView;
import cn.opendata.approval.process.form.Forms;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Opinion;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.TaskId;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of a task that somebody else was first with, or that is no longer needed: who
 * did what, and what the reader typed, to be copied.
 */
@Component
class GoneTasks {

	private final TaskRows rows;

	private final TaskLines lines;

	private final Organizations organizations;

	private final Forms forms;

	private final ReviewSteps steps;

	private final CaseFiles cases;

	GoneTasks(TaskRows rows, TaskLines lines, Organizations organizations, Forms forms, ReviewSteps steps,
			CaseFiles cases) {
		this.rows = rows;
		this.lines = lines;
		this.organizations = organizations;
		this.forms = forms;
		this.steps = steps;
		this.cases = cases;
	}

	/** Whether somebody else's change came first. */
	static boolean overtaken(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof OptimisticLockingFailureException
					|| cause.getClass().getSimpleName().startsWith("OptimisticLocking")) {
				return true;
			}
		}
		return false;
	}

	String show(Model model, TaskId id, Actor actor, Map<String, List<String>> typed) {
		PersonId person = TaskListController.person(actor);
		TaskRow row = this.rows.find(id)
			.filter((found) -> mayKnow(person, found))
			.orElseThrow(() -> Refused.notFound("tasklist.error.unknown"));
		model.addAttribute("task", row)
			.addAttribute("result", result(row))
			.addAttribute("doneBy", row.doneBy().map(this.lines::name).orElse(""))
			.addAttribute("inCharge", row.assignee().map(this.lines::name).orElse(""))
			.addAttribute("kept", kept(row, actor, typed));
		return "tasklist/gone";
	}

	private boolean mayKnow(PersonId person, TaskRow row) {
		Set<Duty> duties = this.organizations.duties(person);
		return duties.contains(new Duty(row.department(), row.role()))
				|| row.doneBy().filter(person::equals).isPresent();
	}

	/** What was chosen at the step, empty where nothing is known. */
	private String result(TaskRow row) {
		return this.cases.opinions(row.request())
			.stream()
			.filter((opinion) -> opinion.step().equals(row.form())
					&& row.doneBy().filter(opinion.by()::equals).isPresent())
			.reduce((earlier, later) -> later)
			.map(Opinion::result)
			.orElse("");
	}

	private List<FormView.FieldView> kept(TaskRow row, Actor actor, Map<String, List<String>> typed) {
		if (typed.isEmpty()) {
			return List.of();
		}
		Map<String, Object> choices = this.steps.data(row.form(), row.request(), actor.locale());
		return this.forms.view(row.form(), choices, typed, actor.locale())
			.fields()
			.stream()
			.filter((field) -> typed.containsKey(field.path()) && !field.values().isEmpty() && !field.readonly())
			.toList();
	}

}
