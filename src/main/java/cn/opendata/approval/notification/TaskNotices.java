package cn.opendata.approval.notification;

import java.util.List;

import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.process.TaskReassigned;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells staff what waits for them: a new task to all who may take it, a task handed over
 * to the one who gets it.
 */
@Component
class TaskNotices {

	private static final String TAKEN = "TAKEN";

	private final Notices notices;

	private final Organizations organizations;

	private final CaseFiles cases;

	TaskNotices(Notices notices, Organizations organizations, CaseFiles cases) {
		this.notices = notices;
		this.organizations = organizations;
		this.cases = cases;
	}

	@EventListener
	void on(ReviewTaskEvent event) {
		List<Person> readers = readers(event);
		if (readers.isEmpty()) {
			return;
		}
		Saying saying = saying(event);
		readers.forEach(
				(person) -> this.notices.tell(person, MailGroup.TASKS, saying, "/tasks/" + event.task().id().value()));
	}

	/** Whoever had a task in hand learns that a supervisor took it. */
	@EventListener
	void on(TaskReassigned event) {
		CaseFile file = this.cases.get(event.task().request());
		Saying saying = new Saying("notification.task." + TAKEN, Word.plain(file.number()), Word.plain(file.subject()),
				Word.key("step." + event.task().form()))
			.with("from", Word.plain(this.organizations.person(event.by()).map(Person::name).orElse("")))
			.with("note", Word.plain(event.note()));
		this.organizations.person(event.from())
			.ifPresent((person) -> this.notices.tell(person, MailGroup.TASKS, saying, "/cases/" + file.number()));
	}

	/** A new task of an order is told with the order itself. */
	private List<Person> readers(ReviewTaskEvent event) {
		ReviewTask task = event.task();
		if (event.type() == ReviewTaskEvent.Type.CREATED && ofOrder(task)) {
			return List.of();
		}
		return switch (event.type()) {
			case CREATED -> task.assignee()
				.map((id) -> this.organizations.person(id).stream().toList())
				.orElseGet(() -> this.organizations.holders(task.department(), task.role()));
			case ASSIGNED -> task.assignee()
				.filter((id) -> !event.by().equals(task.assignee()))
				.flatMap(this.organizations::person)
				.stream()
				.toList();
			case RELEASED, COMPLETED, CANCELLED -> List.of();
		};
	}

	private static boolean ofOrder(ReviewTask task) {
		return task.form().equals("answer-order") || task.form().equals("review-order-answer");
	}

	private Saying saying(ReviewTaskEvent event) {
		CaseFile file = this.cases.get(event.task().request());
		return new Saying("notification.task." + event.type(), Word.plain(file.number()), Word.plain(file.subject()),
				Word.key("step." + event.task().form()))
			.with("from", Word.plain(event.by().flatMap(this.organizations::person).map(Person::name).orElse("")))
			.with("note", Word.plain(event.note()));
	}

}
