package cn.opendata.approval.web;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets two requests of one session write the same attribute for the first time at once,
 * as two tabs do after signing in: the later one overwrites instead of breaking on the
 * primary key.
 */
@Component
class SessionRows implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

	/** Nothing is written to a session that has ended meanwhile. */
	private static final String OVERWRITE = """
			MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
			KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
			SELECT s.PRIMARY_ID, CAST(?2 AS VARCHAR(200)), CAST(?3 AS VARBINARY(10000000))
			FROM %TABLE_NAME% s WHERE s.PRIMARY_ID = ?1""";

	private final DataSource database;

	SessionRows(DataSource database) {
		this.database = database;
	}

	@Override
	public void customize(JdbcIndexedSessionRepository sessions) {
		if (mysql()) {
			new MySqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
		}
		else {
			sessions.setCreateSessionAttributeQuery(OVERWRITE);
		}
	}

	private boolean mysql() {
		try {
			return JdbcUtils.extractDatabaseMetaData(this.database,
					(about) -> about.getDatabaseProductName().contains("MySQL"));
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("The database does not say what it is", ex);
		}
	}

}
