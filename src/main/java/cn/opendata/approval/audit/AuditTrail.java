package cn.opendata.approval.audit;

import java.util.Optional;

/**
 * The record of what happened: lines are only ever added, each chained to the one before
 * by its hash, so that a change made behind the product's back is found.
 */
public interface AuditTrail {

	/** Reads the whole chain and tells whether it is whole. */
	Verification verify();

	/**
	 * What reading the chain found.
	 *
	 * @param lines how many lines are whole, counted from the first
	 * @param broken the first line that is not, empty when all are
	 * @param headHash hash of the last line; noted elsewhere it proves that no line was
	 * cut off together with the head
	 */
	record Verification(long lines, Optional<Break> broken, String headHash) {

		public boolean whole() {
			return this.broken.isEmpty();
		}

	}

	/**
	 * The first line that is not as it was written.
	 *
	 * @param seq its number
	 * @param fault what is wrong with it
	 */
	record Break(long seq, Fault fault) {
	}

	/** What can be wrong with a line. */
	enum Fault {

		/** The line is not there. */
		MISSING,
		/** It does not follow from the line before. */
		UNCHAINED,
		/** Its content is not what was hashed. */
		CHANGED

	}

}
