package cn.opendata.approval.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules as rows, each version once.
 */
@Service
@Transactional(readOnly = true)
class StoredRules implements ClockRules {

	/** The columns that {@link #rule} reads, of a table named {@code r}. */
	static final String COLUMNS = """
			r.code, r.version, r.unit, r.days AS rule_days, r.max_extension, r.warnings,
			r.basis_code, r.basis_document, r.basis_article, r.valid_from""";

	private static final Comparator<ClockRule> AGE = Comparator.comparing(ClockRule::validFrom)
		.thenComparing(ClockRule::version);

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredRules(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public ClockRule inForce(String code, LocalDate day) {
		return inForce(versions(code), day);
	}

	@Override
	public List<ClockRule> all(LocalDate day) {
		return byCode().values().stream().map((versions) -> inForce(versions, day)).toList();
	}

	/** Every version of a rule, the newest first. */
	List<ClockRule> versions(String code) {
		List<ClockRule> versions = this.jdbc
			.sql("SELECT " + COLUMNS + " FROM calendar_rule r WHERE r.code = ? ORDER BY r.version DESC")
			.param(code)
			.query((row, number) -> rule(row))
			.list()
			.stream()
			.filter((rule) -> rule.code().equals(code))
			.toList();
		if (versions.isEmpty()) {
			throw Refused.notFound("calendar.error.rule.unknown", code);
		}
		return versions;
	}

	/** Adds a version; the earlier ones stay as they are for the cases that keep them. */
	@Transactional
	ClockRule add(ClockRule next, String by) {
		try {
			this.jdbc.sql("""
					INSERT INTO calendar_rule (code, version, unit, days, max_extension, warnings, basis_code,
						basis_document, basis_article, valid_from, created_at, created_by)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(next.code(), next.version(), next.unit().name(), next.days(), next.maxExtension(),
						next.warnings().stream().map(String::valueOf).collect(Collectors.joining(",")),
						next.basis().code(), next.basis().document(), next.basis().article(), next.validFrom(),
						Times.stored(this.clock.instant()), by)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refused.conflict("calendar.error.rule.changed");
		}
		return next;
	}

	static ClockRule rule(ResultSet row) throws SQLException {
		return new ClockRule(row.getString("code"), row.getInt("version"), Unit.valueOf(row.getString("unit")),
				row.getInt("rule_days"), row.getInt("max_extension"), numbers(row.getString("warnings")),
				new LegalBasis(row.getString("basis_code"), row.getString("basis_document"),
						row.getString("basis_article")),
				row.getObject("valid_from", LocalDate.class));
	}

	private Map<String, List<ClockRule>> byCode() {
		return this.jdbc.sql("SELECT " + COLUMNS + " FROM calendar_rule r ORDER BY r.code, r.version DESC")
			.query((row, number) -> rule(row))
			.list()
			.stream()
			.collect(Collectors.groupingBy(ClockRule::code, LinkedHashMap::new, Collectors.toList()));
	}

	private static ClockRule inForce(Collection<ClockRule> versions, LocalDate day) {
		return versions.stream()
			.filter((rule) -> !rule.validFrom().isAfter(day))
			.max(AGE)
			.orElseGet(() -> versions.stream().min(AGE).orElseThrow());
	}

	private static List<Integer> numbers(String list) {
		return Stream.of(list.split(",")).filter((text) -> !text.isBlank()).map(Integer::valueOf).toList();
	}

}
