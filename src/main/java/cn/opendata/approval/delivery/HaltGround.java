package cn.opendata.approval.delivery;

import java.util.Arrays;

/**
 * Grounds on which the provider stops a grant.
 */
enum HaltGround {

	/** 超出约定用途使用. */
	OTHER_PURPOSE,
	/** 擅自提供给第三方. */
	PASSED_ON,
	/** 安全措施不到位或发生泄露. */
	UNSAFE,
	/** 数据有误. */
	FAULTY_DATA,
	/** 法律法规或政策调整. */
	LAW_CHANGED,
	/** 其他. */
	OTHER;

	/** The ground of a name, {@code null} for none that is known. */
	static HaltGround named(String name) {
		return Arrays.stream(values()).filter((ground) -> ground.name().equals(name)).findFirst().orElse(null);
	}

}
