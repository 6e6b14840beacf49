package cn.opendata.approval.notification;

/**
 * Where a mail stands.
 */
enum MailState {

	/** 未配置邮件服务器，留存. */
	KEPT,
	/** 待发送. */
	QUEUED,
	/** 已发送. */
	SENT,
	/** 发送失败. */
	FAILED

}
