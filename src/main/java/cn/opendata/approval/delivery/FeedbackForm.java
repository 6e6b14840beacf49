package cn.opendata.approval.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * What was typed into the form of results.
 *
 * @param kind name of a {@link FeedbackKind}
 * @param title title, 2 to 200 characters
 * @param description description, 10 to 2000 characters
 * @param link address beginning with http:// or https://, may be empty
 */
record FeedbackForm(String kind, String title, String description, String link) {

	FeedbackForm {
		kind = plain(kind);
		title = plain(title);
		description = plain(description);
		link = plain(link);
	}

	static FeedbackForm empty() {
		return new FeedbackForm("", "", "", "");
	}

	/**
	 * @throws Refused INVALID with every fault at once
	 */
	FeedbackKind check() {
		List<Violation> faults = new ArrayList<>();
		boolean known = Arrays.stream(FeedbackKind.values()).anyMatch((each) -> each.name().equals(this.kind));
		if (!known) {
			faults.add(Violation.of("kind", "delivery.error.kind.required"));
		}
		if (this.title.length() < 2 || this.title.length() > 200) {
			faults.add(Violation.of("title", "delivery.error.title.length"));
		}
		if (this.description.length() < 10 || this.description.length() > 2000) {
			faults.add(Violation.of("description", "delivery.error.description.length"));
		}
		if (!this.link.isEmpty() && !address(this.link)) {
			faults.add(Violation.of("link", "delivery.error.link.wrong"));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		return FeedbackKind.valueOf(this.kind);
	}

	private static boolean address(String link) {
		try {
			URI address = new URI(link);
			return link.length() <= 500 && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
					&& address.getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static String plain(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
