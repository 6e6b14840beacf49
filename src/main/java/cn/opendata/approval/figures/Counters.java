package cn.opendata.approval.figures;

import java.util.SortedMap;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/**
 * The counters. A counter is changed by adding to it, never by writing what was read, and
 * always in the order of the keys: many may count at once, on any node.
 */
@Repository
class Counters {

	private static final String KEY = """
			department_id = ? AND of_month = ? AND kind = ? AND measure = ? AND detail = ? AND amount = ?""";

	private static final String BEGIN = """
			INSERT INTO figures_count (department_id, of_month, kind, measure, detail, amount, many)
			VALUES (?, ?, ?, ?, ?, ?, ?)""";

	/**
	 * On MySQL whoever comes second would share the lock of the row that is there and
	 * block whoever else does, all of them waiting to change it.
	 */
	private static final String ADD_IF_THERE = " AS begun ON DUPLICATE KEY UPDATE many = figures_count.many + begun.many";

	private final JdbcClient jdbc;

	private final boolean mysql;

	Counters(JdbcClient jdbc, DataSource database) {
		this.jdbc = jdbc;
		this.mysql = mysql(database);
	}

	void add(SortedMap<CountKey, Integer> changes) {
		changes.forEach((key, many) -> {
			if (many != 0 && !added(key, many)) {
				begin(key, many);
			}
		});
	}

	private boolean added(CountKey key, int many) {
		return this.jdbc.sql("UPDATE figures_count SET many = many + ? WHERE " + KEY)
			.params(many, key.department(), key.month(), key.kind(), key.measure(), key.detail(), key.amount())
			.update() > 0;
	}

	/** Somebody else may begin the same counter at the same moment. */
	private void begin(CountKey key, int many) {
		try {
			this.jdbc.sql(BEGIN + (this.mysql ? ADD_IF_THERE : ""))
				.params(key.department(), key.month(), key.kind(), key.measure(), key.detail(), key.amount(), many)
				.update();
		}
		catch (DuplicateKeyException raced) {
			added(key, many);
		}
	}

	private static boolean mysql(DataSource database) {
		try {
			return JdbcUtils.extractDatabaseMetaData(database,
					(about) -> about.getDatabaseProductName().contains("MySQL"));
		}
		catch (MetaDataAccessException ex) {
			throw new DataAccessResourceFailureException("Which database counts?", ex);
		}
	}

}
