package cn.opendata.approval.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The task in which an import runs; its instance id is the import's id.
 */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	@Bean
	OneTimeTask<Void> catalogueImportTask(ImportRun run, ImportStore imports) {
		return Tasks.oneTime(Imports.TASK)
			.execute((instance,
					context) -> imports.job(instance.getId()).filter(ImportJob::running).ifPresent(run::run));
	}

}
