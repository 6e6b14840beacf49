package cn.opendata.approval.organization;

/**
 * What a person may be (角色). Roles of a department count only for matters of that
 * department.
 */
public enum Role {

	/** 申请人: any registered member of the public, as to their own requests. */
	APPLICANT,
	/** 受理员. */
	CLERK,
	/** 承办人. */
	HANDLER,
	/** 保密审查员. */
	SECRECY_REVIEWER,
	/** 数据管理员. */
	DATA_MANAGER,
	/** 负责人. */
	HEAD,
	/** 经办人: asks other departments for data. */
	REQUESTER,
	/** 需求方负责人: a head, as to what the own department asks of others. */
	REQUESTING_HEAD,
	/** 平台主管: routes, reviews the catalogue, consents to extensions. */
	PLATFORM_OFFICE,
	/** 监督员 of a level. */
	SUPERVISOR,
	/** 系统管理员. */
	SYSTEM_ADMIN,
	/** 安全管理员. */
	SECURITY_ADMIN,
	/** 审计员: reads everything, changes nothing. */
	AUDITOR

}
