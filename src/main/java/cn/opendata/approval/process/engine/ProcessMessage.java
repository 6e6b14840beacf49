package cn.opendata.approval.process.engine;

/**
 * The messages that the processes wait for.
 */
enum ProcessMessage {

	ACCEPTANCE_LIMIT_PASSED("AcceptanceLimitPassed"),

	SUPPLEMENT_RECEIVED("SupplementReceived"),

	SUPPLEMENT_LIMIT_PASSED("SupplementLimitPassed"),

	THIRD_PARTY_LIMIT_PASSED("ThirdPartyLimitPassed"),

	REQUEST_WITHDRAWN("RequestWithdrawn"),

	AGREEMENT_SIGNED("AgreementSigned"),

	AGREEMENT_LIMIT_PASSED("AgreementLimitPassed"),

	FEEDBACK_RECEIVED("FeedbackReceived"),

	FEEDBACK_LIMIT_PASSED("FeedbackLimitPassed"),

	CLOCK_CHANGED("ClockChanged");

	private final String text;

	ProcessMessage(String text) {
		this.text = text;
	}

	/** Its name in the models. */
	String text() {
		return this.text;
	}

}
