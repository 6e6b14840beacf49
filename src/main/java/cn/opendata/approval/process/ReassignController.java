package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.TaskId;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands a stuck task to somebody else of its department.
 */
@Controller
class ReassignController {

	private final CaseFiles cases;

	private final ReviewTasks tasks;

	private final Reassignment reassignment;

	private final Organizations organizations;

	private final MessageSource messages;

	ReassignController(CaseFiles cases, ReviewTasks tasks, Reassignment reassignment, Organizations organizations,
			MessageSource messages) {
		this.cases = cases;
		this.tasks = tasks;
		this.reassignment = reassignment;
		this.organizations = organizations;
		this.messages = messages;
	}

	@PostMapping("/cases/{number}/reassign")
	String reassign(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String task,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String note,
			RedirectAttributes flash) {
		CaseFile file = this.cases.forReader(actor, number);
		ReviewTask found = this.tasks.open(file.id())
			.stream()
			.filter((one) -> one.id().value().equals(task))
			.findFirst()
			.orElseThrow(() -> Refused.conflict("process.error.cancelled"));
		try {
			PersonId person = new PersonId(to.isBlank() ? "-" : to);
			this.reassignment.reassign(new TaskId(found.id().value()), actor, person, note);
			String name = this.organizations.person(person).map(Person::name).orElse("");
			flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(
					new String[] { "process.reassign.done" }, new Object[] { name }));
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			flash.addFlashAttribute("reassignFaults",
					refused.violations()
						.stream()
						.map((each) -> this.messages.getMessage(each.code(), each.args().toArray(), each.code(),
								actor.locale()))
						.toList());
			flash.addFlashAttribute("reassignNote", note);
		}
		return "redirect:/cases/" + number + "#reassign";
	}

}
