package cn.opendata.approval.organization;

/**
 * Seals personal numbers for storing and opens them where the law lets a person see them.
 * Nothing else turns one into text that is kept.
 */
public interface PersonalNumbers {

	/** The number encrypted, different at every call. */
	String seal(PersonalNumber number);

	/**
	 * A keyed hash of the number, the same at every call, to find whether it is known.
	 */
	String hash(PersonalNumber number);

	/**
	 * The number that was sealed.
	 * @throws IllegalStateException if it was sealed with another key or tampered with
	 */
	PersonalNumber open(String sealed);

}
