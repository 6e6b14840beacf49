package cn.opendata.approval.delivery;

import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * What was typed into a line of the record.
 *
 * @param scene scene of use, or what was inspected or disposed of
 * @param course course of use, finding, or how it was disposed of
 * @param effect effect, may be empty
 * @param storage where the data is kept, may be empty
 * @param destruction disposal, may be empty
 */
record RecordForm(String scene, String course, String effect, String storage, String destruction) {

	RecordForm {
		scene = text(scene);
		course = text(course);
		effect = text(effect);
		storage = text(storage);
		destruction = text(destruction);
	}

	static RecordForm empty() {
		return new RecordForm("", "", "", "", "");
	}

	/**
	 * @throws Refused INVALID with every fault at once
	 */
	RecordForm check(GrantRecord.Kind kind) {
		List<Violation> wrong = faults(kind);
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		return this;
	}

	/** All that is wrong. */
	List<Violation> faults(GrantRecord.Kind kind) {
		List<Violation> wrong = new ArrayList<>();
		field(wrong, "scene", this.scene, 2, 1000);
		field(wrong, "course", this.course, 5, 2000);
		boolean usage = kind == GrantRecord.Kind.USAGE;
		field(wrong, "effect", this.effect, usage ? 2 : 0, 2000);
		field(wrong, "storage", this.storage, usage ? 2 : 0, 1000);
		field(wrong, "destruction", this.destruction, (kind == GrantRecord.Kind.DISPOSAL) ? 5 : 0, 1000);
		return wrong;
	}

	private static void field(List<Violation> wrong, String field, String text, int least, int most) {
		if (text.length() < least) {
			wrong.add(Violation.of(field, "delivery.error.record.short", least));
		}
		else if (text.length() > most) {
			wrong.add(Violation.of(field, "delivery.error.record.long", most));
		}
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
