package cn.opendata.approval.figures;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.delivery.DeliveryRecord;
import cn.opendata.approval.delivery.DeliveryRecords;
import cn.opendata.approval.request.CaseRecord;
import cn.opendata.approval.request.CaseRecords;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.tasklist.TaskRecord;
import cn.opendata.approval.tasklist.TaskRecords;
import org.springframework.stereotype.Component;

/**
 * What the rooms have on record of a case, from which its figures follow.
 */
@Component
class CaseSources {

	private final CaseRecords cases;

	private final Clocks clocks;

	private final TaskRecords tasks;

	private final DeliveryRecords deliveries;

	CaseSources(CaseRecords cases, Clocks clocks, TaskRecords tasks, DeliveryRecords deliveries) {
		this.cases = cases;
		this.clocks = clocks;
		this.tasks = tasks;
		this.deliveries = deliveries;
	}

	/** Empty for a draft. */
	Optional<Source> of(RequestId id) {
		return this.cases.of(id)
			.map((found) -> new Source(found, this.clocks.of(new ClockSubject(ClockSubject.REQUEST, id.value())),
					this.tasks.of(id), this.deliveries.of(id)));
	}

	/**
	 * A case on record.
	 *
	 * @param file the case
	 * @param clocks its clocks, newest first
	 * @param tasks its tasks in the order they came up
	 * @param delivery what was delivered
	 */
	record Source(CaseRecord file, List<CaseClock> clocks, List<TaskRecord> tasks, Optional<DeliveryRecord> delivery) {
	}

}
