package cn.opendata.approval.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Slice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link CatalogueStock}: one pass over the published entries.
 */
@Service
@Transactional(readOnly = true)
class StoredStock implements CatalogueStock {

	private static final String FROM = """
			 from catalogue_entry e
			join catalogue_version v on v.code = e.code and v.version = e.published_version
			where e.published_version is not null and e.state <> 'TAKEN_DOWN'""";

	private static final String UPDATED = "coalesce(v.updated_on, cast(v.published_at as date))";

	private static final String MACHINE = Stream.of("csv", "json", "xml", "xlsx", "xls", "api", "rdf", "geojson")
		.map((format) -> "concat(',', v.formats, ',') like '%," + format + ",%'")
		.collect(Collectors.joining(" or ", "(", ")"));

	private static final String EMPTY = """
			(v.opening_class = 'OPEN'
			and not exists (select 1 from catalogue_distribution d where d.code = v.code and d.version = v.version)
			and not exists (select 1 from catalogue_record_set r where r.serves = v.code))""";

	private final JdbcClient jdbc;

	StoredStock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Quality, Integer> counts(Collection<DepartmentId> providers, LocalDate today) {
		Map<String, Object> params = new HashMap<>();
		String sums = Arrays.stream(Quality.values())
			.map((quality) -> "sum(case when " + condition(quality, today, params) + " then 1 else 0 end) as q_"
					+ quality)
			.collect(Collectors.joining(", "));
		return this.jdbc.sql("select " + sums + FROM + of(providers, params)).params(params).query((row, n) -> {
			Map<Quality, Integer> counts = new EnumMap<>(Quality.class);
			for (Quality quality : Quality.values()) {
				counts.put(quality, row.getInt("q_" + quality));
			}
			return counts;
		}).single();
	}

	@Override
	public Slice<Stocked> list(Quality quality, Collection<DepartmentId> providers, LocalDate today, String cursor,
			int size) {
		Map<String, Object> params = new HashMap<>(Map.of("size", size + 1));
		String after = "";
		if (cursor != null && !cursor.isEmpty()) {
			after = " and e.code > :after";
			params.put("after", cursor);
		}
		List<Stocked> rows = this.jdbc
			.sql("select e.code, e.provider_id, v.title, v.update_cycle, " + UPDATED + " as last_on" + FROM + " and "
					+ condition(quality, today, params) + of(providers, params) + after
					+ " order by e.code limit :size")
			.params(params)
			.query((row, n) -> read(row, today))
			.list();
		return Slice.of(rows, size, (last) -> last.code().value());
	}

	private static String condition(Quality quality, LocalDate today, Map<String, Object> params) {
		return switch (quality) {
			case PUBLISHED -> "v.version > 0";
			case MACHINE_READABLE -> MACHINE;
			case EMPTY -> EMPTY;
			case STALE -> Arrays.stream(UpdateCycle.values()).filter((cycle) -> cycle.days() > 0).map((cycle) -> {
				params.put(cycle.name(), today.minusDays(cycle.days()));
				return "(v.update_cycle = '" + cycle + "' and " + UPDATED + " < :" + cycle + ")";
			}).collect(Collectors.joining(" or ", "(", ")"));
		};
	}

	private static String of(Collection<DepartmentId> providers, Map<String, Object> params) {
		if (providers.isEmpty()) {
			return "";
		}
		params.put("providers", providers.stream().map(DepartmentId::value).toList());
		return " and e.provider_id in (:providers)";
	}

	private static Stocked read(ResultSet row, LocalDate today) throws SQLException {
		LocalDate updated = row.getObject("last_on", LocalDate.class);
		UpdateCycle cycle = UpdateCycle.valueOf(row.getString("update_cycle"));
		long past = ChronoUnit.DAYS.between(updated.plusDays(cycle.days()), today);
		return new Stocked(new EntryCode(row.getString("code")), row.getString("title"),
				new DepartmentId(row.getString("provider_id")), cycle.name(), updated,
				Optional.of((int) past).filter((days) -> cycle.days() > 0 && days > 0));
	}

}
