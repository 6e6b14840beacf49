package cn.opendata.approval.shared;

/**
 * Checks that the value types share.
 */
final class Texts {

	private Texts() {
	}

	static void requireId(String value) {
		if (value == null || value.isBlank() || value.length() > 64) {
			throw new MalformedId();
		}
	}

}
