package cn.opendata.approval.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of orders, newest first, each by keyset over an index that serves it.
 */
@Repository
class OrderLists {

	private final JdbcClient jdbc;

	OrderLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Orders addressed to these departments. */
	Slice<SupervisionOrder> addressed(List<DepartmentId> departments, State state, LocalDate today, String cursor,
			int size) {
		if (departments.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		return page("department_id IN (" + "?, ".repeat(departments.size() - 1) + "?)",
				departments.stream().map(DepartmentId::value).toList(), state, today, cursor, size);
	}

	/** Orders that the supervisors of this department have. */
	Slice<SupervisionOrder> held(DepartmentId office, State state, LocalDate today, String cursor, int size) {
		return page("office_id = ?", List.of(office.value()), state, today, cursor, size);
	}

	/** All orders, for those who may read everything. */
	Slice<SupervisionOrder> all(State state, LocalDate today, String cursor, int size) {
		return page("1 = 1", List.of(), state, today, cursor, size);
	}

	private Slice<SupervisionOrder> page(String where, List<String> whose, State state, LocalDate today, String cursor,
			int size) {
		List<Object> params = new ArrayList<>(whose);
		StringBuilder narrowed = new StringBuilder(where);
		switch (state) {
			case OPEN -> narrowed.append(" AND status IN ('ORDERED', 'RECTIFIED')");
			case OVERDUE -> {
				narrowed.append(" AND status IN ('ORDERED', 'RECTIFIED') AND due_on < ?");
				params.add(today);
			}
			case CLOSED -> narrowed.append(" AND status IN ('SETTLED', 'WITHDRAWN')");
			case ALL -> {
				// nothing is left out
			}
		}
		if (cursor != null && cursor.matches("\\d{1,18}~[A-Za-z0-9-]{1,64}")) {
			String[] from = cursor.split("~");
			Object at = Times.stored(micros(Long.parseLong(from[0])));
			narrowed.append(" AND (raised_at < ? OR (raised_at = ? AND request_id < ?))");
			params.addAll(List.of(at, at, from[1]));
		}
		params.add(size + 1);
		List<SupervisionOrder> rows = this.jdbc
			.sql("SELECT * FROM supervision_order WHERE " + narrowed
					+ " ORDER BY raised_at DESC, request_id DESC LIMIT ?")
			.params(params)
			.query(OrderStore::order)
			.list();
		return Slice.of(rows, size, OrderLists::cursor);
	}

	private static String cursor(SupervisionOrder last) {
		Instant at = last.raisedAt();
		return (at.getEpochSecond() * 1_000_000L + at.getNano() / 1000) + "~" + last.request().value();
	}

	private static Instant micros(long micros) {
		return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
	}

	/** What a list is narrowed to. */
	enum State {

		/** 未销号. */
		OPEN,
		/** 逾期. */
		OVERDUE,
		/** 已办结. */
		CLOSED,
		/** 全部. */
		ALL

	}

}
