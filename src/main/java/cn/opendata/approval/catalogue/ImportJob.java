package cn.opendata.approval.catalogue;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;

/**
 * An import from upload to end.
 *
 * @param id its id
 * @param person who started it
 * @param only the one department it may touch; empty for all
 * @param mayPublish whether the person may publish
 * @param file the uploaded table
 * @param fileName its name
 * @param plan how it is to be read
 * @param state where it stands
 * @param total rows in all
 * @param done rows dealt with
 * @param added entries added
 * @param changed entries changed
 * @param unchanged rows that said nothing new
 * @param refused rows that were not imported
 * @param createdAt when it was uploaded
 */
record ImportJob(String id, Optional<PersonId> person, Optional<DepartmentId> only, boolean mayPublish, FileId file,
		String fileName, ImportPlan plan, ImportState state, int total, int done, int added, int changed, int unchanged,
		int refused, Instant createdAt) {

	public int percent() {
		return (this.total == 0) ? 0 : (int) (100L * this.done / this.total);
	}

	public boolean running() {
		return this.state == ImportState.RUNNING;
	}

}
