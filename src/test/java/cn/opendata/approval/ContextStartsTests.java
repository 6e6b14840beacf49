package cn.opendata.approval;

import java.util.List;
import java.util.Locale;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application starts on an empty database and brings its tables with it.
 */
@DatabaseTest
class ContextStartsTests {

	@Autowired
	private Flyway flyway;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyMigrationRan() {
		assertThat(this.flyway.info().pending()).isEmpty();
	}

	@Test
	void theEnginesTablesExist() {
		assertThat(tables()).contains("act_ru_execution", "act_hi_procinst", "act_id_user");
	}

	@Test
	void runsOnTheDatabaseThatWasAskedFor() {
		String product = this.jdbc
			.sql("select count(*) from information_schema.tables where lower(table_schema) = 'performance_schema'")
			.query(Integer.class)
			.single() > 0 ? "mysql" : "h2";
		assertThat(product).isEqualTo(TestDatabase.mysql() ? "mysql" : "h2");
	}

	private List<String> tables() {
		return this.jdbc.sql("select table_name from information_schema.tables")
			.query(String.class)
			.list()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.toList();
	}

}
