package cn.opendata.approval.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cn.opendata.approval.audit.AuditEntry.Who;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.delivery.DeliveryEvent;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.OrganizationEvent;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ProcessesMigrated;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.WordsEvent;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears every fact of the house in the transaction that made it, so that what happened
 * and its line stand or fall together.
 */
@Component
class AuditListener {

	private final AuditRecorder recorder;

	private final Organizations organizations;

	AuditListener(AuditRecorder recorder, Organizations organizations) {
		this.recorder = recorder;
		this.organizations = organizations;
	}

	@EventListener
	void on(RequestEvent event) {
		Map<String, String> facts = new TreeMap<>(event.facts());
		facts.replaceAll((name, value) -> ("from".equals(name) || "to".equals(name)) ? named(value) : value);
		facts.put("status", event.status().name());
		event.department().ifPresent((id) -> facts.put("department", name(id)));
		this.recorder.record(new AuditEntry(event.at(), who(event.by()), "request", event.request().value(),
				event.request().value(), event.number(), event.type().name(), facts));
	}

	@EventListener
	void on(ReviewTaskEvent event) {
		ReviewTask task = event.task();
		Map<String, String> facts = new TreeMap<>();
		facts.put("step", task.form());
		facts.put("department", name(task.department()));
		facts.put("role", task.role().name());
		task.assignee().ifPresent((id) -> facts.put("assignee", who(Optional.of(id)).name()));
		if (!event.note().isBlank()) {
			facts.put("note", event.note());
		}
		this.recorder.record(new AuditEntry(event.at(), who(event.by()), "task", task.id().value(),
				task.request().value(), "", event.type().name(), facts));
	}

	@EventListener
	void on(ClockEvent event) {
		CaseClock clock = event.clock();
		Map<String, String> facts = new TreeMap<>();
		facts.put("rule", clock.rule().code());
		clock.due().due().ifPresent((day) -> facts.put("due", day.toString()));
		event.rung().ifPresent((rung) -> facts.put("rung", rung.key()));
		if (!event.why().isBlank()) {
			facts.put("why", event.why());
		}
		boolean ofCase = ClockSubject.REQUEST.equals(clock.subject().kind());
		this.recorder.record(new AuditEntry(event.at(), Who.SYSTEM, "clock", clock.id().value(),
				ofCase ? clock.subject().id() : "", "", event.type().name(), facts));
	}

	@EventListener
	void on(DeliveryEvent event) {
		this.recorder.record(new AuditEntry(event.at(), who(event.by()), "grant", event.grant(),
				event.request().value(), "", event.type().name(), event.facts()));
	}

	@EventListener
	void on(OrganizationEvent event) {
		this.recorder.record(new AuditEntry(event.at(), who(event.by()), "organization", event.subject(), "", "",
				event.type().name(), event.facts()));
	}

	@EventListener
	void on(WordsEvent event) {
		Map<String, String> facts = new TreeMap<>(event.facts());
		facts.computeIfPresent("department", (fact, id) -> name(new DepartmentId(id)));
		this.recorder.record(new AuditEntry(event.at(), who(event.by()), "words", event.subject(), "", "",
				event.type().name(), facts));
	}

	@EventListener
	void on(ProcessesMigrated event) {
		Map<String, String> facts = new TreeMap<>(Map.of("from", String.valueOf(event.from()), "to",
				String.valueOf(event.to()), "migrated", String.valueOf(event.migrated()), "left",
				String.valueOf(event.left()), "name", event.process()));
		this.recorder
			.record(new AuditEntry(event.at(), who(event.by()), "process", event.process(), "", "", "MIGRATED", facts));
	}

	private Who who(Optional<PersonId> by) {
		return by.map((id) -> {
			Optional<Person> person = this.organizations.person(id);
			return new Who(id.value(), person.map(Person::name).orElse(""),
					person.flatMap(Person::department).map(this::name).orElse(""));
		}).orElse(Who.SYSTEM);
	}

	/** The name of a department where the fact is one's id. */
	private String named(String fact) {
		return fact.isBlank() || fact.length() > 64 ? fact : name(new DepartmentId(fact));
	}

	private String name(DepartmentId id) {
		return this.organizations.department(id).map(Department::name).orElse(id.value());
	}

}
