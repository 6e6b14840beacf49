package cn.opendata.approval.process.engine;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ProcessVersions;
import cn.opendata.approval.process.ProcessVersions.Migration;
import cn.opendata.approval.process.ProcessVersions.Version;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.web.TestSignIn;
import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Migration of what waits for years, such as a grant, to a new version of its model: each
 * instance whole or not at all.
 */
@DatabaseTest
class ProcessVersionsModuleTests {

	@Autowired
	private ProcessVersions versions;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestHouse house;

	@Autowired
	private MockMvcTester site;

	private final List<String> deployments = new ArrayList<>();

	private String key;

	private Actor administrator;

	@BeforeEach
	void process() {
		this.key = "Versions" + UUID.randomUUID().toString().replace("-", "") + "Process";
		this.administrator = this.house.staff(this.house.department(), Role.SYSTEM_ADMIN);
	}

	@AfterEach
	void clear() {
		this.deployments.forEach((deployment) -> this.repository.deleteDeployment(deployment, true));
	}

	@Test
	void waitingInstanceIsMigratedAndGoesOnInTheNewVersion() {
		deploy("InUse");
		ProcessInstance grant = start("grant-1");
		deploy("InUse", "Disposed");
		assertThat(version(1)).satisfies((version) -> {
			assertThat(version.running()).isEqualTo(1);
			assertThat(version.newest()).isFalse();
		});
		Migration migration = this.versions.migrate(this.key, 1, this.administrator);
		assertThat(migration.instances()).singleElement().satisfies((instance) -> {
			assertThat(instance.migrated()).isTrue();
			assertThat(instance.subject()).isEqualTo("grant-1");
		});
		assertThat(version(1).running()).isZero();
		assertThat(version(2).running()).isEqualTo(1);
		receive(grant, "InUse");
		assertThat(this.runtime.getActiveActivityIds(grant.getId())).containsExactly("Disposed");
		receive(grant, "Disposed");
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceId(grant.getId()).count()).isZero();
	}

	@Test
	void instanceThatCannotBeMappedIsReportedAndLeftAsItWas() {
		deploy("InUse", "Suspended");
		ProcessInstance mapped = start("grant-1");
		ProcessInstance odd = start("grant-2");
		receive(odd, "InUse");
		deploy("InUse", "Halted");
		Migration migration = this.versions.migrate(this.key, 1, this.administrator);
		assertThat(migration.migrated()).isEqualTo(1);
		assertThat(migration.left()).singleElement().satisfies((instance) -> {
			assertThat(instance.subject()).isEqualTo("grant-2");
			assertThat(instance.steps()).contains("Name of Suspended");
			assertThat(instance.reason()).contains("no migration instruction");
		});
		assertThat(version(1).running()).isEqualTo(1);
		receive(odd, "Suspended");
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceId(odd.getId()).count()).isZero();
		receive(mapped, "InUse");
		assertThat(this.runtime.getActiveActivityIds(mapped.getId())).containsExactly("Halted");
	}

	@Test
	void migrationIsRecorded() {
		deploy("InUse");
		start("grant-1");
		deploy("InUse", "Disposed");
		this.versions.migrate(this.key, 1, this.administrator);
		assertThat(this.jdbc.sql("SELECT facts FROM audit_line WHERE resource = 'process' AND resource_id = ?")
			.param(this.key)
			.query(String.class)
			.list()).singleElement()
			.satisfies((facts) -> assertThat(facts).contains("migrated", "1").contains(this.key));
	}

	@Test
	void onlyAnEarlierVersionIsMigrated() {
		deploy("InUse");
		assertRefused(Refused.Kind.CONFLICT, 1, this.administrator);
		assertRefused(Refused.Kind.NOT_FOUND, 7, this.administrator);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "SYSTEM_ADMIN", "APPLICANT", "REQUESTING_HEAD" },
			mode = EnumSource.Mode.EXCLUDE)
	void nobodyElseMigrates(Role role) {
		deploy("InUse");
		ProcessInstance grant = start("grant-1");
		deploy("InUse", "Disposed");
		Actor person = this.house.staff(this.house.department(), role);
		assertRefused(Refused.Kind.FORBIDDEN, 1, person);
		assertThat(this.site.post()
			.uri("/admin/processes/" + this.key + "/1/migrate")
			.with(csrf())
			.with(TestSignIn.as(person))).hasStatus(403);
		assertThat(version(1).running()).isEqualTo(1);
		assertThat(this.site.get().uri("/admin/processes").with(TestSignIn.as(person)))
			.hasStatus((role == Role.AUDITOR) ? 200 : 403);
		assertThat(this.runtime.getActiveActivityIds(grant.getId())).containsExactly("InUse");
	}

	@Test
	void pageOffersTheMigrationAndReportsIt() {
		deploy("InUse", "Suspended");
		receive(start("grant-odd"), "InUse");
		start("grant-even");
		deploy("InUse");
		String migrate = "/admin/processes/" + this.key + "/1/migrate";
		assertThat(page(null)).contains(this.key, migrate).doesNotContain("/" + this.key + "/2/migrate");
		Cookie session = this.site.post()
			.uri(migrate)
			.with(csrf())
			.with(TestSignIn.as(this.administrator))
			.exchange()
			.getResponse()
			.getCookie("SESSION");
		assertThat(session).isNotNull();
		assertThat(page(session)).contains("grant-odd", "Name of Suspended", "no migration instruction", "grant-even");
	}

	@Test
	void incidentsAreNamed() {
		this.deployments.add(this.repository.createDeployment()
			.addModelInstance(this.key + ".bpmn",
					Bpmn.createExecutableProcess(this.key)
						.name("Name of " + this.key)
						.camundaHistoryTimeToLiveString("P1D")
						.startEvent()
						.serviceTask("Fails")
						.name("Step that fails")
						.camundaExpression("${noSuchBean}")
						.camundaAsyncBefore()
						.endEvent()
						.done())
			.deploy()
			.getId());
		ProcessInstance instance = start("grant-3");
		String job = this.runtime.createProcessInstanceQuery()
			.processInstanceId(instance.getId())
			.singleResult()
			.getId();
		fail(job);
		assertThat(this.versions.incidents()).filteredOn((incident) -> incident.subject().equals("grant-3"))
			.singleElement()
			.satisfies((incident) -> {
				assertThat(incident.process()).isEqualTo("Name of " + this.key);
				assertThat(incident.step()).isEqualTo("Step that fails");
				assertThat(incident.message()).contains("noSuchBean");
			});
		assertThat(version(1).incidents()).isEqualTo(1);
		assertThat(page(null)).contains("Step that fails", "grant-3");
	}

	private void fail(String instance) {
		for (int i = 0; i < 3; i++) {
			String job = this.management.createJobQuery().processInstanceId(instance).singleResult().getId();
			try {
				this.management.executeJob(job);
			}
			catch (RuntimeException ex) {
				assertThat(ex).hasMessageContaining("noSuchBean");
			}
		}
	}

	private String page(Cookie session) {
		var request = this.site.get().uri("/admin/processes").with(TestSignIn.as(this.administrator));
		if (session != null) {
			request.cookie(session);
		}
		var result = request.exchange();
		assertThat(result).hasStatusOk();
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void assertRefused(Refused.Kind kind, int version, Actor by) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.versions.migrate(this.key, version, by))
			.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(kind));
	}

	private Version version(int number) {
		return this.versions.all()
			.stream()
			.filter((process) -> process.key().equals(this.key))
			.flatMap((process) -> process.versions().stream())
			.filter((version) -> version.number() == number)
			.findFirst()
			.orElseThrow();
	}

	/** A model that waits for these messages, one after the other. */
	private void deploy(String... steps) {
		AbstractFlowNodeBuilder<?, ?> model = Bpmn.createExecutableProcess(this.key)
			.name("Name of " + this.key)
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent("Start");
		for (String step : steps) {
			model = model.intermediateCatchEvent(step).name("Name of " + step).message(step);
		}
		BpmnModelInstance done = model.endEvent("End").done();
		this.deployments
			.add(this.repository.createDeployment().addModelInstance(this.key + ".bpmn", done).deploy().getId());
	}

	private ProcessInstance start(String businessKey) {
		return this.runtime.startProcessInstanceByKey(this.key, businessKey);
	}

	private void receive(ProcessInstance instance, String message) {
		this.runtime
			.messageEventReceived(message,
					Optional.ofNullable(this.runtime.createExecutionQuery()
						.processInstanceId(instance.getId())
						.messageEventSubscriptionName(message)
						.singleResult()).orElseThrow().getId());
	}

}
