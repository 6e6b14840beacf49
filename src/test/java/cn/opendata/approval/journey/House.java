package cn.opendata.approval.journey;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;

/**
 * The people of one department of the demo, one after the other at the same window.
 */
final class House {

	private final Browser window;

	private final String department;

	House(Browser window, String department) {
		this.window = window;
		this.department = department;
	}

	/** Somebody of the house sits down at the window. */
	Official comes(String post) {
		return Official.signsIn(this.window, this.department + "-" + post);
	}

	/** The head lets a request of the own house go out. */
	void consents(String number) {
		comes("head").opens(number).picks("result", "CONSENT").sends().reads("已同意，申请已发出");
	}

	/** The platform office sends a request on to the house below that holds the data. */
	void forwards(String number) {
		comes("office").opens(number).picks("result", "FORWARD").sends().reads("已转送提供方");
	}

	/**
	 * Everything is there, the house holds the data; the form of the proposal is open.
	 */
	Official examines(String number) {
		Official handler = comes("handler").opens(number).picks("result", "ACCEPT");
		handler.sends().reads("材料齐全").opens(number).picks("result", "HELD").writes("note", "本部门采集，数据齐全。");
		return handler.sends().reads("已完成核实").opens(number);
	}

	/** The secrecy reviewer lets it pass and the head signs. */
	void answers(String number) {
		comes("secrecy").opens(number).picks("result", "PASS").sends().reads("保密审查已通过");
		signs(number);
	}

	/** The head signs the answer as it was proposed. */
	void signs(String number) {
		comes("head").opens(number).picks("result", "APPROVE").sends().confirms().reads("已作出答复决定");
	}

	/** The data manager puts up a file and offers the agreement. */
	Official delivers(String number, String file, String content) {
		Official manager = comes("data").opens(number);
		manager.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload(file, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
		return manager.presses("上传").reads("交付文件已上传");
	}

}
