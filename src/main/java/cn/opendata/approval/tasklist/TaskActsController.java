package cn.opendata.approval.tasklist;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.shared.PersonId;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Taking a task, giving it back, handing it over.
 */
@Controller
class TaskActsController {

	private final ReviewTasks tasks;

	private final TaskLines lines;

	TaskActsController(ReviewTasks tasks, TaskLines lines) {
		this.tasks = tasks;
		this.lines = lines;
	}

	@PostMapping("/tasks/{id}/claim")
	String claim(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		this.tasks.claim(TaskListController.task(id), actor);
		notice(redirect, "tasklist.notice.taken");
		return "redirect:/tasks/" + TaskListController.task(id);
	}

	@PostMapping("/tasks/{id}/release")
	String release(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		this.tasks.release(TaskListController.task(id), actor);
		notice(redirect, "tasklist.notice.released");
		return "redirect:/tasks";
	}

	@PostMapping("/tasks/{id}/assign")
	String assign(@PathVariable String id, Actor actor, @RequestParam(name = "to", defaultValue = "") String to,
			@RequestParam(name = "note", defaultValue = "") String note, RedirectAttributes redirect) {
		if (to.isBlank() || to.length() > 64) {
			notice(redirect, "tasklist.notice.whom");
			return "redirect:/tasks/" + TaskListController.task(id);
		}
		PersonId colleague = new PersonId(to);
		this.tasks.assign(TaskListController.task(id), actor, colleague, cut(note));
		notice(redirect, "tasklist.notice.handed", this.lines.name(colleague));
		return "redirect:/tasks";
	}

	private static String cut(String note) {
		String plain = note.strip();
		return (plain.length() > 500) ? plain.substring(0, 500) : plain;
	}

	private static void notice(RedirectAttributes redirect, String key, Object... args) {
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable(new String[] { key }, args));
	}

}
