package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Where a list by day goes on.
 *
 * @param day the day of the last row
 * @param id its id
 */
record DayCursor(LocalDate day, String id) {

	/** What cannot be read is the beginning. */
	static Optional<DayCursor> read(String text) {
		String[] parts = (text != null) ? text.split("~", 2) : new String[0];
		try {
			return (parts.length < 2) ? Optional.empty()
					: Optional.of(new DayCursor(LocalDate.parse(parts[0]), parts[1]));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	String text() {
		return this.day + "~" + this.id;
	}

}
