package cn.opendata.approval.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.form.Forms;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.TaskId;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The lists of a reviewer: mine, my group's, done by me.
 */
@Controller
class TaskListController {

	private static final int PAGE = 30;

	private final TaskLists lists;

	private final TaskLines lines;

	private final ReviewTasks tasks;

	private final Forms forms;

	TaskListController(TaskLists lists, TaskLines lines, ReviewTasks tasks, Forms forms) {
		this.lists = lists;
		this.lines = lines;
		this.tasks = tasks;
		this.forms = forms;
	}

	@GetMapping("/tasks")
	String list(Actor actor, Query query, @RequestHeader(name = "HX-Request", required = false) String htmx,
			Model model) {
		PersonId person = person(actor);
		Tab tab = Tab.of(query.tab());
		TaskFilter filter = query.filter();
		Slice<TaskRow> page = this.lists.page(tab, person, filter, query.after(), PAGE);
		model.addAttribute("tab", tab)
			.addAttribute("tabs", Tab.values())
			.addAttribute("counts", counts(person))
			.addAttribute("filter", filter)
			.addAttribute("steps", this.forms.keys())
			.addAttribute("kinds", ApplicantType.values())
			.addAttribute("dues", TaskFilter.DueWithin.values())
			.addAttribute("lines", this.lines.of(page.items()))
			.addAttribute("nextUrl", (page.next() != null) ? url(tab, filter, page.next()) : "")
			.addAttribute("firstUrl", (query.after() != null && !query.after().isEmpty()) ? url(tab, filter, "") : "")
			.addAttribute("script", "/js/tasklist.js")
			.addAttribute("style", "/css/tasklist.css");
		return (htmx != null) ? "tasklist/list :: tasks" : "tasklist/list";
	}

	@PostMapping("/tasks/claim")
	String claim(Actor actor, @RequestParam(name = "ids", required = false) List<String> ids,
			RedirectAttributes redirect) {
		int claimed = 0;
		int taken = 0;
		for (String id : (ids != null) ? ids : List.<String>of()) {
			try {
				this.tasks.claim(task(id), actor);
				claimed++;
			}
			catch (Refused no) {
				taken++;
			}
		}
		String key = (claimed + taken == 0) ? "tasklist.notice.none"
				: (taken == 0) ? "tasklist.notice.claimed" : "tasklist.notice.someClaimed";
		redirect.addFlashAttribute("notice",
				new DefaultMessageSourceResolvable(new String[] { key }, new Object[] { claimed, taken }));
		return (claimed > 0) ? "redirect:/tasks" : "redirect:/tasks?tab=group";
	}

	private Map<String, String> counts(PersonId person) {
		return this.lists.counts(person)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((count) -> count.getKey().name(),
					(count) -> (count.getValue() >= TaskLists.MOST) ? "999+" : count.getValue().toString()));
	}

	/** The task of an address; what cannot be an id is no task. */
	static TaskId task(String id) {
		if (id.isBlank() || id.length() > 64) {
			throw Refused.notFound("tasklist.error.unknown");
		}
		return new TaskId(id);
	}

	static PersonId person(Actor actor) {
		return actor.id().orElseThrow(() -> Refused.forbidden("tasklist.error.staff"));
	}

	private static String url(Tab tab, TaskFilter filter, String after) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/tasks").queryParam("tab", tab.path());
		add(url, "step", filter.step());
		add(url, "kind", filter.kind());
		add(url, "due", (filter.due() != null) ? filter.due().name() : "");
		add(url, "q", filter.text());
		add(url, "held", filter.held() ? "true" : "");
		add(url, "after", after);
		return url.encode().toUriString();
	}

	private static void add(UriComponentsBuilder url, String name, String value) {
		if (!value.isEmpty()) {
			url.queryParam(name, value.replace("{", "%7B").replace("}", "%7D"));
		}
	}

	/**
	 * What the page asks for.
	 *
	 * @param tab which list
	 * @param step form key of the step
	 * @param kind kind of applicant
	 * @param due when it is due
	 * @param q text in number or subject
	 * @param held with what colleagues have in hand
	 * @param after cursor
	 */
	record Query(String tab, String step, String kind, String due, String q, Boolean held, String after) {

		TaskFilter filter() {
			return TaskFilter.of(this.step, this.kind, this.due, this.q, Boolean.TRUE.equals(this.held));
		}

	}

}
