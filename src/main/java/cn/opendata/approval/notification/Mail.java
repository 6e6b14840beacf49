package cn.opendata.approval.notification;

import java.time.Instant;

/**
 * A mail as it was rendered.
 */
record Mail(String id, String address, Content content, MailState state, int tries, String lastError, Instant createdAt,
		Instant changedAt) {

	/** What the reader gets. */
	record Content(String subject, String text, String html, String locale) {
	}

}
