package cn.opendata.approval;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each test context an empty database of its own: in-memory H2, or a new schema on
 * the MySQL server of {@code APPROVAL_TEST_MYSQL_URL} (user and password in
 * {@code APPROVAL_TEST_MYSQL_USER} and {@code APPROVAL_TEST_MYSQL_PASSWORD}), dropped
 * when the tests end.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final String MYSQL_URL = "APPROVAL_TEST_MYSQL_URL";

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
