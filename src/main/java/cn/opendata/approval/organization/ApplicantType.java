package cn.opendata.approval.organization;

/**
 * What an applicant is (申请人类型).
 */
public enum ApplicantType {

	/** 公民. */
	CITIZEN,
	/** 法人. */
	LEGAL_PERSON,
	/** 其他组织. */
	OTHER_ORGANIZATION;

	/** Whether one of this type may name itself by such a number. */
	boolean takes(IdType type) {
		return switch (this) {
			case CITIZEN -> type == IdType.ID_CARD;
			case LEGAL_PERSON -> type == IdType.CREDIT_CODE;
			case OTHER_ORGANIZATION -> true;
		};
	}

}
