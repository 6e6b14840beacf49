package cn.opendata.approval.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Times;

/**
 * Reads for the index what has changed since a number of change.
 */
@Component
class IndexFeed {

	private final JdbcClient jdbc;

	private final Organizations organizations;

	IndexFeed(JdbcClient jdbc, Organizations organizations) {
		this.jdbc = jdbc;
		this.organizations = organizations;
	}

	/**
	 * By code the document of every entry changed since, {@code null} where the public
	 * may not read it.
	 */
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Map<String, Document> since(long seen) {
		Map<String, StringBuilder> items = items(seen);
		Map<String, String> names = new HashMap<>();
		Map<String, Document> documents = new LinkedHashMap<>();
		this.jdbc.sql("""
				select e.code, e.provider_id, e.state, e.updated_at, v.version, v.title, v.summary, v.keywords,
					v.theme, v.formats, v.opening_class, v.sharing_class, v.sharing_conditions, v.sharing_document,
					v.sharing_article, v.sharing_method, v.update_cycle, v.updated_on,
					v.published_at, f.views, f.downloads
				from catalogue_entry e
				left join catalogue_version v on v.code = e.code and v.version = e.published_version
				left join catalogue_figure f on f.code = e.code
				where e.changed_no > :seen""").param("seen", seen).query((row) -> {
			String code = row.getString("code");
			boolean visible = row.getString("title") != null && !row.getString("state").equals("TAKEN_DOWN");
			documents.put(code, visible ? document(row, items.get(code), names) : null);
		});
		return documents;
	}

	private Map<String, StringBuilder> items(long seen) {
		Map<String, StringBuilder> items = new HashMap<>();
		this.jdbc.sql("""
				select i.code, i.name from catalogue_item i
				join catalogue_entry e on e.code = i.code and e.published_version = i.version
				where e.changed_no > :seen""").param("seen", seen).query((row) -> {
			items.computeIfAbsent(row.getString(1), (code) -> new StringBuilder())
				.append(row.getString(2))
				.append('\n');
		});
		return items;
	}

	private Document document(ResultSet row, StringBuilder items, Map<String, String> names) throws SQLException {
		Document document = new Document();
		String code = row.getString("code");
		String provider = row.getString("provider_id");
		String name = names.computeIfAbsent(provider, this::name);
		document.add(new StringField("code", code, Store.YES));
		document.add(new SortedDocValuesField("code", new BytesRef(code)));
		document.add(new TextField("title", row.getString("title"), Store.YES));
		document.add(new TextField("summary", row.getString("summary"), Store.YES));
		document.add(new TextField("keywords", row.getString("keywords"), Store.NO));
		document.add(new TextField("providerName", name, Store.YES));
		document.add(new TextField("items", (items != null) ? items.toString() : "", Store.NO));
		facet(document, Facet.PROVIDER, provider);
		facet(document, Facet.THEME, row.getString("theme"));
		facet(document, Facet.OPENING, row.getString("opening_class"));
		facet(document, Facet.CYCLE, row.getString("update_cycle"));
		List.of(row.getString("formats").split(",")).forEach((format) -> facet(document, Facet.FORMAT, format));
		facet(document, Facet.SHARING, row.getString("sharing_class"));
		facet(document, Facet.METHOD, row.getString("sharing_method"));
		document.add(new TextField("sharingTerms", row.getString("sharing_conditions")
				+ row.getString("sharing_document") + row.getString("sharing_article"), Store.YES));
		document.add(new StoredField("version", row.getString("version")));
		dates(document, row);
		document.add(new NumericDocValuesField("popular", row.getLong("views") + 5 * row.getLong("downloads")));
		return document;
	}

	private static void dates(Document document, ResultSet row) throws SQLException {
		java.time.Instant published = EntryStore.instant(row, "published_at");
		java.time.LocalDate day = row.getObject("updated_on", java.time.LocalDate.class);
		java.time.LocalDate updated = (day != null) ? day : Times.day(published);
		document.add(new StoredField("updatedOn", updated.toString()));
		document.add(new NumericDocValuesField("published", published.getEpochSecond()));
		document.add(new NumericDocValuesField("updated", updated.atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
	}

	private static void facet(Document document, Facet facet, String value) {
		document.add(new StringField(facet.field(), value, Store.YES));
		document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
	}

	private String name(String provider) {
		return this.organizations.department(new DepartmentId(provider)).map(Department::name).orElse(provider);
	}

}
