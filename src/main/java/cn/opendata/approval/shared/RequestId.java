package cn.opendata.approval.shared;

/**
 * Identifies a case, stable from the first draft on.
 *
 * @param value the id as stored; never blank, at most 64 characters
 */
public record RequestId(String value) {

	public RequestId {
		Texts.requireId(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
