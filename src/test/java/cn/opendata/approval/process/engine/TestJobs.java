package cn.opendata.approval.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.context.ApplicationContext;

/**
 * The job executor for tests of other rooms: runs what is due of one case and of its
 * clocks, and nothing of others.
 */
public final class TestJobs {

	private static final int MOST = 60;

	private TestJobs() {
	}

	public static void runDue(ApplicationContext context, RequestId id) {
		ClockUtil.offset(context.getBean(BusinessTime.class).offset().toMillis());
		Optional<Job> due = due(context, id);
		for (int i = 0; due.isPresent(); i++) {
			if (i > MOST) {
				throw new IllegalStateException("The jobs of " + id + " never end");
			}
			context.getBean(ManagementService.class).executeJob(due.get().getId());
			due = due(context, id);
		}
	}

	private static Optional<Job> due(ApplicationContext context, RequestId id) {
		List<String> clocks = context.getBean(Clocks.class)
			.of(new ClockSubject(ClockSubject.REQUEST, id.value()))
			.stream()
			.map(CaseClock::id)
			.map((clock) -> clock.value())
			.toList();
		return Stream.concat(Stream.of(context.getBean(CaseFiles.class).number(id)), clocks.stream())
			.flatMap((key) -> context.getBean(RuntimeService.class)
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(key)
				.list()
				.stream())
			.flatMap((instance) -> context.getBean(ManagementService.class)
				.createJobQuery()
				.processInstanceId(instance.getId())
				.executable()
				.list()
				.stream())
			.findFirst();
	}

}
