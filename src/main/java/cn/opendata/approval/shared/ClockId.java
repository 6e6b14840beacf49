package cn.opendata.approval.shared;

/**
 * Identifies a clock of a case.
 *
 * @param value the id as stored; never blank, at most 64 characters
 */
public record ClockId(String value) {

	public ClockId {
		Texts.requireId(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
