package cn.opendata.approval.shared;

/**
 * Identifies a catalogue entry (信息资源代码), immutable.
 *
 * @param value the id as stored; never blank, at most 64 characters
 */
public record EntryCode(String value) {

	public EntryCode {
		Texts.requireId(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
