package cn.opendata.approval.process.engine;

import cn.opendata.approval.calendar.BusinessTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * All engines of the tests share one clock and one place in the list that the engine's
 * web applications look them up in, as the engine keeps both in static fields. Each has
 * them, and its jobs run, while its own tests do: an engine whose clock another test had
 * moved on would find every limit passed, again and again.
 */
public class EngineTurn implements BeforeAllCallback, AfterAllCallback {

	@Override
	public void beforeAll(ExtensionContext test) {
		ApplicationContext context = SpringExtension.getApplicationContext(test);
		ClockUtil.offset(context.getBean(BusinessTime.class).offset().toMillis());
		ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
		if (runsJobs(context)) {
			jobs(context).start();
		}
	}

	@Override
	public void afterAll(ExtensionContext test) {
		ApplicationContext context = SpringExtension.getApplicationContext(test);
		if (runsJobs(context)) {
			jobs(context).shutdown();
		}
	}

	private static boolean runsJobs(ApplicationContext context) {
		return context.getEnvironment().getProperty("camunda.bpm.job-execution.enabled", Boolean.class, true);
	}

	private static JobExecutor jobs(ApplicationContext context) {
		return ((ProcessEngineConfigurationImpl) context.getBean(ProcessEngine.class).getProcessEngineConfiguration())
			.getJobExecutor();
	}

}
