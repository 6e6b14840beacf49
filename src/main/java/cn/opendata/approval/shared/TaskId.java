package cn.opendata.approval.shared;

/**
 * Identifies a review task.
 *
 * @param value the id as stored; never blank, at most 64 characters
 */
public record TaskId(String value) {

	public TaskId {
		Texts.requireId(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
