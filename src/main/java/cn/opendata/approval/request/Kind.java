package cn.opendata.approval.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which capability a case belongs to.
 */
public enum Kind {

	/** 依申请开放: the public asks. */
	OPEN("request", "KF", EnumSet.noneOf(Status.class)),
	/** 有条件共享: a department asks another one. */
	SHARE("sharing", "GX",
			EnumSet.of(Status.ROUTING, Status.SUBMITTED, Status.AWAITING_SUPPLEMENT, Status.VERIFYING,
					Status.THIRD_PARTY, Status.PROPOSING, Status.SECRECY_REVIEW, Status.MASKING, Status.APPROVAL,
					Status.ANSWERED, Status.AWAITING_AGREEMENT, Status.OPENED, Status.WITHDRAWN)),
	/** 校核 and 数据纠错: a user doubts data. */
	VERIFY("verification", "JH", EnumSet.of(Status.SUBMITTED)),
	/** 争议: user and provider do not agree. */
	DISPUTE("dispute", "ZY", EnumSet.noneOf(Status.class)),
	/** 督办 and 整改: a supervisor orders. */
	SUPERVISE("supervision", "DB", EnumSet.of(Status.SETTLED, Status.WITHDRAWN));

	private static final Set<String> SHARING_STEPS = Set.of("consent-sharing", "forward-sharing", "examine-sharing",
			"ask-extension", "decide-extension");

	private final String resource;

	private final String series;

	private final Set<Status> ownWords;

	Kind(String resource, String series, Set<Status> ownWords) {
		this.resource = resource;
		this.series = series;
		this.ownWords = ownWords;
	}

	/** The statuses such a case may take. */
	public Set<Status> statuses() {
		return switch (this) {
			case OPEN -> EnumSet.complementOf(EnumSet.of(Status.RETURNED, Status.CONSENTING, Status.NEGOTIATING,
					Status.MEDIATING, Status.RULING, Status.ORDERED, Status.RECTIFIED, Status.SETTLED));
			case SHARE -> EnumSet.complementOf(EnumSet.of(Status.NEGOTIATING, Status.MEDIATING, Status.RULING,
					Status.ORDERED, Status.RECTIFIED, Status.FEEDBACK_GIVEN, Status.NOT_ACCEPTED, Status.SETTLED));
			case VERIFY -> EnumSet.of(Status.SUBMITTED, Status.SETTLED, Status.WITHDRAWN);
			case DISPUTE ->
				EnumSet.of(Status.NEGOTIATING, Status.MEDIATING, Status.RULING, Status.SETTLED, Status.WITHDRAWN);
			case SUPERVISE -> EnumSet.of(Status.ORDERED, Status.RECTIFIED, Status.SETTLED, Status.WITHDRAWN);
		};
	}

	/** Key of the permission table of such cases. */
	public String resource() {
		return this.resource;
	}

	/** Key of the menu entry of the list that such cases of departments stand in. */
	public String menu() {
		return switch (this) {
			case OPEN -> "cases";
			case SHARE -> "sharing";
			case VERIFY -> "verifications";
			case DISPUTE -> "disputes";
			case SUPERVISE -> "orders";
		};
	}

	/** First part of their numbers. */
	String series() {
		return this.series;
	}

	/** Key of the message that names a status of such a case. */
	public String statusKey(Status status) {
		return "Status." + (this.ownWords.contains(status) ? this + "." : "") + status;
	}

	/** Key of the message that says what comes next in such a case. */
	public String nextKey(Status status) {
		return "request.next." + (this.ownWords.contains(status) ? this + "." : "") + status;
	}

	/** The kind that a number belongs to; OPEN for numbers of no series. */
	public static Kind ofNumber(String number) {
		return Arrays.stream(values()).filter((kind) -> number.startsWith(kind.series + "-")).findFirst().orElse(OPEN);
	}

	/** Key of the message that names what happens with an item in such a case. */
	public String treatmentKey(ItemDecision.Treatment treatment) {
		return "Treatment." + ((this == SHARE) ? this + "." : "") + treatment;
	}

	/** Key of the message that names a ground of refusal in such a case. */
	public String groundKey(RefusalGround ground) {
		return "RefusalGround." + ((this == SHARE && ground == RefusalGround.FORBIDDEN_BY_LAW) ? this + "." : "")
				+ ground;
	}

	/** Key of the message that names the result of a step of such a case. */
	public String resultKey(Opinion opinion) {
		String result = opinion.result();
		boolean ownStep = (this == SHARE && SHARING_STEPS.contains(opinion.step()))
				|| ((this == DISPUTE || this == SUPERVISE) && !"WITHDRAW".equals(result));
		boolean ownWord = this == SHARE && ("WITHDRAW".equals(result)
				|| ("propose-outcome".equals(opinion.step()) && Outcome.valueOf(result).ofSharing()));
		return "result." + (ownStep ? opinion.step() + "." : (ownWord ? this + "." : "")) + result;
	}

	/** Key of the message that names an outcome of such a case. */
	public String outcomeKey(Outcome outcome) {
		return "Outcome." + ((this == SHARE && outcome.ofSharing()) ? this + "." : "") + outcome;
	}

}
