package cn.opendata.approval.tasklist;

import java.util.List;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CasePages;

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

	private final CaseFiles cases;

	private final CasePages pages;

	private final HandOver handOver;

	private final MessageSource messages;

	TaskPage(CaseFiles cases, CasePages pages, HandOver handOver, MessageSource messages) {
		this.messages = messages;
		this.cases = cases;
		this.pages = pages;
		this.handOver = handOver;
	}

	void fill(Model model, Actor actor, ReviewTask task) {
		CaseFile file = this.cases.get(task.request());
		model.addAllAttributes(this.pages.model(actor, file))
			.addAttribute("task", task)
			.addAttribute("trail",
					List.of(step(this.messages.getMessage("tasklist.title", null, actor.locale()), "/tasks"),
							step(file.number(), "")))
			.addAttribute("similar", this.cases.similar(file.id(), SIMILAR))
			.addAttribute("inCharge", this.handOver.inCharge(task))
			.addAttribute("mine", task.assignee().filter(actor::is).isPresent())
			.addAttribute("mayHandOver", this.handOver.allowed(actor, task))
			.addAttribute("colleagues", this.handOver.colleagues(task))
			.addAttribute("script", "/js/tasklist.js")
			.addAttribute("style", "/css/tasklist.css");
	}

	private static Map<String, String> step(String label, String url) {
		return Map.of("label", label, "url", url);
	}

	/** Whether somebody who does not work the task may see it all the same. */
	boolean mayHandOver(Actor actor, ReviewTask task) {
		return this.handOver.isHead(actor, task);
	}

}
