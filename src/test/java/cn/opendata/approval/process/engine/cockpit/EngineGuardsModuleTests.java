package cn.opendata.approval.process.engine.cockpit;

import cn.opendata.approval.DatabaseTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the engine refuses by itself, whoever calls.
 */
@DatabaseTest
class EngineGuardsModuleTests {

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!-- a model -->
			<!DOCTYPE definitions [<!ENTITY x "y">]>
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>
			""";

	@Autowired
	private TaskService tasks;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private IdentityService identity;

	@Autowired
	private AuthorizationService rights;

	@AfterEach
	void nobodyIsSignedIn() {
		this.identity.clearAuthentication();
	}

	@Test
	void queryCarriesNoExpressionInItsBranchesEither() {
		assertThatThrownBy(() -> this.tasks.createTaskQuery().or().dueAfterExpression("${now()}").endOr().list())
			.isInstanceOf(ProcessEngineException.class)
			.hasStackTraceContaining("A query carries no expression");
	}

	@Test
	void queryCarriesNoExpression() {
		assertThatThrownBy(() -> this.tasks.createTaskQuery().dueAfterExpression("${now()}").list())
			.isInstanceOf(ProcessEngineException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "probe.bpmn", "probe.dmn", "probe.bpmn20.xml" })
	void modelWithADocumentTypeIsNotDeployed(String name) {
		assertThatThrownBy(() -> this.repository.createDeployment().addString(name, MODEL).deploy())
			.hasStackTraceContaining("has a DOCTYPE");
	}

	@Test
	void whoIsNotTheHouseIsAskedForRights() {
		this.identity.setAuthentication("somebody", null);
		assertThatThrownBy(() -> this.repository.createDeployment().addString("x.txt", "x").deploy())
			.isInstanceOf(AuthorizationException.class);
		assertThat(this.repository.createProcessDefinitionQuery().count()).isZero();
	}

	@Test
	void houseActsWithoutRightsOfTheEngine() {
		this.identity.setAuthentication(new HouseAct(null));
		assertThat(this.repository.createProcessDefinitionQuery().count()).isPositive();
	}

	@Test
	void rightsAreGivenToGroupsAndToNobodyByName() {
		assertThat(this.rights.createAuthorizationQuery().list()).isNotEmpty()
			.allSatisfy((right) -> assertThat(right.getUserId()).isNull())
			.extracting(Authorization::getGroupId)
			.containsOnly("supervisors", "camunda-admin");
	}

	@Test
	void peopleAreThoseOfTheHouseAndTheEngineMakesNone() {
		assertThat(this.identity.isReadOnly()).isTrue();
		assertThat(this.identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count()).isPositive();
		assertThat(this.identity.checkPassword("admin", "admin")).isFalse();
		assertThatThrownBy(() -> this.identity.saveUser(this.identity.newUser("intruder")))
			.isInstanceOf(UnsupportedOperationException.class);
	}

}
