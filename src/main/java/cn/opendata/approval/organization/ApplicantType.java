package cn.opendata.approval.organization;

import java.util.List;

/**
 * What an applicant is (申请人类型).
 */
public enum ApplicantType {

	/** 公民. */
	CITIZEN,
	/** 法人. */
	LEGAL_PERSON,
	/** 其他组织. */
	OTHER_ORGANIZATION,
	/** 政府部门: asks for shared data, never registers. */
	DEPARTMENT;

	/** Those that register with the platform themselves. */
	static final List<ApplicantType> PUBLIC = List.of(CITIZEN, LEGAL_PERSON, OTHER_ORGANIZATION);

	/** Whether one of this type may name itself by such a number. */
	boolean takes(IdType type) {
		return switch (this) {
			case CITIZEN -> type == IdType.ID_CARD;
			case LEGAL_PERSON, DEPARTMENT -> type == IdType.CREDIT_CODE;
			case OTHER_ORGANIZATION -> true;
		};
	}

}
