package cn.opendata.approval.letters;

import java.util.Locale;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives letters their numbers (文号), without gaps or doubles within a department and year:
 * the number is taken in the transaction that issues the letter.
 */
@Component
class LetterNumbers {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	LetterNumbers(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	String next(DepartmentId department, Kind kind, String shortName, int year) {
		if (!counted(department, year)) {
			first(department, year);
		}
		int number = this.jdbc.sql("SELECT last_number FROM letters_number WHERE department_id = ? AND letter_year = ?")
			.params(department.value(), year)
			.query(Integer.class)
			.single();
		return this.messages.getMessage((kind == Kind.SHARE) ? "letters.SHARE.number" : "letters.number",
				new Object[] { shortName, Integer.toString(year), Integer.toString(number) },
				Locale.SIMPLIFIED_CHINESE);
	}

	private void first(DepartmentId department, int year) {
		try {
			this.jdbc.sql("INSERT INTO letters_number (department_id, letter_year, last_number) VALUES (?, ?, 1)")
				.params(department.value(), year)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// another letter of the department was the year's first
			counted(department, year);
		}
	}

	private boolean counted(DepartmentId department, int year) {
		return this.jdbc
			.sql("UPDATE letters_number SET last_number = last_number + 1 WHERE department_id = ? AND letter_year = ?")
			.params(department.value(), year)
			.update() > 0;
	}

}
