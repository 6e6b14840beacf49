package cn.opendata.approval.organization;

import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;

/**
 * A department (部门) of a government.
 *
 * @param id its id
 * @param name official name
 * @param creditCode 统一社会信用代码
 * @param level level of the government it belongs to
 * @param region administrative division code of that government, six digits
 * @param parent the department above in the tree, empty for a root
 * @param platformOffice whether it is the platform office of its level
 * @param active whether it still takes part; an inactive one keeps its history
 */
public record Department(DepartmentId id, String name, String creditCode, Level level, String region,
		Optional<DepartmentId> parent, boolean platformOffice, boolean active) {
}
