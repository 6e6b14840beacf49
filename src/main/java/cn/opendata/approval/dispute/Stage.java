package cn.opendata.approval.dispute;

import java.util.Arrays;
import java.util.Optional;

import cn.opendata.approval.request.Status;

/**
 * A stage of a dispute.
 */
enum Stage {

	/** 双方协商. */
	NEGOTIATION(Status.NEGOTIATING, "DISPUTE_NEGOTIATE", "record-negotiation"),
	/** 平台主管协调. */
	MEDIATION(Status.MEDIATING, "DISPUTE_MEDIATE", "mediate-dispute"),
	/** 本级人民政府决定. */
	RULING(Status.RULING, "DISPUTE_RULE", "record-ruling");

	final Status status;

	/** Code of the rule of its period. */
	final String clock;

	/** Step that records it. */
	final String step;

	Stage(Status status, String clock, String step) {
		this.status = status;
		this.clock = clock;
		this.step = step;
	}

	Optional<Stage> next() {
		return Arrays.stream(values()).filter((stage) -> stage.ordinal() == ordinal() + 1).findFirst();
	}

	/** The stage a dispute is in, empty once it is over. */
	static Optional<Stage> of(Status status) {
		return Arrays.stream(values()).filter((stage) -> stage.status == status).findFirst();
	}

}
