package cn.opendata.approval.audit;

import java.util.Optional;

import cn.opendata.approval.audit.AuditTrail.Break;
import cn.opendata.approval.audit.AuditTrail.Fault;
import cn.opendata.approval.audit.AuditTrail.Verification;

/**
 * Walks along the chain and stops at the first line that is not as it was written.
 */
class ChainCheck {

	private long read;

	private String hash = AuditLine.ORIGIN;

	private Break broken;

	/** The number of the last whole line. */
	long read() {
		return this.read;
	}

	boolean goesOn() {
		return this.broken == null;
	}

	void next(AuditLine line) {
		if (!goesOn()) {
			return;
		}
		if (line.seq() != this.read + 1) {
			missing();
		}
		else if (!line.previousHash().equals(this.hash)) {
			this.broken = new Break(line.seq(), Fault.UNCHAINED);
		}
		else if (!line.computedHash().equals(line.hash())) {
			this.broken = new Break(line.seq(), Fault.CHANGED);
		}
		else {
			this.read = line.seq();
			this.hash = line.hash();
		}
	}

	void missing() {
		this.broken = new Break(this.read + 1, Fault.MISSING);
	}

	/** The result, the chain's end held against what the head says. */
	Verification against(long headSeq, String headHash) {
		if (goesOn() && !this.hash.equals(headHash)) {
			this.broken = new Break(headSeq, Fault.UNCHAINED);
		}
		return new Verification(this.read, Optional.ofNullable(this.broken), headHash);
	}

}
