package cn.opendata.approval.process.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.process.EngineState;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the job executor left undone.
 */
@Service
@Transactional(readOnly = true)
class EngineStanding implements EngineState {

	private final ManagementService management;

	private final RuntimeService runtime;

	EngineStanding(ManagementService management, RuntimeService runtime) {
		this.management = management;
		this.runtime = runtime;
	}

	@Override
	public Standing standing() {
		return new Standing(this.management.createJobQuery().noRetriesLeft().count(), incidents(), oldestDue());
	}

	private long incidents() {
		return this.runtime.createIncidentQuery()
			.listPage(0, MOST)
			.stream()
			// the caller of a process repeats the incidents of what it called
			.filter((incident) -> incident.getId().equals(incident.getRootCauseIncidentId()))
			.count();
	}

	private Optional<Instant> oldestDue() {
		List<Job> timer = due().timers().orderByJobDuedate().asc().listPage(0, 1);
		return Stream.concat(timer.stream(), due().messages().listPage(0, MOST).stream())
			.map(EngineStanding::since)
			.min(Comparator.naturalOrder());
	}

	private JobQuery due() {
		return this.management.createJobQuery().executable().active();
	}

	/** A timer waits since its day, a save point since it was made. */
	private static Instant since(Job job) {
		return ((job.getDuedate() != null) ? job.getDuedate() : job.getCreateTime()).toInstant();
	}

}
