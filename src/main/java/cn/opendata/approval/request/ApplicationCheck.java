package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.shared.Violation;

/**
 * What an application must contain to be submitted (STD 6.1 e); says everything that is
 * wrong at once.
 */
final class ApplicationCheck {

	private final List<Violation> wrong = new ArrayList<>();

	private final List<String> themes;

	private ApplicationCheck(List<String> themes) {
		this.themes = themes;
	}

	static List<Violation> of(CaseFile.Content c, Applicant a, boolean agentAuthorised, List<String> themes) {
		ApplicationCheck check = new ApplicationCheck(themes);
		check.data(c);
		check.purpose(c);
		check.applicant(a, agentAuthorised);
		return List.copyOf(check.wrong);
	}

	private void data(CaseFile.Content c) {
		text("dataName", c.dataName(), 2, 128);
		text("description", c.description(), 10, 2000);
		if (!this.themes.contains(c.theme())) {
			add("theme", "required");
		}
		if (c.formats().isEmpty() || !Drafts.FORMATS.containsAll(c.formats())) {
			add("formats", "required");
		}
		if (c.need() == NeedKind.CATALOGUED && c.entry().isEmpty()) {
			add("need", "entry");
		}
		most("period", c.period(), 200);
		most("area", c.area(), 200);
		most("granularity", c.granularity(), 200);
		if (c.items().stream().anyMatch((item) -> item.length() > 128)) {
			add("items", "long", 128);
		}
	}

	private void purpose(CaseFile.Content c) {
		if (!Drafts.PURPOSES.contains(c.purpose())) {
			add("purpose", "required");
		}
		text("scenario", c.scenario(), 10, 2000);
		text("expected", c.expected(), 2, 1000);
		text("usePeriod", c.usePeriod(), 1, 200);
		if (c.passedOn()) {
			text("thirdParties", c.thirdParties(), 2, 500);
		}
		if (!Drafts.WAYS.contains(c.deliveryWay())) {
			add("deliveryWay", "required");
		}
		most("safeguards", c.safeguards(), 2000);
		most("other", c.other(), 2000);
	}

	private void applicant(Applicant a, boolean agentAuthorised) {
		text("contact", a.contact(), 2, 64);
		if (!a.phone().matches("[0-9+\\-() ]{7,20}")) {
			add("phone", a.phone().isBlank() ? "required" : "wrong");
		}
		if (!a.email().matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+") || a.email().length() > 128) {
			add("email", a.email().isBlank() ? "required" : "wrong");
		}
		most("agent", a.agent(), 64);
		if (!a.agent().isBlank() && !agentAuthorised) {
			add("agent", "authorisation");
		}
	}

	private void text(String field, String value, int least, int most) {
		if (value.strip().isEmpty()) {
			add(field, "required");
		}
		else if (value.strip().length() < least) {
			add(field, "short", least);
		}
		else {
			most(field, value, most);
		}
	}

	private void most(String field, String value, int most) {
		if (value.length() > most) {
			add(field, "long", most);
		}
	}

	private void add(String field, String what, Object... args) {
		this.wrong.add(Violation.of(field, "request.check." + what, args));
	}

}
