package cn.opendata.approval.notification;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands one mail to the mail server and notes how it went.
 */
@Component
class MailDispatch {

	private final Outbox outbox;

	private final ObjectProvider<JavaMailSender> sender;

	private final MailSettings settings;

	MailDispatch(Outbox outbox, ObjectProvider<JavaMailSender> sender, MailSettings settings) {
		this.outbox = outbox;
		this.sender = sender;
		this.settings = settings;
	}

	/**
	 * @throws MailException when it did not go and is to be tried again
	 */
	void send(String id) {
		Mail mail = this.outbox.mail(id).filter((one) -> one.state() == MailState.QUEUED).orElse(null);
		if (mail == null) {
			return;
		}
		JavaMailSender server = this.sender.getIfAvailable();
		if (server == null) {
			this.outbox.tried(id, MailState.KEPT, "");
			return;
		}
		try {
			server.send(message(server, mail));
			this.outbox.tried(id, MailState.SENT, "");
		}
		catch (MailException ex) {
			boolean last = mail.tries() + 1 >= this.settings.tries();
			this.outbox.tried(id, last ? MailState.FAILED : MailState.QUEUED, String.valueOf(ex.getMessage()));
			if (!last) {
				throw ex;
			}
		}
	}

	private MimeMessage message(JavaMailSender server, Mail mail) {
		try {
			MimeMessage message = server.createMimeMessage();
			MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
			parts.setFrom(this.settings.from());
			parts.setTo(mail.address());
			parts.setSubject(mail.content().subject());
			parts.setText(mail.content().text(), mail.content().html());
			message.setContentLanguage(new String[] { mail.content().locale() });
			message.setHeader("Auto-Submitted", "auto-generated");
			return message;
		}
		catch (MessagingException ex) {
			throw new MailSendException(ex.getMessage(), ex);
		}
	}

}
