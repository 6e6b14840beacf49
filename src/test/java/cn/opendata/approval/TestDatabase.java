package cn.opendata.approval;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Gives each test context an empty database of its own: in-memory H2, or a new schema on
 * the MySQL server of {@code APPROVAL_TEST_MYSQL_URL} (user and password in
 * {@code APPROVAL_TEST_MYSQL_USER} and {@code APPROVAL_TEST_MYSQL_PASSWORD}), dropped
 * when the tests end.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final String MYSQL_URL = "APPROVAL_TEST_MYSQL_URL";

	/** The database of the tests without a context, which take turns in it. */
	private static HikariDataSource tables;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String name = "approval_test_" + UUID.randomUUID().toString().substring(0, 8);
		Map<String, Object> properties = mysql() ? onMySql(name) : onH2(name);
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties));
	}

	/**
	 * Whether the tests run on MySQL: a server is named, and the build does not ask for
	 * H2 in this run.
	 */
	public static boolean mysql() {
		String url = System.getenv(MYSQL_URL);
		return url != null && !url.isBlank() && !"h2".equals(System.getProperty("approval.test.database"));
	}

	/**
	 * An empty database with the tables of some migrations alone, for tests of a room
	 * that need no context. It is the caller's until the next one asks.
	 */
	public static synchronized DataSource tables(String... migrations) {
		if (tables == null) {
			tables = pool("approval_test_" + UUID.randomUUID().toString().substring(0, 8));
		}
		JdbcClient jdbc = JdbcClient.create(tables);
		tablesOf(jdbc).forEach((table) -> jdbc.sql("DROP TABLE " + table).update());
		ResourceDatabasePopulator populator = new ResourceDatabasePopulator();
		populator.setSqlScriptEncoding("UTF-8");
		for (String migration : migrations) {
			populator.addScript(new ClassPathResource("db/migration/" + migration + ".sql"));
		}
		populator.execute(tables);
		return tables;
	}

	private static List<String> tablesOf(JdbcClient jdbc) {
		return jdbc
			.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = "
					+ (mysql() ? "DATABASE()" : "'PUBLIC'"))
			.query(String.class)
			.list();
	}

	private static HikariDataSource pool(String name) {
		Map<String, Object> properties = mysql() ? onMySql(name) : onH2(name);
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl((String) properties.get("spring.datasource.url"));
		pool.setUsername((String) properties.getOrDefault("spring.datasource.username", "sa"));
		pool.setPassword((String) properties.getOrDefault("spring.datasource.password", ""));
		pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		return pool;
	}

	private static Map<String, Object> onH2(String name) {
		return Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
	}

	private static Map<String, Object> onMySql(String name) {
		String server = System.getenv(MYSQL_URL);
		execute(server, "create database " + name);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> execute(server, "drop database if exists " + name)));
		return Map.of("spring.datasource.url", server.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + name),
				"spring.datasource.username", user(), "spring.datasource.password", password());
	}

	private static void execute(String url, String sql) {
		try (Connection connection = DriverManager.getConnection(url, user(), password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The MySQL server of " + MYSQL_URL + " refused: " + sql, ex);
		}
	}

	private static String user() {
		return System.getenv().getOrDefault("APPROVAL_TEST_MYSQL_USER", "root");
	}

	private static String password() {
		return System.getenv().getOrDefault("APPROVAL_TEST_MYSQL_PASSWORD", "");
	}

}
