package cn.opendata.approval.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;

/**
 * Departments and people as other rooms need them. Every answer is of now; nothing is
 * {@code null}.
 */
public interface Organizations {

	Optional<Department> department(DepartmentId id);

	/** All active departments, by level, region and name. */
	List<Department> departments();

	/** The platform office (平台主管) that routes what names no department. */
	Department platformOffice();

	/**
	 * The platform office of the government that a department belongs to (同级主管部门); where
	 * that has none, of the nearest one above it.
	 */
	Department platformOffice(DepartmentId of);

	/**
	 * The platform office of the lowest government above both departments (共同上级), which
	 * may be the own one of either.
	 */
	Department commonOffice(DepartmentId one, DepartmentId other);

	/**
	 * The platform office that mediates between both (国令809 art. 28): the one of their
	 * common superior, or the nearest one above it that is a party itself; the top one
	 * has none above it.
	 */
	Department mediatingOffice(DepartmentId one, DepartmentId other);

	/** The department itself and everything below it in the tree. */
	List<DepartmentId> subtree(DepartmentId root);

	/**
	 * Whether a supervisor of {@code supervisor} watches {@code department}: same region
	 * or a region below it.
	 */
	boolean supervises(DepartmentId supervisor, DepartmentId department);

	/** All departments that a supervisor of {@code supervisor} watches. */
	List<DepartmentId> supervised(DepartmentId supervisor);

	Optional<Person> person(PersonId id);

	/**
	 * The people of a department who hold a role today, those who stand in for an absent
	 * one (leave cover) included.
	 */
	List<Person> holders(DepartmentId department, Role role);

	/**
	 * What a person is in charge of today: the own roles in the own department, and those
	 * of colleagues for whom they stand in. Administration and audit are never covered.
	 * Empty for the public and for those who were deactivated.
	 */
	Set<Duty> duties(PersonId person);

}
