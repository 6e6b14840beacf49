package cn.opendata.approval.request;

/**
 * What a case is answered with.
 */
public enum Outcome {

	/** 同意开放. */
	AGREED(true, false),
	/** 部分开放: per data item, with the ground of what is withheld. */
	PARTLY(true, true),
	/** 脱敏后开放. */
	MASKED(true, false),
	/** 不同意开放. */
	REFUSED(false, true),
	/** 已主动开放. */
	ALREADY_OPEN(false, false),
	/** 数据不存在. */
	NOT_HELD(false, false),
	/** 非本机关. */
	NOT_OURS(false, false),
	/** 重复申请. */
	DUPLICATE(false, false),
	/** 非数据申请. */
	NOT_A_DATA_REQUEST(false, false),
	/** 不予受理. */
	NOT_ACCEPTED(false, true);

	private final boolean opens;

	private final boolean withholds;

	Outcome(boolean opens, boolean withholds) {
		this.opens = opens;
		this.withholds = withholds;
	}

	/** Whether a sharing request may be answered so. */
	public boolean ofSharing() {
		return ordinal() <= REFUSED.ordinal();
	}

	/** Whether data goes out; then secrecy review cannot be skipped. */
	public boolean opens() {
		return this.opens;
	}

	/**
	 * Whether something is refused, so that ground, reason and legal basis must be given.
	 */
	public boolean withholds() {
		return this.withholds;
	}

}
