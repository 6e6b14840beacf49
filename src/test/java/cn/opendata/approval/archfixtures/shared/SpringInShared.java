package cn.opendata.approval.archfixtures.shared;

import org.springframework.util.StringUtils;

/**
 * Wrong: a shared type that uses the framework.
 */
final class SpringInShared {

	private SpringInShared() {
	}

	static boolean filled(String text) {
		return StringUtils.hasText(text);
	}

}
