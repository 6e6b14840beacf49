package cn.opendata.approval.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * Who is named as having a case in hand.
 */
class HoldersOfTasksUnitTests {

	private static final RequestId CASE = new RequestId("case");

	private static final DepartmentId DEPARTMENT = new DepartmentId("department");

	private final ReviewTasks tasks = Mockito.mock(ReviewTasks.class);

	private final Organizations organizations = Mockito.mock(Organizations.class);

	private final CaseFile file = Mockito.mock(CaseFile.class);

	private final HoldersOfTasks holders = new HoldersOfTasks(this.tasks, this.organizations);

	@BeforeEach
	void people() {
		given(this.file.id()).willReturn(CASE);
		given(this.file.department()).willReturn(Optional.of(DEPARTMENT));
		List<Person> clerks = List.of(person("one"), person("two"));
		List<Person> handlers = List.of(person("handler"));
		given(this.organizations.holders(DEPARTMENT, Role.CLERK)).willReturn(clerks);
		given(this.organizations.holders(DEPARTMENT, Role.HANDLER)).willReturn(handlers);
		given(this.organizations.person(new PersonId("two"))).willReturn(Optional.of(clerks.get(1)));
	}

	@Test
	void whoTookTheTaskHasTheCaseInHand() {
		given(this.tasks.open(CASE)).willReturn(List.of(task(Optional.of(new PersonId("two")))));
		assertThat(this.holders.of(this.file)).extracting(Person::name).containsExactly("two");
	}

	@Test
	void aTaskThatNobodyTookIsInTheHandsOfAllWhoMayTakeIt() {
		given(this.tasks.open(CASE)).willReturn(List.of(task(Optional.empty())));
		assertThat(this.holders.of(this.file)).extracting(Person::name).containsExactly("one", "two");
	}

	@Test
	void aCaseWithoutATaskIsInTheHandsOfTheHandlers() {
		given(this.tasks.open(CASE)).willReturn(List.of());
		assertThat(this.holders.of(this.file)).extracting(Person::name).containsExactly("handler");
	}

	private static ReviewTask task(Optional<PersonId> assignee) {
		return new ReviewTask(new TaskId("task"), CASE, "examine-application", DEPARTMENT, Role.CLERK, assignee,
				Instant.EPOCH);
	}

	private static Person person(String id) {
		Person person = Mockito.mock(Person.class);
		given(person.name()).willReturn(id);
		return person;
	}

}
