package cn.opendata.approval.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Throws away what has served its time, once an hour on one node.
 */
@Configuration(proxyBeanMethods = false)
class Cleaning {

	@Bean
	RecurringTask<Void> webCleaning(KeptAnswers answers, LockOut locks) {
		return Tasks.recurring("web-cleaning", FixedDelay.ofHours(1)).execute((instance, context) -> {
			answers.forgetOld();
			locks.forgetOld();
		});
	}

}
