package cn.opendata.approval.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import cn.opendata.approval.request.CaseRecords;
import cn.opendata.approval.shared.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes all figures anew from what the rooms have on record, while everybody works on:
 * case by case, then the counters of each department and month, each in a transaction of
 * its own.
 */
@Component
class Rebuild {

	private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

	private static final int PAGE = 200;

	private static final int TRIES = 5;

	private final CaseRecords cases;

	private final Reckoning reckoning;

	private final Recount recount;

	Rebuild(CaseRecords cases, Reckoning reckoning, Recount recount) {
		this.cases = cases;
		this.reckoning = reckoning;
		this.recount = recount;
	}

	/**
	 * Goes over everything.
	 * @param progress told how many cases are done, after each page
	 */
	void run(LongConsumer progress) {
		long done = 0;
		List<RequestId> page = this.cases.all(Optional.empty(), PAGE);
		while (!page.isEmpty()) {
			cases(page);
			done += page.size();
			progress.accept(done);
			page = this.cases.all(Optional.of(page.get(page.size() - 1)), PAGE);
		}
		int wrong = this.recount.parts().stream().mapToInt(this::recount).sum();
		log.info("Figures of {} cases made anew, {} counters corrected", done, wrong);
	}

	void cases(List<RequestId> some) {
		some.forEach((id) -> patiently(() -> this.reckoning.refresh(List.of(id))));
	}

	private int recount(Recount.Part part) {
		int[] wrong = new int[1];
		patiently(() -> wrong[0] = this.recount.of(part));
		return wrong[0];
	}

	/** Whoever works on comes first. */
	private static void patiently(Runnable work) {
		for (int tries = 1;; tries++) {
			try {
				work.run();
				return;
			}
			catch (TransientDataAccessException ex) {
				if (tries == TRIES) {
					throw ex;
				}
			}
		}
	}

}
