package cn.opendata.approval.organization;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.opendata.approval.shared.DepartmentId;

/**
 * A department in the tree.
 *
 * @param department the department
 * @param below those right below it
 */
record DepartmentNode(Department department, List<DepartmentNode> below) {

	/** The trees that the departments make, in their order. */
	static List<DepartmentNode> trees(List<Department> departments) {
		Map<DepartmentId, List<Department>> children = departments.stream()
			.filter((department) -> department.parent().isPresent())
			.collect(Collectors.groupingBy((department) -> department.parent().get()));
		return departments.stream()
			.filter((department) -> department.parent().isEmpty())
			.map((root) -> node(root, children))
			.toList();
	}

	private static DepartmentNode node(Department department, Map<DepartmentId, List<Department>> children) {
		return new DepartmentNode(department,
				children.getOrDefault(department.id(), List.of())
					.stream()
					.map((child) -> node(child, children))
					.toList());
	}

}
