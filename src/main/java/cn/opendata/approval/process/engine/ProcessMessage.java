package cn.opendata.approval.process.engine;

/**
 * The messages that the processes wait for.
 */
enum ProcessMessage {

	ACCEPTANCE_LIMIT_PASSED("AcceptanceLimitPassed"),

	/** A sharing request that was returned is sent again. */
	REQUEST_FILED_AGAIN("RequestFiledAgain"),

	SUPPLEMENT_RECEIVED("SupplementReceived"),

	SUPPLEMENT_LIMIT_PASSED("SupplementLimitPassed"),

	THIRD_PARTY_LIMIT_PASSED("ThirdPartyLimitPassed"),

	/** The handler asks for the extension. */
	EXTENSION_ASKED("ExtensionAsked"),

	/** The limit of the answer to a sharing request. */
	ANSWER_LIMIT_PASSED("AnswerLimitPassed"),

	REQUEST_WITHDRAWN("RequestWithdrawn"),

	AGREEMENT_SIGNED("AgreementSigned"),

	AGREEMENT_LIMIT_PASSED("AgreementLimitPassed"),

	FEEDBACK_RECEIVED("FeedbackReceived"),

	FEEDBACK_LIMIT_PASSED("FeedbackLimitPassed"),

	GRANT_SUSPENDED("GrantSuspended"),

	GRANT_RESTORED("GrantRestored"),

	GRANT_END_REACHED("GrantEndReached"),

	GRANT_OVER("GrantOver"),

	RECTIFICATION_ANSWERED("RectificationAnswered"),

	RECTIFICATION_LIMIT_PASSED("RectificationLimitPassed"),

	DATA_DISPOSED("DataDisposed"),

	/** The period of a stage of a dispute. */
	DISPUTE_LIMIT_PASSED("DisputeLimitPassed"),

	/** The period of the answer to an order. */
	ORDER_LIMIT_PASSED("OrderLimitPassed"),

	/** The level above has an order from now on. */
	ORDER_PASSED_UP("OrderPassedUp"),

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
