package cn.opendata.approval.tasklist;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.opendata.approval.organization.Duty;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the lists, each page as one index range per group.
 */
@Service
@Transactional(readOnly = true)
class TaskLists {

	/** Counts stop here and are shown as 999+. */
	static final int MOST = 1000;

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Clock clock;

	TaskLists(JdbcClient jdbc, Organizations organizations, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * One page of a list.
	 * @param cursor where to go on, {@code null} or empty for the first page; one that
	 * cannot be read starts at the beginning
	 */
	public Slice<TaskRow> page(Tab tab, PersonId person, TaskFilter filter, String cursor, int size) {
		Ranges ranges = ranges(tab, person, filter.held());
		if (ranges.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		Map<String, Object> params = new LinkedHashMap<>(ranges.params());
		String narrowed = narrowed(filter, params) + after(tab, cursor, params);
		params.put("size", size + 1);
		List<TaskRow> rows = this.jdbc.sql(ranges.union("*", narrowed, order(tab)))
			.params(params)
			.query(TaskRow::read)
			.list();
		return Slice.of(rows, size, (last) -> cursor(tab, last));
	}

	/** How many there are per list, at most {@link #MOST}. */
	public Map<Tab, Integer> counts(PersonId person) {
		Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
		for (Tab tab : Tab.values()) {
			Ranges ranges = ranges(tab, person, false);
			counts.put(tab,
					ranges.isEmpty() ? 0
							: this.jdbc.sql("select count(*) from (" + ranges.union("task_id", "", "") + ") counted")
								.params(ranges.params())
								.param("size", MOST)
								.query(Integer.class)
								.single());
		}
		return counts;
	}

	private Ranges ranges(Tab tab, PersonId person, boolean held) {
		Ranges ranges = new Ranges();
		switch (tab) {
			case MINE -> ranges.add("assignee = ? and state = 'HELD'", person.value());
			case DONE -> ranges.add("done_by = ? and state = 'DONE'", person.value());
			case GROUP -> {
				for (Duty duty : this.organizations.duties(person)) {
					for (String state : held ? List.of("OPEN", "HELD") : List.of("OPEN")) {
						ranges.add("department_id = ? and duty_role = ? and state = '" + state + "'",
								duty.department().value(), duty.role().name());
					}
				}
			}
		}
		return ranges;
	}

	private static String order(Tab tab) {
		return (tab == Tab.DONE) ? "order by done_at desc, task_id desc" : "order by sort_due, task_id";
	}

	private String narrowed(TaskFilter filter, Map<String, Object> params) {
		StringBuilder narrowed = new StringBuilder();
		if (!filter.step().isEmpty()) {
			narrowed.append(" and form_key = :step");
			params.put("step", filter.step());
		}
		if (!filter.kind().isEmpty()) {
			narrowed.append(" and applicant_kind = :kind");
			params.put("kind", filter.kind());
		}
		if (!filter.text().isEmpty()) {
			narrowed.append(" and (lower(case_number) like :text escape '!' or lower(subject) like :text escape '!')");
			params.put("text", "%" + filter.text().toLowerCase().replaceAll("([!%_])", "!$1") + "%");
		}
		if (filter.due() != null) {
			LocalDate today = Times.day(this.clock.instant());
			narrowed.append(switch (filter.due()) {
				case OVERDUE -> " and sort_due < :day";
				case TODAY -> " and sort_due = :day";
				case SOON -> " and sort_due >= :day and sort_due <= :until";
			});
			params.put("day", today);
			params.put("until", today.plusDays(3));
		}
		return narrowed.toString();
	}

	private static String after(Tab tab, String cursor, Map<String, Object> params) {
		if (cursor == null || cursor.isBlank()) {
			return "";
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
			if (!parts[0].matches("\\d{4}-.*")) {
				return "";
			}
			params.put("afterId", parts[1]);
			if (tab == Tab.DONE) {
				params.put("after", LocalDateTime.parse(parts[0]));
				return " and done_at <= :after and (done_at < :after or task_id < :afterId)";
			}
			params.put("after", LocalDate.parse(parts[0]));
			return " and sort_due >= :after and (sort_due > :after or task_id > :afterId)";
		}
		catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException ex) {
			params.remove("afterId");
			return "";
		}
	}

	private static String cursor(Tab tab, TaskRow last) {
		Object position = (tab == Tab.DONE) ? Times.stored(last.doneAt().orElseThrow()) : last.sortDue();
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((position + " " + last.id()).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The index ranges a list is read from, joined by UNION ALL: the database walks each
	 * from where the page begins and no further than its end.
	 */
	private static final class Ranges {

		private final List<String> conditions = new ArrayList<>();

		private final Map<String, Object> params = new LinkedHashMap<>();

		/** Adds a range; each ? takes one of the values. */
		void add(String condition, Object... values) {
			String named = condition;
			for (Object value : values) {
				String name = "r" + this.params.size();
				named = named.replaceFirst("\\?", ":" + name);
				this.params.put(name, value);
			}
			this.conditions.add(named);
		}

		boolean isEmpty() {
			return this.conditions.isEmpty();
		}

		Map<String, Object> params() {
			return this.params;
		}

		String union(String columns, String narrowed, String order) {
			String ranges = this.conditions.stream()
				.map((condition) -> "(select " + columns + " from tasklist_task where " + condition + narrowed + " "
						+ order + " limit :size)")
				.collect(Collectors.joining(" union all "));
			return (this.conditions.size() == 1) ? ranges.substring(1, ranges.length() - 1)
					: ranges + " " + order + " limit :size";
		}

	}

}
