package cn.opendata.approval.archfixtures;

/**
 * Wrong: writes to the console.
 */
final class ConsoleWriter {

	private ConsoleWriter() {
	}

	static void write(String line) {
		System.out.println(line);
	}

}
