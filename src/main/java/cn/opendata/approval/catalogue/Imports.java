package cn.opendata.approval.catalogue;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

/**
 * Imports from upload to end: a data manager for the own department, platform office and
 * administrator for all.
 */
@Service
@Transactional
class Imports {

	static final String TASK = "catalogue-import";

	private static final DepartmentId NOWHERE = new DepartmentId("none");

	private final ImportStore imports;

	private final ImportTables tables;

	private final ImportRun run;

	private final Entries entries;

	private final Files files;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	Imports(ImportStore imports, ImportTables tables, ImportRun run, Entries entries, Files files,
			ObjectProvider<SchedulerClient> scheduler, Clock clock) {
		this.imports = imports;
		this.tables = tables;
		this.run = run;
		this.entries = entries;
		this.files = files;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	void requireImporter(Actor actor) {
		if (!this.entries.may(actor, actor.department().orElse(NOWHERE), "NEW", "import")) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
	}

	/** Takes in a table; it is only looked at. */
	String upload(String name, InputStream content, Actor actor) {
		requireImporter(actor);
		StoredFile file = this.files.store(name, content);
		boolean all = actor.has(Role.PLATFORM_OFFICE) || actor.has(Role.SYSTEM_ADMIN);
		ImportJob job = new ImportJob(UUID.randomUUID().toString(), actor.id(),
				all ? Optional.empty() : actor.department(), actor.has(Role.PLATFORM_OFFICE), file.id(), file.name(),
				this.tables.guess(file), ImportState.MAPPING, 0, 0, 0, 0, 0, 0, this.clock.instant());
		this.imports.insert(job);
		return job.id();
	}

	/** An import this person may see: the own ones. */
	@Transactional(readOnly = true)
	ImportJob job(String id, Actor actor) {
		requireImporter(actor);
		return this.imports.job(id)
			.filter((job) -> job.person().equals(actor.id()) || actor.has(Role.PLATFORM_OFFICE)
					|| actor.has(Role.SYSTEM_ADMIN))
			.orElseThrow(() -> Refused.notFound("catalogue.import.error.unknown"));
	}

	@Transactional(readOnly = true)
	List<ImportJob> latest(Actor actor) {
		return this.imports.latest(actor.id());
	}

	/** Sets how the table is read, remembers the names told, and makes a trial run. */
	void plan(String id, ImportPlan plan, Map<String, DepartmentId> names, Actor actor) {
		ImportJob job = job(id, actor);
		if (job.state() != ImportState.MAPPING && job.state() != ImportState.CHECKED) {
			throw Refused.conflict("catalogue.import.error.started");
		}
		if (!plan.columns().containsKey(ImportField.TITLE)) {
			throw Refused.invalid("columns", "catalogue.import.error.noTitle");
		}
		names.forEach((name, department) -> {
			if (job.only().isEmpty() || job.only().get().equals(department)) {
				this.imports.alias(name, department);
			}
		});
		this.imports.plan(id, plan);
		this.run.trial(this.imports.job(id).orElseThrow());
		this.imports.move(id, job.state(), ImportState.CHECKED);
	}

	/** Starts the import; it runs by itself, on one node, also when this one stops. */
	void start(String id, boolean publish, Actor actor) {
		ImportJob job = job(id, actor);
		ImportPlan plan = job.plan();
		this.imports.plan(id, new ImportPlan(plan.charset(), plan.delimiter(), plan.columns(), plan.theme(),
				plan.cycle(), plan.opening(), plan.provider(), publish && job.mayPublish()));
		if (!this.imports.move(id, ImportState.CHECKED, ImportState.RUNNING)) {
			throw Refused.conflict("catalogue.import.error.started");
		}
		this.scheduler.getObject().schedule(new TaskInstance<>(TASK, id), Times.AT_ONCE);
	}

	/** Stops a running import after the rows it is at; what is in stays in. */
	void cancel(String id, Actor actor) {
		ImportJob job = job(id, actor);
		ImportState from = job.running() ? ImportState.RUNNING : ImportState.CHECKED;
		if (!this.imports.move(id, from, ImportState.CANCELLED)
				&& !this.imports.move(id, ImportState.MAPPING, ImportState.CANCELLED)) {
			throw Refused.conflict("catalogue.import.error.over");
		}
	}

	/**
	 * Publishes entries of an import that wait for review.
	 * @return how many
	 */
	int publish(String id, Actor actor) {
		ImportJob job = job(id, actor);
		List<String> waiting = this.imports.waiting(job.id(), 2000);
		waiting.forEach((code) -> this.entries.publish(new EntryCode(code), actor));
		return waiting.size();
	}

}
