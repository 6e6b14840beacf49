package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of cases, each by keyset over an index that serves it.
 */
@Repository
class CaseLists {

	private final JdbcClient jdbc;

	CaseLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The person's own cases, drafts included, last changed first. */
	Slice<DataRequest> ofApplicant(PersonId person, String cursor, int size) {
		return page("c.applicant_id = ?", List.of(person.value()), "changed_at", cursor, size);
	}

	/** Sharing requests this person filed, drafts included, last changed first. */
	Slice<DataRequest> sharedOf(PersonId person, Filter filter, String cursor, int size) {
		List<Object> params = new ArrayList<>(List.of(person.value()));
		return page("c.applicant_id = ? AND c.kind = 'SHARE'" + filter.where(params), params, "changed_at", cursor,
				size);
	}

	/** Sharing requests a department filed, without the drafts of its people. */
	Slice<DataRequest> askedBy(DepartmentId asking, Filter filter, String cursor, int size) {
		List<Object> params = new ArrayList<>(List.of(asking.value()));
		return page(
				"c.asking_department_id = ? AND c.kind = 'SHARE' AND c.submitted_at IS NOT NULL" + filter.where(params),
				params, "changed_at", cursor, size);
	}

	/** Sharing requests that reached these departments, newest first. */
	Slice<DataRequest> askedOf(List<DepartmentId> providers, Filter filter, String cursor, int size) {
		if (providers.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		List<Object> params = new ArrayList<>(providers.stream().map(DepartmentId::value).toList());
		return page("c.kind = 'SHARE' AND c.received_on IS NOT NULL AND " + in(providers) + filter.where(params),
				params, "submitted_at", cursor, size);
	}

	/** All sharing requests, for those who may read everything. */
	Slice<DataRequest> shared(Filter filter, String cursor, int size) {
		List<Object> params = new ArrayList<>();
		return page("c.kind = 'SHARE' AND c.submitted_at IS NOT NULL" + filter.where(params), params, "submitted_at",
				cursor, size);
	}

	/** Verifications or disputes that a department raised, last changed first. */
	Slice<DataRequest> raisedBy(Kind kind, DepartmentId asking, Filter filter, String cursor, int size) {
		List<Object> params = new ArrayList<>(List.of(asking.value(), kind.name()));
		return page("c.asking_department_id = ? AND c.kind = ?" + filter.where(params), params, "changed_at", cursor,
				size);
	}

	/** Verifications or disputes that these departments answer, newest first. */
	Slice<DataRequest> raisedAgainst(Kind kind, List<DepartmentId> departments, Filter filter, String cursor,
			int size) {
		if (departments.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		List<Object> params = new ArrayList<>(List.of(kind.name()));
		departments.forEach((department) -> params.add(department.value()));
		return page("c.kind = ? AND " + in(departments) + filter.where(params), params, "submitted_at", cursor, size);
	}

	/** All verifications or disputes, for those who may read everything. */
	Slice<DataRequest> raised(Kind kind, Filter filter, String cursor, int size) {
		List<Object> params = new ArrayList<>(List.of(kind.name()));
		return page("c.kind = ?" + filter.where(params), params, "submitted_at", cursor, size);
	}

	private static String in(List<DepartmentId> departments) {
		return "c.department_id IN (" + "?, ".repeat(departments.size() - 1) + "?)";
	}

	/**
	 * Submitted requests of the public for the public log, newest first; what departments
	 * ask of each other is no matter of it.
	 */
	Slice<DataRequest> log(Filter filter, String cursor, int size) {
		List<Object> params = new ArrayList<>();
		String where = filter.where(params);
		return page("c.kind = 'OPEN' AND c.submitted_at IS NOT NULL" + where, params, "submitted_at", cursor, size);
	}

	/** Cases that reached some departments, newest first. */
	Slice<DataRequest> ofDepartments(List<DepartmentId> departments, Filter filter, String cursor, int size) {
		if (departments.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		List<Object> params = new ArrayList<>(departments.stream().map(DepartmentId::value).toList());
		String where = filter.where(params);
		return page("c.received_on IS NOT NULL AND " + in(departments) + where, params, "submitted_at", cursor, size);
	}

	private Slice<DataRequest> page(String where, List<Object> params, String by, String cursor, int size) {
		List<Object> all = new ArrayList<>(params);
		String after = "";
		Optional<String[]> from = Optional.ofNullable(cursor)
			.filter((text) -> text.matches("\\d{1,18}~[A-Za-z0-9-]{1,64}"))
			.map((text) -> text.split("~"));
		if (from.isPresent()) {
			LocalDateTime at = Times.stored(micros(Long.parseLong(from.get()[0])));
			after = " AND (c.%1$s < ? OR (c.%1$s = ? AND c.id < ?))".formatted(by);
			all.addAll(List.of(at, at, from.get()[1]));
		}
		all.add(size + 1);
		List<Keyed> rows = this.jdbc
			.sql("SELECT " + DataRequestStore.COLUMNS + " FROM request_case c WHERE " + where + after
					+ " ORDER BY c.%1$s DESC, c.id DESC LIMIT ?".formatted(by))
			.params(all)
			.query((rs, n) -> new Keyed(DataRequestStore.row(rs, n), DataRequestStore.time(rs, by)))
			.list();
		boolean more = rows.size() > size;
		List<Keyed> shown = more ? rows.subList(0, size) : rows;
		String next = more ? shown.get(size - 1).cursor() : null;
		return new Slice<>(shown.stream().map(Keyed::row).toList(), next);
	}

	/**
	 * Earlier cases on the same entry, or of the same department with the same words;
	 * decided ones first.
	 */
	List<DataRequest> similar(DataRequest c, int limit) {
		String words = c.subject.strip();
		String like = "%" + ((words.length() > 6) ? words.substring(0, 6) : words).replace("\\", "")
			.replace("%", "")
			.replace("_", "") + "%";
		return this.jdbc.sql("SELECT " + DataRequestStore.COLUMNS + """
				 FROM request_case c
				WHERE c.id <> ? AND c.kind = ? AND c.submitted_at IS NOT NULL
				  AND (c.entry_code = ? OR (c.department_id = ? AND c.subject LIKE ?))
				ORDER BY CASE WHEN c.decided_at IS NULL THEN 1 ELSE 0 END, c.submitted_at DESC, c.id DESC
				LIMIT ?""")
			.param(c.id.value())
			.param(c.kind.name())
			.param((c.entry != null) ? c.entry.value() : "")
			.param((c.department != null) ? c.department.value() : "")
			.param(like)
			.param(limit)
			.query(DataRequestStore::row)
			.list();
	}

	private static Instant micros(long micros) {
		return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
	}

	private record Keyed(DataRequest row, Instant at) {

		String cursor() {
			return (this.at.getEpochSecond() * 1_000_000L + this.at.getNano() / 1000) + "~" + this.row.id.value();
		}

	}

	/**
	 * What a list is narrowed to; {@code null} or blank for no narrowing.
	 *
	 * @param department handling department
	 * @param status status
	 * @param text part of number or subject
	 */
	record Filter(String department, Status status, String text) {

		String where(List<Object> params) {
			StringBuilder where = new StringBuilder();
			if (this.department != null && !this.department.isBlank()) {
				where.append(" AND c.department_id = ?");
				params.add(this.department);
			}
			if (this.status != null) {
				where.append(" AND c.status = ?");
				params.add(this.status.name());
			}
			if (this.text != null && !this.text.isBlank()) {
				where.append(" AND (c.number = ? OR c.subject LIKE ?)");
				String plain = this.text.strip();
				params.add(plain.toUpperCase(java.util.Locale.ROOT));
				params.add("%" + plain.replace("\\", "").replace("%", "").replace("_", "") + "%");
			}
			return where.toString();
		}

	}

}
