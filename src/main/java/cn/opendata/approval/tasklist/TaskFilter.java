package cn.opendata.approval.tasklist;

import java.util.Arrays;

import cn.opendata.approval.organization.ApplicantType;

/**
 * What a reviewer narrows a list by; every part may be empty.
 *
 * @param step form key of the step
 * @param kind name of the applicant's kind
 * @param due when it is due
 * @param text text in number or subject
 * @param held {@code true}: in the group's list those that a colleague has in hand, too
 */
record TaskFilter(String step, String kind, DueWithin due, String text, boolean held) {

	static final TaskFilter NONE = new TaskFilter("", "", null, "", false);

	static TaskFilter of(String step, String kind, String due, String text, boolean held) {
		return new TaskFilter(cut(step), known(kind), DueWithin.of(due), cut(text), held);
	}

	public boolean empty() {
		return this.step.isEmpty() && this.kind.isEmpty() && this.due == null && this.text.isEmpty();
	}

	private static String cut(String text) {
		String plain = (text != null) ? text.strip() : "";
		return (plain.length() > 100) ? plain.substring(0, 100) : plain;
	}

	private static String known(String kind) {
		return Arrays.stream(ApplicantType.values())
			.map(Enum::name)
			.filter((name) -> name.equals(kind))
			.findFirst()
			.orElse("");
	}

	/** When a task is due. */
	enum DueWithin {

		/** 已逾期. */
		OVERDUE,
		/** 今日到期. */
		TODAY,
		/** 三日内到期. */
		SOON;

		static DueWithin of(String name) {
			return Arrays.stream(values()).filter((due) -> due.name().equals(name)).findFirst().orElse(null);
		}

	}

}
