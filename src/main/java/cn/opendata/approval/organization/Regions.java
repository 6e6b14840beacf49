package cn.opendata.approval.organization;

/**
 * Administrative division codes: two digits each for province, city and county.
 */
final class Regions {

	private Regions() {
	}

	/** Whether the region is the one above or lies in it. */
	static boolean contains(String above, String region) {
		String prefix = above;
		while (prefix.length() > 2 && prefix.endsWith("00")) {
			prefix = prefix.substring(0, prefix.length() - 2);
		}
		return region.startsWith(prefix);
	}

}
