package cn.opendata.approval.letters;

/**
 * Kinds of letters.
 */
enum LetterKind {

	/** 受理通知书. */
	ACCEPTANCE,
	/** 补正通知书. */
	SUPPLEMENT,
	/** 不予受理告知书. */
	NOT_ACCEPTED,
	/** 答复书. */
	DECISION,
	/** 延期告知书. */
	EXTENSION,
	/** 视为放弃告知书. */
	ABANDONED

}
