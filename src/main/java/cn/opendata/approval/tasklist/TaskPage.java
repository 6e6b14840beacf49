package cn.opendata.approval.tasklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.BindingAct;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CasePages;
import cn.opendata.approval.request.Reviews;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together what the page of a task shows: the case as its own page shows it, who
 * acts, and how like cases were answered.
 */
@Component
class TaskPage {

	private static final int SIMILAR = 5;

	/** The long texts that departments keep phrases for. */
	private static final List<String> WITH_PHRASES = List.of("missing", "reason");

	private final CaseFiles cases;

	private final CasePages pages;

	private final HandOver handOver;

	private final Reviews reviews;

	private final MessageSource messages;

	TaskPage(CaseFiles cases, CasePages pages, HandOver handOver, Reviews reviews, MessageSource messages) {
		this.cases = cases;
		this.pages = pages;
		this.handOver = handOver;
		this.reviews = reviews;
		this.messages = messages;
	}

	void fill(Model model, Actor actor, ReviewTask task) {
		CaseFile file = this.cases.get(task.request());
		model.addAllAttributes(this.pages.model(actor, file))
			.addAttribute("task", task)
			.addAttribute("trail", trail(actor, file, ""))
			.addAttribute("phrases", phrases(task))
			.addAttribute("similar", this.cases.similar(file.id(), SIMILAR))
			.addAttribute("inCharge", this.handOver.inCharge(task))
			.addAttribute("mine", task.assignee().filter(actor::is).isPresent())
			.addAttribute("mayHandOver", this.handOver.allowed(actor, task))
			.addAttribute("colleagues", this.handOver.colleagues(task))
			.addAttribute("script", "/js/tasklist.js")
			.addAttribute("style", "/css/tasklist.css");
	}

	/** The page of a binding act before it is done. */
	void confirm(Model model, Actor actor, ReviewTask task, BindingAct act, Map<String, List<String>> typed) {
		CaseFile file = this.cases.get(task.request());
		model.addAttribute("file", file)
			.addAttribute("task", task)
			.addAttribute("act", act)
			.addAttribute("typed", typed)
			.addAttribute("trail", trail(actor, file, "/tasks/" + task.id()))
			.addAttribute("style", "/css/tasklist.css");
	}

	/** Phrases of the department by the field they are for. */
	Map<String, List<String>> phrases(ReviewTask task) {
		return WITH_PHRASES.stream()
			.collect(Collectors.toMap(Function.identity(), (field) -> this.reviews.phrases(task.department(), field)));
	}

	private List<Map<String, String>> trail(Actor actor, CaseFile file, String url) {
		return List.of(step(this.messages.getMessage("tasklist.title", null, actor.locale()), "/tasks"),
				step(file.number(), url));
	}

	private static Map<String, String> step(String label, String url) {
		return Map.of("label", label, "url", url);
	}

	/** Whether somebody who does not work the task may see it all the same. */
	boolean mayHandOver(Actor actor, ReviewTask task) {
		return this.handOver.isHead(actor, task);
	}

}
