package cn.opendata.approval.archfixtures;

import java.util.logging.Logger;

/**
 * Wrong: logs past slf4j.
 */
final class OtherLogging {

	private static final Logger LOGGER = Logger.getLogger("other");

	private OtherLogging() {
	}

	static void log(String line) {
		LOGGER.info(line);
	}

}
