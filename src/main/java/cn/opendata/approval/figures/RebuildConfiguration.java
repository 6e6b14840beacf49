package cn.opendata.approval.figures;

import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The task in which figures are made anew, asked for by an administrator, by the start
 * option {@code --rebuild-figures}, or where there are none yet.
 */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

	@Bean
	OneTimeTask<Void> figuresRebuildTask(Rebuild rebuild, RebuildRuns runs) {
		return Tasks.oneTime(RebuildRuns.TASK).execute((instance, context) -> {
			rebuild.run((done) -> runs.progressed(instance.getId(), done));
			runs.ended(instance.getId());
		});
	}

	@Bean
	ApplicationRunner figuresAtStart(RebuildRuns runs) {
		return (arguments) -> {
			boolean running = runs.latest().stream().anyMatch(RebuildRuns.Run::running);
			if (!running && (arguments.containsOption("rebuild-figures") || runs.missing())) {
				runs.start(Optional.empty());
			}
		};
	}

}
