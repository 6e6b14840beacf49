package cn.opendata.approval.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The task in which the rows of a large file are loaded; its instance id is the number of
 * the set.
 */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

	@Bean
	OneTimeTask<Void> catalogueRecordsTask(RecordLoading loading) {
		return Tasks.oneTime(RecordLoading.TASK)
			.execute((instance, context) -> loading.load(Long.parseLong(instance.getId())));
	}

}
