package cn.opendata.approval.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.notification.UnsentMails;
import cn.opendata.approval.process.EngineState;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.shared.Times;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@DatabaseTest
class MeasurementsModuleTests {

	@Autowired
	private UnsentMails mails;

	@Autowired
	private EngineState engine;

	@Autowired
	private OpenCases openCases;

	@Autowired
	private DaysAhead days;

	@Autowired
	private Clock clock;

	@Autowired
	private MeterRegistry registry;

	@Autowired
	private HealthEndpointGroups health;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestHouse house;

	@Autowired
	private TestCases cases;

	@Autowired
	private MockMvc mvc;

	@Test
	void theHouseTellsOfMailsAndJobsByItself() {
		for (String name : new String[] { "approval.cases.open", "approval.cases.overdue", "approval.mails.unsent",
				"approval.mail.oldest", "approval.engine.jobs.failed", "approval.engine.incidents",
				"approval.engine.jobs.oldest" }) {
			assertThat(this.registry.get(name).gauge().value()).as(name).isNotNaN();
		}
	}

	@Test
	void aMailThatWaitsIsCountedAndItsAgeTold() {
		double before = measured().get("approval.mails.unsent").tag("state", "queued").gauge().value();
		this.jdbc.sql("""
				INSERT INTO notification_mail (id, person, address, subject, text_body, html_body, locale, state, tries,
				  last_error, created_at, changed_at)
				VALUES ('000000000000oldest', 'nobody', 'a@b.cn', 's', 't', 'h', 'zh-CN', 'QUEUED', 0, '', ?, ?)""")
			.param(Times.stored(this.clock.instant().minus(Duration.ofHours(5))))
			.param(Times.stored(this.clock.instant()))
			.update();
		try {
			MeterRegistry measured = measured();
			assertThat(measured.get("approval.mails.unsent").tag("state", "queued").gauge().value())
				.isEqualTo(before + 1);
			assertThat(measured.get("approval.mail.oldest").gauge().value()).isBetween(5 * 3600.0 - 5,
					5 * 3600.0 + 600);
		}
		finally {
			this.jdbc.sql("DELETE FROM notification_mail WHERE id = '000000000000oldest'").update();
		}
	}

	@Test
	void aJobThatIsTriedNoMoreIsCountedWithItsIncident() {
		Job job = timer();
		EngineState.Standing before = this.engine.standing();
		this.management.setJobRetries(job.getId(), 0);
		try {
			MeterRegistry after = measured();
			assertThat(after.get("approval.engine.jobs.failed").gauge().value()).isEqualTo(before.failedJobs() + 1);
			assertThat(after.get("approval.engine.incidents").gauge().value()).isEqualTo(before.incidents() + 1);
		}
		finally {
			this.management.setJobRetries(job.getId(), 3);
		}
	}

	@Test
	void theJobQueueIsAsOldAsItsOldestDueJob() {
		Job job = timer();
		this.management.setJobDuedate(job.getId(), Date.from(this.clock.instant().minus(Duration.ofDays(400))));
		try {
			assertThat(measured().get("approval.engine.jobs.oldest").gauge().value())
				.isGreaterThan(Duration.ofDays(399).toSeconds());
		}
		finally {
			this.management.setJobDuedate(job.getId(), job.getDuedate());
		}
	}

	@Test
	void whatIsCountedIsKeptForAMoment() {
		int[] counted = { 0 };
		Lately<Integer> lately = new Lately<>(Duration.ofHours(1), () -> ++counted[0]);
		assertThat(lately.get()).isEqualTo(1);
		assertThat(lately.get()).isEqualTo(1);
		Lately<Integer> anew = new Lately<>(Duration.ZERO, () -> ++counted[0]);
		assertThat(anew.get()).isEqualTo(2);
		assertThat(anew.get()).isEqualTo(3);
	}

	@Test
	void aFailedSignInIsCountedOnItsNode() throws Exception {
		double before = this.registry.get("approval.signin.failures").tag("reason", "refused").counter().count();
		this.mvc.perform(post("/login").param("username", "nobody-of-this-house").param("password", "x").with(csrf()));
		assertThat(this.registry.get("approval.signin.failures").tag("reason", "refused").counter().count())
			.isEqualTo(before + 1);
	}

	@Test
	void aMailServerThatIsDownTakesNoNodeOut() {
		assertThat(this.health.getNames()).contains("liveness", "readiness");
		assertThat(this.health.get("readiness").isMember("db")).isTrue();
		for (String group : new String[] { "liveness", "readiness" }) {
			for (String other : new String[] { "mail", "jobExecutor", "diskSpace" }) {
				assertThat(this.health.get(group).isMember(other)).as("%s hangs on %s", group, other).isFalse();
			}
		}
		assertThat(this.health.get("liveness").isMember("db")).isFalse();
	}

	@Test
	void casesAreCountedByKindAndStatusAndByNothingElse() {
		assertThat(this.registry.get("approval.cases.open").gauges())
			.allSatisfy((gauge) -> assertThat(gauge.getId().getTags()).extracting(Tag::getKey)
				.containsExactly("kind", "status"))
			.hasSizeLessThan(100);
		MeterRegistry before = cases();
		double routing = routing(before);
		this.cases.submitted(this.house.applicant());
		assertThat(routing(cases())).isEqualTo(routing + 1);
	}

	private MeterRegistry cases() {
		MeterRegistry fresh = new SimpleMeterRegistry();
		new CaseMeters(this.openCases, this.days).bindTo(fresh);
		return fresh;
	}

	private static double routing(MeterRegistry measured) {
		return measured.get("approval.cases.open").tags("kind", "OPEN", "status", "ROUTING").gauge().value();
	}

	@Test
	void rulesAndBoardsNameOnlyWhatIsMeasured() throws IOException {
		PrometheusNamingConvention convention = new PrometheusNamingConvention();
		Set<String> measured = this.registry.getMeters()
			.stream()
			.map(Meter::getId)
			.map((id) -> convention.name(id.getName(), id.getType(), id.getBaseUnit()))
			.collect(Collectors.toSet());
		measured.add("approval_signin_failures_total");
		for (String file : List.of("alerts.yml", "grafana-dashboard.json")) {
			String text = Files.readString(Path.of("docker/monitoring", file));
			assertThat(Pattern.compile("approval_[a-z_]+").matcher(text).results().map(MatchResult::group)).as(file)
				.isNotEmpty()
				.allSatisfy((name) -> assertThat(measured).contains(name));
		}
	}

	/** Measured now, not a moment ago. */
	private MeterRegistry measured() {
		MeterRegistry fresh = new SimpleMeterRegistry();
		new MachineryMeters(new Machinery(this.mails, this.engine), this.clock).bindTo(fresh);
		return fresh;
	}

	/** The timer that watches the clock of a case of its own. */
	private Job timer() {
		this.cases.submitted(this.house.applicant());
		return this.management.createJobQuery()
			.timers()
			.withRetriesLeft()
			.orderByJobDuedate()
			.desc()
			.listPage(0, 1)
			.get(0);
	}

}
