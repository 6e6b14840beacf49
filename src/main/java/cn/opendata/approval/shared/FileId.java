package cn.opendata.approval.shared;

/**
 * Identifies a stored file.
 *
 * @param value the id as stored; never blank, at most 64 characters
 */
public record FileId(String value) {

	public FileId {
		Texts.requireId(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
