package cn.opendata.approval.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The task that sends a mail: run by one node, tried again with growing pauses.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

	@Bean
	OneTimeTask<Void> notificationMailTask(MailDispatch dispatch, MailSettings settings) {
		return Tasks.oneTime(MailQueue.TASK)
			.onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(settings.firstPause(), 4))
			.execute((instance, context) -> dispatch.send(instance.getId()));
	}

}
