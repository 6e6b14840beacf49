package cn.opendata.approval.shared;

/**
 * Identifies a person with an account.
 *
 * @param value the id as stored; never blank, at most 64 characters
 */
public record PersonId(String value) {

	/** Stands where a person stands, for what the system does by itself. */
	public static final PersonId SYSTEM = new PersonId("system");

	public PersonId {
		Texts.requireId(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
