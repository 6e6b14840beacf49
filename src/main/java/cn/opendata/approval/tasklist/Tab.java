package cn.opendata.approval.tasklist;

import java.util.Arrays;
import java.util.Locale;

/**
 * The lists of a reviewer.
 */
enum Tab {

	/** 我的: what I have in hand. */
	MINE,
	/** 本组: what my duties let me take. */
	GROUP,
	/** 已办: what I completed. */
	DONE;

	static Tab of(String name) {
		return Arrays.stream(values()).filter((tab) -> tab.name().equalsIgnoreCase(name)).findFirst().orElse(MINE);
	}

	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

}
