package cn.opendata.approval.process;

import java.time.Instant;
import java.util.List;

/**
 * The decision tables that the processes ask, as they are deployed.
 */
public interface DecisionTables {

	/** Each table in its newest version, by name. */
	List<Table> all();

	/**
	 * A table.
	 *
	 * @param key its key
	 * @param name its name
	 * @param description what it decides
	 * @param version counted by the engine
	 * @param versionTag version of its model, may be empty
	 * @param deployedAt since when it decides
	 * @param hitPolicy how many rows may answer: {@code UNIQUE}
	 * @param inputs columns asked
	 * @param outputs columns answered
	 * @param rows its rows
	 */
	record Table(String key, String name, String description, int version, String versionTag, Instant deployedAt,
			String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

		public Table {
			inputs = List.copyOf(inputs);
			outputs = List.copyOf(outputs);
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A column.
	 *
	 * @param label its label
	 * @param variable the variable it asks for or answers
	 */
	record Column(String label, String variable) {
	}

	/**
	 * A row.
	 *
	 * @param description what it is about
	 * @param inputs its conditions as written, one per input; empty for any value
	 * @param outputs its answers as written, one per output
	 */
	record Row(String description, List<String> inputs, List<String> outputs) {

		public Row {
			inputs = List.copyOf(inputs);
			outputs = List.copyOf(outputs);
		}

	}

}
