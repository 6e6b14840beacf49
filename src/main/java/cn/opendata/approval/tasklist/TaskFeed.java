package cn.opendata.approval.tasklist;

import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows in step with tasks, clocks and cases, in the transaction of each fact.
 */
@Component
class TaskFeed {

	private final TaskRows rows;

	private final Drafts drafts;

	private final CaseFiles cases;

	private final Clocks clocks;

	TaskFeed(TaskRows rows, Drafts drafts, CaseFiles cases, Clocks clocks) {
		this.rows = rows;
		this.drafts = drafts;
		this.cases = cases;
		this.clocks = clocks;
	}

	@EventListener
	void on(ReviewTaskEvent event) {
		ReviewTask task = event.task();
		switch (event.type()) {
			case CREATED, ASSIGNED, RELEASED ->
				this.rows.put(task, this.cases.get(task.request()), due(task.request()), event.note());
			case COMPLETED -> {
				this.rows.end(task.id(), TaskState.DONE, event.by(), event.at());
				event.by().ifPresent((person) -> this.drafts.drop(task.id(), person));
			}
			case CANCELLED -> this.rows.end(task.id(), TaskState.GONE, event.by(), event.at());
		}
	}

	@EventListener
	void on(ClockEvent event) {
		ClockSubject subject = event.clock().subject();
		if (event.type() != ClockEvent.Type.REACHED && ClockSubject.REQUEST.equals(subject.kind())) {
			RequestId request = new RequestId(subject.id());
			this.rows.due(request, due(request));
		}
	}

	@EventListener
	void on(RequestEvent event) {
		this.rows.subject(event.request(), event.number(), event.subject());
	}

	private TaskDue due(RequestId request) {
		return TaskDue.of(this.clocks.of(new ClockSubject(ClockSubject.REQUEST, request.value())));
	}

}
