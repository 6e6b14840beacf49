package cn.opendata.approval.process.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets incidents be resolved on newer versions of MySQL. An incident names itself as its
 * cause, by foreign keys of the engine that cascade; from 9.6 on MySQL follows them in
 * circles and refuses every deletion ("exceeds max tables limit"), so that a job whose
 * retry goes well could never finish. The engine deletes what hangs on an incident itself
 * and does not need these two keys.
 */
@Component
class IncidentKeys extends AbstractProcessEnginePlugin {

	private static final Logger LOG = LoggerFactory.getLogger(IncidentKeys.class);

	private static final String CASCADING = """
			SELECT constraint_name FROM information_schema.referential_constraints
			WHERE constraint_schema = DATABASE() AND LOWER(table_name) = 'act_ru_incident'
			AND LOWER(referenced_table_name) = 'act_ru_incident' AND delete_rule = 'CASCADE'""";

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine
			.getProcessEngineConfiguration();
		try (Connection connection = configuration.getDataSource().getConnection()) {
			if (connection.getMetaData().getDatabaseProductName().contains("MySQL")) {
				loosen(connection);
			}
		}
		catch (SQLException ex) {
			LOG.warn("The keys of incidents stay as they are: on MySQL 9.6 and later incidents cannot be resolved", ex);
		}
	}

	private static void loosen(Connection connection) throws SQLException {
		List<String> keys = new ArrayList<>();
		try (PreparedStatement query = connection.prepareStatement(CASCADING); ResultSet rows = query.executeQuery()) {
			while (rows.next()) {
				keys.add(rows.getString(1));
			}
		}
		try (Statement statement = connection.createStatement()) {
			for (String key : keys) {
				statement.execute("ALTER TABLE ACT_RU_INCIDENT DROP FOREIGN KEY " + key);
				LOG.info("Foreign key {} of incidents dropped: MySQL follows it in circles", key);
			}
		}
	}

}
