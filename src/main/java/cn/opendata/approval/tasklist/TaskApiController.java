package cn.opendata.approval.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.form.FormView;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Slice;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tasks for programs, through the same doors as the pages.
 */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApiController {

	private static final int PAGE = 50;

	private final TaskLists lists;

	private final ReviewTasks tasks;

	private final MessageSource messages;

	TaskApiController(TaskLists lists, ReviewTasks tasks, MessageSource messages) {
		this.lists = lists;
		this.tasks = tasks;
		this.messages = messages;
	}

	/** A list of the caller's tasks. */
	@GetMapping
	Slice<TaskJson> list(Actor actor, @RequestParam(name = "tab", defaultValue = "mine") String tab,
			@RequestParam(name = "cursor", defaultValue = "") String cursor) {
		return this.lists.page(Tab.of(tab), TaskListController.person(actor), TaskFilter.NONE, cursor, PAGE)
			.map(TaskJson::of);
	}

	/** Takes a task into one's own hands. */
	@PostMapping("/{id}/claim")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void claim(@PathVariable String id, Actor actor) {
		this.tasks.claim(TaskListController.task(id), actor);
	}

	/** The form of the step, filled with what is known. */
	@GetMapping("/{id}/form")
	FormView form(@PathVariable String id, Actor actor) {
		return this.tasks.form(TaskListController.task(id), actor, null);
	}

	/**
	 * Completes the step.
	 * @param values the form's values by key: scalars, lists of texts, lists of rows
	 */
	@PostMapping("/{id}/complete")
	Map<String, String> complete(@PathVariable String id, Actor actor, @RequestBody Map<String, Object> values) {
		Map<String, List<String>> flat = new LinkedHashMap<>();
		values.forEach((key, value) -> flatten(key, value, flat));
		String done = this.tasks.complete(TaskListController.task(id), actor, flat);
		return Map.of("result", done, "message", this.messages.getMessage(done, null, done, actor.locale()));
	}

	/** Values as the paths of the page's inputs. */
	static void flatten(String path, Object value, Map<String, List<String>> flat) {
		if (value instanceof Map<?, ?> group) {
			group.forEach((key, inner) -> flatten(path + "." + key, inner, flat));
		}
		else if (value instanceof Collection<?> several && several.stream().anyMatch(Map.class::isInstance)) {
			int at = 0;
			for (Object row : several) {
				flatten(path + "[" + at++ + "]", row, flat);
			}
		}
		else if (value instanceof Collection<?> several) {
			flat.put(path, several.stream().map(String::valueOf).toList());
		}
		else if (value != null) {
			flat.put(path, List.of(String.valueOf(value)));
		}
	}

	/**
	 * A task as programs read it.
	 */
	record TaskJson(String id, String request, String subject, String applicantKind, String step, String department,
			String role, String state, String assignee, Instant createdAt, LocalDate due, boolean paused,
			Instant doneAt) {

		static TaskJson of(TaskRow row) {
			return new TaskJson(row.id().value(), row.number(), row.subject(), row.applicantKind().name(), row.form(),
					row.department().value(), row.role().name(), row.state().name(),
					row.assignee().map(PersonId::value).orElse(null), row.createdAt(), row.dueDate().orElse(null),
					row.paused(), row.doneAt().orElse(null));
		}

	}

}
