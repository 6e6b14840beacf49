package cn.opendata.approval.audit;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets MySQL itself refuse to change or delete a line. A database user that may not make
 * triggers (binary log on, no {@code log_bin_trust_function_creators}) goes without; the
 * chain finds changes there all the same. H2 knows triggers only as Java classes and goes
 * without, too.
 */
@Component
class AppendOnlyTriggers implements JavaMigration {

	private static final Logger LOGGER = LoggerFactory.getLogger(AppendOnlyTriggers.class);

	private static final int NO_RIGHT_WITH_BINARY_LOG = 1419;

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("091");
	}

	@Override
	public String getDescription() {
		return "audit append only";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		if (!context.getConnection().getMetaData().getDatabaseProductName().contains("MySQL")) {
			return;
		}
		try (Statement statement = context.getConnection().createStatement()) {
			for (String act : List.of("UPDATE", "DELETE")) {
				statement.execute("CREATE TRIGGER audit_line_no_" + act.toLowerCase(Locale.ROOT) + " BEFORE " + act
						+ " ON audit_line FOR EACH ROW SIGNAL SQLSTATE '45000'"
						+ " SET MESSAGE_TEXT = 'audit_line is append-only'");
			}
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() != NO_RIGHT_WITH_BINARY_LOG) {
				throw ex;
			}
			LOGGER.warn("The database user may not create triggers: audit_line is guarded by its hash chain alone");
		}
	}

}
