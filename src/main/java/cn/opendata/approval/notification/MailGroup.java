package cn.opendata.approval.notification;

/**
 * Groups of mails that a person may switch off, but for what the law wants told.
 */
enum MailGroup {

	/** 待办任务. */
	TASKS(true),
	/** 时限预警与督办. */
	WARNINGS(true),
	/** 监督日报. */
	DIGEST(true),
	/** 本人申请的进展. */
	OWN_REQUESTS(true),
	/** 法定告知: always sent. */
	LETTERS(false);

	private final boolean optional;

	MailGroup(boolean optional) {
		this.optional = optional;
	}

	/** Whether a person may switch it off; read by the page. */
	public boolean optional() {
		return this.optional;
	}

}
