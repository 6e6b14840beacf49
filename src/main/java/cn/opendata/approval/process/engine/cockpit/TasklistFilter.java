package cn.opendata.approval.process.engine.cockpit;

import java.util.Locale;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Gives Camunda's Tasklist, where it is switched on, the one list it shows: all tasks, of
 * which everybody sees those of their own groups.
 */
@Component
@ConditionalOnProperty("approval.cockpit.tasklist")
class TasklistFilter extends AbstractProcessEnginePlugin {

	private final MessageSource messages;

	TasklistFilter(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		FilterService filters = engine.getFilterService();
		if (filters.createTaskFilterQuery().count() == 0) {
			Filter all = filters
				.newTaskFilter(this.messages.getMessage("process.cockpit.filter", null, Locale.SIMPLIFIED_CHINESE));
			all.setQuery(engine.getTaskService().createTaskQuery());
			filters.saveFilter(all);
		}
	}

}
