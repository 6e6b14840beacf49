package cn.opendata.approval.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

/**
 * The rows of versions with their items and distributions.
 */
@Repository
class VersionStore {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	VersionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	void insert(List<EntryVersion> versions, Optional<PersonId> by, Instant at) {
		this.batch.batchUpdate("""
				insert into catalogue_version (code, version, title, summary, keywords, theme, formats, sharing_class,
					sharing_conditions, sharing_document, sharing_article, sharing_method, opening_class,
					opening_conditions, ground, basis_document, basis_article, grade, update_cycle, coverage, related,
					source_url, updated_on, content_hash, saved_at, saved_by, published_at, published_by)
				values (:code, :version, :title, :summary, :keywords, :theme, :formats, :sharing,
					:sharingConditions, :sharingDocument, :sharingArticle, :method, :opening,
					:conditions, :ground, :document, :article, :grade, :cycle, :coverage, :related,
					:sourceUrl, :updatedOn, :hash, :at, :by, :publishedAt, :publishedBy)""",
				versions.stream().map((version) -> row(version, by, at)).toArray(SqlParameterSource[]::new));
		List<SqlParameterSource> items = new ArrayList<>();
		List<SqlParameterSource> distributions = new ArrayList<>();
		versions.forEach((version) -> {
			items(version, items);
			distributions(version, distributions);
		});
		this.batch.batchUpdate("""
				insert into catalogue_item (code, version, pos, name, item_type, description, sensitivity, masking,
					opening_class)
				values (:code, :version, :pos, :name, :type, :description, :sensitivity, :masking, :opening)""",
				items.toArray(SqlParameterSource[]::new));
		this.batch.batchUpdate("""
				insert into catalogue_distribution (id, code, version, pos, title, format, file_id, size_bytes, link)
				values (:id, :code, :version, :pos, :title, :format, :file, :size, :link)""",
				distributions.toArray(SqlParameterSource[]::new));
	}

	/** Removes a version that was never published, to write it anew or to drop it. */
	void remove(EntryCode code, int version) {
		int gone = this.jdbc
			.sql("delete from catalogue_version where code = :code and version = :version and published_at is null")
			.param("code", code.value())
			.param("version", version)
			.update();
		if (gone > 0) {
			for (String table : List.of("catalogue_item", "catalogue_distribution")) {
				this.jdbc.sql("delete from " + table + " where code = :code and version = :version")
					.param("code", code.value())
					.param("version", version)
					.update();
			}
		}
	}

	void publish(EntryCode code, int version, Optional<PersonId> by, Instant at) {
		this.jdbc.sql("""
				update catalogue_version set published_at = :at, published_by = :by
				where code = :code and version = :version""")
			.param("at", Times.stored(at))
			.param("by", by.map(PersonId::value).orElse(null))
			.param("code", code.value())
			.param("version", version)
			.update();
	}

	Optional<EntryVersion> version(EntryCode code, int version) {
		return this.jdbc.sql("""
				select v.*, e.provider_id from catalogue_version v join catalogue_entry e on e.code = v.code
				where v.code = :code and v.version = :version""")
			.param("code", code.value())
			.param("version", version)
			.query((row, n) -> read(row, items(code, version), distributions(code, version)))
			.optional();
	}

	private List<DataItem> items(EntryCode code, int version) {
		return this.jdbc.sql("select * from catalogue_item where code = :code and version = :version order by pos")
			.param("code", code.value())
			.param("version", version)
			.query((row, n) -> item(row))
			.list();
	}

	private List<Distribution> distributions(EntryCode code, int version) {
		return this.jdbc
			.sql("select * from catalogue_distribution where code = :code and version = :version order by pos")
			.param("code", code.value())
			.param("version", version)
			.query((row, n) -> distribution(row))
			.list();
	}

	static DataItem item(ResultSet row) throws SQLException {
		return new DataItem(row.getString("name"), row.getString("item_type"), row.getString("description"),
				row.getString("sensitivity"), row.getString("masking"),
				OpeningClass.valueOf(row.getString("opening_class")));
	}

	private static Distribution distribution(ResultSet row) throws SQLException {
		return new Distribution(row.getString("id"), row.getString("title"), row.getString("format"),
				Optional.ofNullable(row.getString("file_id")).map(FileId::new), row.getLong("size_bytes"),
				row.getString("link"));
	}

	static EntryVersion read(ResultSet row, List<DataItem> items, List<Distribution> distributions)
			throws SQLException {
		SharingTerms sharing = new SharingTerms(SharingClass.valueOf(row.getString("sharing_class")),
				row.getString("sharing_conditions"), row.getString("sharing_document"),
				row.getString("sharing_article"), SharingMethod.valueOf(row.getString("sharing_method")));
		OpeningTerms opening = new OpeningTerms(OpeningClass.valueOf(row.getString("opening_class")),
				row.getString("opening_conditions"), row.getString("ground"), row.getString("basis_document"),
				row.getString("basis_article"));
		EntryContent content = new EntryContent(row.getString("title"), row.getString("summary"),
				row.getString("keywords"), Theme.valueOf(row.getString("theme")),
				List.of(row.getString("formats").split(",")), items, sharing, opening, row.getString("grade"),
				UpdateCycle.valueOf(row.getString("update_cycle")), row.getString("coverage"), row.getString("related"),
				row.getString("source_url"), row.getObject("updated_on", LocalDate.class), distributions);
		return new EntryVersion(new EntryCode(row.getString("code")), new DepartmentId(row.getString("provider_id")),
				row.getInt("version"), content, Optional.ofNullable(EntryStore.instant(row, "published_at")));
	}

	private static MapSqlParameterSource row(EntryVersion version, Optional<PersonId> by, Instant at) {
		EntryContent it = version.content();
		String person = by.map(PersonId::value).orElse(null);
		return id(version).addValue("title", it.title())
			.addValue("summary", it.summary())
			.addValue("keywords", it.keywords())
			.addValue("theme", it.theme().name())
			.addValue("formats", String.join(",", it.formats()))
			.addValue("sharing", it.sharing().type().name())
			.addValue("sharingConditions", it.sharing().conditions())
			.addValue("sharingDocument", it.sharing().document())
			.addValue("sharingArticle", it.sharing().article())
			.addValue("method", it.sharing().method().name())
			.addValue("opening", it.opening().type().name())
			.addValue("conditions", it.opening().conditions())
			.addValue("ground", it.opening().ground())
			.addValue("document", it.opening().document())
			.addValue("article", it.opening().article())
			.addValue("grade", it.grade())
			.addValue("cycle", it.cycle().name())
			.addValue("coverage", it.coverage())
			.addValue("related", it.related())
			.addValue("sourceUrl", it.sourceUrl())
			.addValue("updatedOn", it.updatedOn())
			.addValue("hash", it.hash())
			.addValue("at", Times.stored(at))
			.addValue("by", person)
			.addValue("publishedAt", Times.stored(version.publishedAt().orElse(null)))
			.addValue("publishedBy", version.publishedAt().isPresent() ? person : null);
	}

	private static void items(EntryVersion version, List<SqlParameterSource> rows) {
		List<DataItem> items = version.content().items();
		for (int i = 0; i < items.size(); i++) {
			DataItem item = items.get(i);
			rows.add(id(version).addValue("pos", i)
				.addValue("name", item.name())
				.addValue("type", item.type())
				.addValue("description", item.description())
				.addValue("sensitivity", item.sensitivity())
				.addValue("masking", item.masking())
				.addValue("opening", item.opening().name()));
		}
	}

	private static void distributions(EntryVersion version, List<SqlParameterSource> rows) {
		List<Distribution> distributions = version.content().distributions();
		for (int i = 0; i < distributions.size(); i++) {
			Distribution it = distributions.get(i);
			rows.add(id(version).addValue("pos", i)
				.addValue("id", it.id())
				.addValue("title", it.title())
				.addValue("format", it.format())
				.addValue("file", it.file().map(FileId::value).orElse(null))
				.addValue("size", it.size())
				.addValue("link", it.link()));
		}
	}

	private static MapSqlParameterSource id(EntryVersion version) {
		return new MapSqlParameterSource("code", version.code().value()).addValue("version", version.version());
	}

}
