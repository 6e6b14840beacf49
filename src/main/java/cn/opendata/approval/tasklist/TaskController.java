package cn.opendata.approval.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.BindingAct;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.form.FormView;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a task: the case, and at its end the form of the step.
 */
@Controller
class TaskController {

	private final ReviewTasks tasks;

	private final TaskPage page;

	private final GoneTasks gone;

	private final Drafts drafts;

	private final MessageSource messages;

	TaskController(ReviewTasks tasks, TaskPage page, GoneTasks gone, Drafts drafts, MessageSource messages) {
		this.tasks = tasks;
		this.page = page;
		this.gone = gone;
		this.drafts = drafts;
		this.messages = messages;
	}

	@GetMapping("/tasks/{id}")
	String show(@PathVariable String id, Actor actor, Model model) {
		TaskId task = TaskListController.task(id);
		Optional<Drafts.Draft> draft = this.drafts.find(task, TaskListController.person(actor));
		Optional<ReviewTask> open = this.tasks.task(task);
		if (open.isEmpty()) {
			return this.gone.show(model, task, actor, draft.map(Drafts.Draft::typed).orElse(Map.of()));
		}
		draft.ifPresent((kept) -> model.addAttribute("draft", kept));
		return show(model, actor, open.get(), draft.map(Drafts.Draft::typed).orElse(null), Map.of());
	}

	/**
	 * Completes the step; an act that binds the house is shown on a page of its own first
	 * and done when that page is sent.
	 */
	@PostMapping("/tasks/{id}")
	String complete(@PathVariable String id, Actor actor, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		TaskId task = TaskListController.task(id);
		Map<String, List<String>> typed = Typed.of(request);
		try {
			Optional<BindingAct> act = typed.containsKey("_confirmed") ? Optional.empty()
					: this.tasks.check(task, actor, Typed.values(typed));
			if (act.isPresent()) {
				this.drafts.save(task, TaskListController.person(actor), typed);
				this.page.confirm(model, actor, this.tasks.task(task).orElseThrow(), act.get(), Typed.values(typed));
				return "tasklist/confirm";
			}
			String done = this.tasks.complete(task, actor, Typed.values(typed));
			redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable(done));
			return "redirect:/tasks";
		}
		catch (Refused no) {
			if (no.kind() == Refused.Kind.INVALID) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				ReviewTask open = this.tasks.task(task).orElseThrow(() -> no);
				return show(model, actor, open, typed, sentences(no, actor));
			}
			if (no.kind() != Refused.Kind.CONFLICT) {
				throw no;
			}
			model.addAttribute("sentence", this.messages.getMessage(no.code(), no.args().toArray(), actor.locale()));
			return conflict(model, task, actor, typed, response);
		}
		catch (RuntimeException ex) {
			if (!GoneTasks.overtaken(ex)) {
				throw ex;
			}
			return conflict(model, task, actor, typed, response);
		}
	}

	@PostMapping("/tasks/{id}/preview")
	String preview(@PathVariable String id, Actor actor, HttpServletRequest request, Model model,
			@RequestHeader(name = "HX-Request", required = false) String htmx) {
		TaskId task = TaskListController.task(id);
		Map<String, List<String>> typed = Typed.of(request);
		FormView view = this.tasks.form(task, actor, typed);
		this.drafts.save(task, TaskListController.person(actor), typed);
		if (htmx != null) {
			model.addAttribute("view", view)
				.addAttribute("previewUrl", "/tasks/" + task + "/preview")
				.addAttribute("phrases", this.page.phrases(this.tasks.task(task).orElseThrow()));
			return "process/form :: form";
		}
		return show(model, actor, this.tasks.task(task).orElseThrow(), typed, Map.of());
	}

	@PostMapping("/tasks/{id}/draft")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void draft(@PathVariable String id, Actor actor, HttpServletRequest request) {
		TaskId task = TaskListController.task(id);
		if (this.tasks.task(task).filter((open) -> this.tasks.mayWork(actor, open)).isEmpty()) {
			throw Refused.conflict("tasklist.error.gone");
		}
		this.drafts.save(task, TaskListController.person(actor), Typed.of(request));
	}

	private String show(Model model, Actor actor, ReviewTask task, Map<String, List<String>> typed,
			Map<String, String> errors) {
		if (!this.tasks.mayWork(actor, task) && !this.page.mayHandOver(actor, task)) {
			throw Refused.forbidden("tasklist.error.forbidden");
		}
		boolean mine = task.assignee().isEmpty() || actor.is(task.assignee().get());
		if (mine && this.tasks.mayWork(actor, task)) {
			model.addAttribute("view", this.tasks.form(task.id(), actor, typed).withErrors(errors));
		}
		this.page.fill(model, actor, task);
		return "tasklist/task";
	}

	private String conflict(Model model, TaskId task, Actor actor, Map<String, List<String>> typed,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		return this.gone.show(model, task, actor, typed);
	}

	private Map<String, String> sentences(Refused no, Actor actor) {
		Map<String, String> sentences = new LinkedHashMap<>();
		for (Violation violation : no.violations()) {
			sentences.putIfAbsent(violation.field(), this.messages.getMessage(violation.code(),
					violation.args().toArray(), violation.code(), actor.locale()));
		}
		return sentences;
	}

}
