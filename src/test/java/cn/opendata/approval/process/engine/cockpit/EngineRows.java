package cn.opendata.approval.process.engine.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything in the engine's tables, to see whether any of it changed.
 */
final class EngineRows {

	private EngineRows() {
	}

	static Map<String, List<String>> of(JdbcTemplate jdbc) {
		Map<String, List<String>> rows = new TreeMap<>();
		jdbc.queryForList(
				"SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() AND UPPER(table_name) LIKE 'ACT!_%' ESCAPE '!'",
				String.class)
			.forEach((table) -> rows.put(table,
					jdbc.query("SELECT * FROM " + table, (row, index) -> line(row.getMetaData().getColumnCount(), row))
						.stream()
						.sorted()
						.toList()));
		return rows;
	}

	private static String line(int columns, ResultSet row) throws SQLException {
		StringBuilder line = new StringBuilder();
		for (int i = 1; i <= columns; i++) {
			line.append(row.getString(i)).append('|');
		}
		return line.toString();
	}

}
