package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

/**
 * How the machinery that runs the processes does, for those who watch over it.
 */
public interface EngineState {

	/** Incidents are counted no further. */
	int MOST = 1000;

	/** As it stands now. */
	Standing standing();

	/**
	 * What needs an administrator, and how far the machinery is behind.
	 *
	 * @param failedJobs jobs that are tried no more
	 * @param incidents steps that failed for good, counted up to {@link #MOST}
	 * @param oldestDue since when the job waits that has waited longest, empty when none
	 * is due
	 */
	record Standing(long failedJobs, long incidents, Optional<Instant> oldestDue) {
	}

}
