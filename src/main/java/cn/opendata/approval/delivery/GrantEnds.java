package cn.opendata.approval.delivery;

import java.time.LocalTime;

import cn.opendata.approval.shared.Times;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Marks ended grants every day shortly after midnight, on one node.
 */
@Configuration(proxyBeanMethods = false)
class GrantEnds {

	private static final int AT_ONCE = 100;

	@Bean
	RecurringTask<Void> endGrants(Halting halting) {
		return Tasks.recurring("delivery-end-grants", Schedules.daily(Times.ZONE, LocalTime.of(0, 5)))
			.execute((instance, context) -> {
				int ended = AT_ONCE;
				while (ended == AT_ONCE) {
					ended = halting.endOver(AT_ONCE);
				}
			});
	}

}
