package cn.opendata.approval.figures;

import java.util.Arrays;
import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody asks for, within what they may see.
 */
@Component
class FigureQuestions {

	private final SupervisionAccess access;

	private final Organizations organizations;

	FigureQuestions(SupervisionAccess access, Organizations organizations) {
		this.access = access;
		this.organizations = organizations;
	}

	/**
	 * The question.
	 * @param department id of a department within the scope, {@code null} or empty for
	 * all
	 * @param kind name of a kind, {@code null} or empty for all
	 * @throws Refused NOT_FOUND for a department out of the scope
	 */
	Question of(Actor actor, String department, String kind, Months months) {
		Scope scope = this.access.require(actor);
		String one = (department != null) ? department : "";
		if (!one.isEmpty() && (one.length() > 64 || !scope.contains(new DepartmentId(one)))) {
			throw Refused.notFound("figures.error.department");
		}
		if (one.isEmpty() && !scope.all() && scope.departments().size() == 1) {
			one = scope.departments().iterator().next();
		}
		String of = Arrays.stream(Kind.values())
			.map(Kind::name)
			.filter((name) -> name.equals(kind))
			.findFirst()
			.orElse("");
		return new Question(one.isEmpty() ? scope : Scope.of(one), one, of, months);
	}

	/** The departments somebody may choose from. */
	List<Department> departments(Actor actor) {
		Scope scope = this.access.require(actor);
		return this.organizations.departments().stream().filter((one) -> scope.contains(one.id())).toList();
	}

}
