package cn.opendata.approval.letters;

import java.util.Locale;
import java.util.Optional;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.shared.DepartmentId;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a department writes in its own words: its short form and its remedies paragraph.
 */
@Service
@Transactional
class DepartmentTexts {

	private final JdbcClient jdbc;

	private final ShortNames shortNames;

	private final MessageSource messages;

	DepartmentTexts(JdbcClient jdbc, ShortNames shortNames, MessageSource messages) {
		this.jdbc = jdbc;
		this.shortNames = shortNames;
		this.messages = messages;
	}

	/** The department's own texts, or the house's where it has none. */
	@Transactional(readOnly = true)
	Texts of(Department department) {
		return own(department.id()).orElseGet(() -> standard(department));
	}

	Texts standard(Department department) {
		return new Texts(this.shortNames.of(department.name()),
				this.messages.getMessage("letters.remedies", null, Locale.SIMPLIFIED_CHINESE));
	}

	void keep(DepartmentId department, Texts texts) {
		int rows = this.jdbc.sql("UPDATE letters_department SET short_name = ?, remedies = ? WHERE department_id = ?")
			.params(texts.shortName(), texts.remedies(), department.value())
			.update();
		if (rows == 0) {
			this.jdbc.sql("INSERT INTO letters_department (short_name, remedies, department_id) VALUES (?, ?, ?)")
				.params(texts.shortName(), texts.remedies(), department.value())
				.update();
		}
	}

	private Optional<Texts> own(DepartmentId department) {
		return this.jdbc.sql("SELECT short_name, remedies FROM letters_department WHERE department_id = ?")
			.param(department.value())
			.query((row, number) -> new Texts(row.getString(1), row.getString(2)))
			.optional();
	}

	/**
	 * A department's own words.
	 *
	 * @param shortName short form in its letter numbers
	 * @param remedies 救济告知
	 */
	record Texts(String shortName, String remedies) {
	}

}
