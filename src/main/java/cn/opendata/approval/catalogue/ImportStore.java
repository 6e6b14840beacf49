package cn.opendata.approval.catalogue;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.opendata.approval.catalogue.KnownEntries.Known;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

/**
 * The rows of imports, of what became of each of their rows, and of the names of
 * providers that were told once.
 */
@Repository
class ImportStore {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<List<Violation>> NOTES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	private final Clock clock;

	ImportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.clock = clock;
	}

	/** What became of a row. */
	record RowResult(int number, ImportOutcome outcome, String title, String provider, List<Violation> notes,
			String code) {
	}

	void insert(ImportJob job) {
		this.jdbc.sql("""
				insert into catalogue_import (id, person_id, department_id, may_publish, file_id, file_name, plan,
					state, created_at)
				values (:id, :person, :only, :publish, :file, :name, :plan, :state, :at)""")
			.param("id", job.id())
			.param("person", job.person().map(PersonId::value).orElse(null))
			.param("only", job.only().map(DepartmentId::value).orElse(null))
			.param("publish", job.mayPublish())
			.param("file", job.file().value())
			.param("name", job.fileName())
			.param("plan", write(job.plan()))
			.param("state", job.state().name())
			.param("at", Times.stored(job.createdAt()))
			.update();
	}

	Optional<ImportJob> job(String id) {
		return this.jdbc.sql("select * from catalogue_import where id = :id")
			.param("id", id)
			.query(ImportStore::job)
			.optional();
	}

	List<ImportJob> latest(Optional<PersonId> person) {
		return this.jdbc
			.sql("select * from catalogue_import where person_id = :person order by created_at desc, id limit 10")
			.param("person", person.map(PersonId::value).orElse(""))
			.query(ImportStore::job)
			.list();
	}

	/**
	 * Moves an import on.
	 * @return whether it stood where it was expected to
	 */
	boolean move(String id, ImportState from, ImportState to) {
		return this.jdbc.sql("update catalogue_import set state = :to where id = :id and state = :from")
			.param("to", to.name())
			.param("id", id)
			.param("from", from.name())
			.update() > 0;
	}

	void plan(String id, ImportPlan plan) {
		this.jdbc.sql("update catalogue_import set plan = :plan where id = :id")
			.param("plan", write(plan))
			.param("id", id)
			.update();
	}

	/** Writes the results of a trial run in place of any earlier one. */
	void tried(String id, List<RowResult> results) {
		this.jdbc.sql("delete from catalogue_import_row where import_id = :id").param("id", id).update();
		insertRows(id, results);
		count(id, results.size(), 0);
	}

	void insertRows(String id, List<RowResult> results) {
		this.batch.batchUpdate("""
				insert into catalogue_import_row (import_id, row_no, outcome, title, provider, notes, code)
				values (:id, :number, :outcome, :title, :provider, :notes, :code)""", params(id, results));
	}

	/** Writes what really became of rows. */
	void results(String id, List<RowResult> results, int done) {
		this.batch.batchUpdate("""
				update catalogue_import_row set outcome = :outcome, notes = :notes, code = :code
				where import_id = :id and row_no = :number""", params(id, results));
		this.jdbc.sql("update catalogue_import set row_done = :done where id = :id")
			.param("done", done)
			.param("id", id)
			.update();
	}

	/** Takes the figures of an import from its rows. */
	void count(String id, int total, int done) {
		Map<String, Integer> counts = new HashMap<>();
		this.jdbc.sql("select outcome, count(*) from catalogue_import_row where import_id = :id group by outcome")
			.param("id", id)
			.query((row) -> {
				counts.put(row.getString(1), row.getInt(2));
			});
		this.jdbc.sql("""
				update catalogue_import set row_total = :total, row_done = :done, added = :added, changed = :changed,
					unchanged = :unchanged, refused = :refused where id = :id""")
			.param("total", total)
			.param("done", done)
			.param("added", counts.getOrDefault("ADDED", 0))
			.param("changed", counts.getOrDefault("CHANGED", 0))
			.param("unchanged", counts.getOrDefault("UNCHANGED", 0))
			.param("refused", counts.getOrDefault("REFUSED", 0))
			.param("id", id)
			.update();
	}

	void finished(String id) {
		this.jdbc.sql("update catalogue_import set finished_at = :at where id = :id")
			.param("at", Times.stored(this.clock.instant()))
			.param("id", id)
			.update();
	}

	List<RowResult> rows(String id, Optional<ImportOutcome> outcome, int after, int limit) {
		String only = outcome.isPresent() ? " and outcome = :outcome" : "";
		JdbcClient.StatementSpec query = this.jdbc
			.sql("select * from catalogue_import_row where import_id = :id" + only
					+ " and row_no > :after order by row_no limit " + limit)
			.param("id", id)
			.param("after", after);
		if (outcome.isPresent()) {
			query = query.param("outcome", outcome.get().name());
		}
		return query
			.query((row, n) -> new RowResult(row.getInt("row_no"), ImportOutcome.valueOf(row.getString("outcome")),
					row.getString("title"), row.getString("provider"), notes(row.getString("notes")),
					row.getString("code")))
			.list();
	}

	Map<String, DepartmentId> aliases() {
		Map<String, DepartmentId> aliases = new HashMap<>();
		this.jdbc.sql("select alias, department_id from catalogue_provider_alias").query((row) -> {
			aliases.put(row.getString(1), new DepartmentId(row.getString(2)));
		});
		return aliases;
	}

	void alias(String name, DepartmentId department) {
		String hash = EntryTexts.hash(name);
		int known = this.jdbc.sql("update catalogue_provider_alias set department_id = :it where alias_hash = :hash")
			.param("it", department.value())
			.param("hash", hash)
			.update();
		if (known == 0) {
			this.jdbc.sql("""
					insert into catalogue_provider_alias (alias_hash, alias, department_id, created_at)
					values (:hash, :name, :it, :at)""")
				.param("hash", hash)
				.param("name", EntryTexts.shorten(name, 200))
				.param("it", department.value())
				.param("at", Times.stored(this.clock.instant()))
				.update();
		}
	}

	List<Known> known(DepartmentId provider) {
		return this.jdbc
			.sql("select " + EntryStore.COLUMNS + ", import_hash from catalogue_entry where provider_id = :provider")
			.param("provider", provider.value())
			.query((row, n) -> new Known(EntryStore.read(row, n), row.getString("import_hash")))
			.list();
	}

	/** Remembers what the import said, and which import it was. */
	void mark(String id, Map<String, String> hashes) {
		List<SqlParameterSource> rows = new ArrayList<>();
		hashes.forEach((code, hash) -> rows
			.add(new MapSqlParameterSource("id", id).addValue("code", code).addValue("hash", hash)));
		this.batch.batchUpdate("update catalogue_entry set import_hash = :hash, import_id = :id where code = :code",
				rows.toArray(SqlParameterSource[]::new));
	}

	/** Entries of an import that wait for review. */
	List<String> waiting(String id, int limit) {
		return this.jdbc
			.sql("select code from catalogue_entry where import_id = :id and state = 'IN_REVIEW' order by code limit "
					+ limit)
			.param("id", id)
			.query(String.class)
			.list();
	}

	private static SqlParameterSource[] params(String id, List<RowResult> results) {
		return results.stream()
			.map((it) -> new MapSqlParameterSource("id", id).addValue("number", it.number())
				.addValue("outcome", it.outcome().name())
				.addValue("title", it.title())
				.addValue("provider", it.provider())
				.addValue("notes", write(it.notes()))
				.addValue("code", it.code()))
			.toArray(SqlParameterSource[]::new);
	}

	private static ImportJob job(ResultSet row, int number) throws SQLException {
		return new ImportJob(row.getString("id"), Optional.ofNullable(row.getString("person_id")).map(PersonId::new),
				Optional.ofNullable(row.getString("department_id")).map(DepartmentId::new),
				row.getBoolean("may_publish"), new FileId(row.getString("file_id")), row.getString("file_name"),
				plan(row.getString("plan")), ImportState.valueOf(row.getString("state")), row.getInt("row_total"),
				row.getInt("row_done"), row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"),
				row.getInt("refused"), EntryStore.instant(row, "created_at"));
	}

	private static String write(Object thing) {
		try {
			return JSON.writeValueAsString(thing);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ImportPlan plan(String json) {
		try {
			return JSON.readValue(json, ImportPlan.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Violation> notes(String json) {
		try {
			return JSON.readValue(json, NOTES);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
