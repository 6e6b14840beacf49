package cn.opendata.approval.shared;

/**
 * Somebody asked for a thing by what cannot be the id of any.
 */
public class MalformedId extends IllegalArgumentException {

	MalformedId() {
		super("An id has 1 to 64 characters");
	}

}
