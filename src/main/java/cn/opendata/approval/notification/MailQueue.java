package cn.opendata.approval.notification;

import cn.opendata.approval.shared.Times;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The tasks that send mails, one per mail, written in the caller's transaction. Open only
 * while a mail server is configured.
 */
@Component
class MailQueue {

	static final String TASK = "notification-mail";

	private final ObjectProvider<SchedulerClient> scheduler;

	private final ObjectProvider<JavaMailSender> sender;

	MailQueue(ObjectProvider<SchedulerClient> scheduler, ObjectProvider<JavaMailSender> sender) {
		this.scheduler = scheduler;
		this.sender = sender;
	}

	boolean open() {
		return this.sender.getIfAvailable() != null;
	}

	void add(String mail) {
		this.scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(TASK, mail), Times.AT_ONCE);
	}

}
