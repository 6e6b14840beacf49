package cn.opendata.approval.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

/**
 * The rows of entries, their numbers and the counter of changes.
 */
@Repository
class EntryStore {

	static final String COLUMNS = """
			code, provider_id, title, state, working_version, published_version, reason, source_id, updated_at,
			row_version""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	EntryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/**
	 * Takes the next number of change. Changes of the catalogue queue up here until they
	 * are committed, so that a reader who has seen a number has seen all before it.
	 */
	long change() {
		this.jdbc.sql("update catalogue_change set counter = counter + 1 where id = 1").update();
		return counter();
	}

	long counter() {
		return this.jdbc.sql("select counter from catalogue_change where id = 1").query(Long.class).single();
	}

	/** Codes for new entries of a provider: part of its credit code, running number. */
	List<EntryCode> codes(Department provider, int count) {
		String credit = provider.creditCode();
		String prefix = (credit.length() == 18) ? credit.substring(8, 17) : "000000000";
		int known = this.jdbc.sql("update catalogue_number set last_no = last_no + :n where prefix = :prefix")
			.param("n", count)
			.param("prefix", prefix)
			.update();
		if (known == 0) {
			this.jdbc.sql("insert into catalogue_number (prefix, last_no) values (:prefix, :n)")
				.param("prefix", prefix)
				.param("n", count)
				.update();
		}
		long last = this.jdbc.sql("select last_no from catalogue_number where prefix = :prefix")
			.param("prefix", prefix)
			.query(Long.class)
			.single();
		return java.util.stream.LongStream.rangeClosed(last - count + 1, last)
			.mapToObj((number) -> new EntryCode(prefix + String.format("-%06d", number)))
			.toList();
	}

	void insert(List<Entry> entries, String importId, long change) {
		this.batch.batchUpdate("""
				insert into catalogue_entry (code, provider_id, title, title_hash, source_id, source_hash, state,
					working_version, published_version, reason, import_id, changed_no, created_at, updated_at)
				values (:code, :provider, :title, :titleHash, :source, :sourceHash, :state,
					:working, :published, :reason, :import, :change, :at, :at)""",
				entries.stream()
					.map((entry) -> row(entry, change).addValue("import", importId))
					.toArray(SqlParameterSource[]::new));
		this.batch.batchUpdate("insert into catalogue_figure (code) values (:code)",
				entries.stream()
					.map((entry) -> new MapSqlParameterSource("code", entry.code().value()))
					.toArray(SqlParameterSource[]::new));
	}

	/**
	 * Writes where an entry stands.
	 * @throws Refused CONFLICT when it was changed since it was read
	 */
	void update(Entry entry, long change) {
		int rows = this.batch.update("""
				update catalogue_entry set title = :title, title_hash = :titleHash, state = :state,
					working_version = :working, published_version = :published, reason = :reason,
					changed_no = :change, updated_at = :at, row_version = row_version + 1
				where code = :code and row_version = :rowVersion""", row(entry, change));
		if (rows == 0) {
			throw Refused.conflict("catalogue.error.changed");
		}
	}

	private static MapSqlParameterSource row(Entry entry, long change) {
		return new MapSqlParameterSource("code", entry.code().value()).addValue("provider", entry.provider().value())
			.addValue("title", entry.title())
			.addValue("titleHash", EntryTexts.hash(entry.title()))
			.addValue("source", entry.sourceId().orElse(null))
			.addValue("sourceHash", entry.sourceId().map(EntryTexts::hash).orElse(null))
			.addValue("state", entry.state().name())
			.addValue("working", entry.working())
			.addValue("published", entry.published().orElse(null))
			.addValue("reason", entry.reason())
			.addValue("change", change)
			.addValue("at", Times.stored(entry.updatedAt()))
			.addValue("rowVersion", entry.rowVersion());
	}

	Optional<Entry> entry(EntryCode code) {
		return this.jdbc.sql("select " + COLUMNS + " from catalogue_entry where code = :code")
			.param("code", code.value())
			.query(EntryStore::read)
			.optional();
	}

	boolean titleTaken(DepartmentId provider, String title, EntryCode but) {
		return this.jdbc.sql("""
				select count(*) from catalogue_entry
				where provider_id = :provider and title_hash = :hash and code <> :but""")
			.param("provider", provider.value())
			.param("hash", EntryTexts.hash(title))
			.param("but", (but != null) ? but.value() : "")
			.query(Integer.class)
			.single() > 0;
	}

	static Entry read(ResultSet row, int number) throws SQLException {
		return new Entry(new EntryCode(row.getString("code")), new DepartmentId(row.getString("provider_id")),
				row.getString("title"), EntryState.valueOf(row.getString("state")), row.getInt("working_version"),
				Optional.ofNullable((Integer) row.getObject("published_version")), row.getString("reason"),
				Optional.ofNullable(row.getString("source_id")), instant(row, "updated_at"),
				row.getLong("row_version"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return Times.read(row.getObject(column, LocalDateTime.class));
	}

}
