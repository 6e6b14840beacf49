package cn.opendata.approval.organization;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;

/**
 * A fact about departments, people or accounts, published in the transaction that made
 * it.
 *
 * @param type what happened
 * @param subject id of the department or person it happened to
 * @param by who did it, empty for the system
 * @param at when
 * @param facts short facts of the type; never a password or personal number
 */
public record OrganizationEvent(Type type, String subject, Optional<PersonId> by, Instant at,
		Map<String, String> facts) {

	public OrganizationEvent {
		facts = Map.copyOf(facts);
	}

	/** What happened. */
	public enum Type {

		/** 新建部门; facts: name. */
		DEPARTMENT_CREATED,
		/** 部门更名; facts: from, to. */
		DEPARTMENT_RENAMED,
		/** 停用部门. */
		DEPARTMENT_DEACTIVATED,
		/** 重新启用部门. */
		DEPARTMENT_ACTIVATED,
		/** 新建人员; facts: login, department. */
		PERSON_CREATED,
		/** 停用人员. */
		PERSON_DEACTIVATED,
		/** 重新启用人员. */
		PERSON_ACTIVATED,
		/** 角色变更; facts: from, to. */
		ROLES_CHANGED,
		/** 重置密码 by a security administrator. */
		PASSWORD_RESET,
		/** 修改密码 by oneself. */
		PASSWORD_CHANGED,
		/** 申请人注册; facts: login, kind. */
		APPLICANT_REGISTERED,
		/** 申请人信息变更. */
		PROFILE_CHANGED,
		/** 设置替岗; facts: absent, substitute, from, to. */
		COVER_SET,
		/** 取消替岗; facts: absent, substitute. */
		COVER_ENDED

	}

}
