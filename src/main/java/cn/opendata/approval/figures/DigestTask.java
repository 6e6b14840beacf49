package cn.opendata.approval.figures;

import java.time.Duration;

import cn.opendata.approval.shared.Times;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sends the digest every day at 08:30, on one node; whether it is a working day the
 * digest knows itself. Who could not be reached is tried again.
 */
@Configuration(proxyBeanMethods = false)
class DigestTask {

	@Bean
	RecurringTask<Void> figuresDigest(DailyDigest digest) {
		return Tasks.recurring("figures-digest", Schedules.daily(Times.ZONE, DailyDigest.AT))
			.onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
			.execute((instance, context) -> digest.send());
	}

}
