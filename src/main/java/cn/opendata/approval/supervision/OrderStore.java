package cn.opendata.approval.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Person;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.supervision.SupervisionOrder.Missed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Orders, the levels they went through, and what the rungs of the ladder led to.
 */
@Repository
class OrderStore {

	private final JdbcClient jdbc;

	OrderStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(SupervisionOrder order) {
		this.jdbc
			.sql("""
					INSERT INTO supervision_order (request_id, number, kind, finding, status, about_id, about_number, entry_code,
					  clock_id, rule_code, fell_due_on, charge, subject, demand, basis_code, basis_document, basis_article,
					  department_id, addressee_id, addressee_name, office_id, supervisor_id, supervisor_name, days, due_on,
					  at_top, raised_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?)""")
			.param(order.request().value())
			.param(order.number())
			.param(order.type().name())
			.param(order.finding().map(Enum::name).orElse(null))
			.param(order.status().name())
			.param(order.about().map(RequestId::value).orElse(null))
			.param(order.aboutNumber().isEmpty() ? null : order.aboutNumber())
			.param(order.entry().map(EntryCode::value).orElse(null))
			.param(order.missed().map((missed) -> missed.clock().value()).orElse(null))
			.param(order.missed().map(Missed::rule).orElse(null))
			.param(order.missed().map(Missed::dueOn).orElse(null))
			.param(order.charge())
			.param(order.subject())
			.param(order.demand())
			.param(order.basis().code())
			.param(order.basis().document())
			.param(order.basis().article())
			.param(order.department().value())
			.param(order.addressee().value())
			.param(order.addresseeName())
			.param(order.office().value())
			.param(order.supervisor().value())
			.param(order.supervisorName())
			.param(order.days())
			.param(order.dueOn().orElse(null))
			.param(Times.stored(order.raisedAt()))
			.update();
	}

	Optional<SupervisionOrder> of(RequestId id) {
		return this.jdbc.sql("SELECT * FROM supervision_order WHERE request_id = ?")
			.param(id.value())
			.query(OrderStore::order)
			.optional();
	}

	/** The open order about a limit that was missed. */
	Optional<SupervisionOrder> open(ClockId clock) {
		return this.jdbc
			.sql("SELECT * FROM supervision_order WHERE clock_id = ? AND status IN ('ORDERED', 'RECTIFIED')")
			.param(clock.value())
			.query(OrderStore::order)
			.list()
			.stream()
			.findFirst();
	}

	/** Orders about a case, first one first. */
	List<SupervisionOrder> about(RequestId id) {
		return this.jdbc.sql("SELECT * FROM supervision_order WHERE about_id = ? ORDER BY raised_at, request_id")
			.param(id.value())
			.query(OrderStore::order)
			.list();
	}

	/** Copies where the case stands. */
	void stands(RequestId id, Status status, Instant at) {
		this.jdbc.sql("UPDATE supervision_order SET status = ?, closed_at = ? WHERE request_id = ?")
			.param(status.name())
			.param(status.ended() ? Times.stored(at) : null)
			.param(id.value())
			.update();
	}

	/** Copies until when the step it waits for is to be done. */
	void due(RequestId id, Optional<LocalDate> day) {
		this.jdbc.sql("UPDATE supervision_order SET due_on = ? WHERE request_id = ?")
			.param(day.orElse(null))
			.param(id.value())
			.update();
	}

	void days(RequestId id, int days) {
		this.jdbc.sql("UPDATE supervision_order SET days = ? WHERE request_id = ?").params(days, id.value()).update();
	}

	void markAtTop(RequestId id) {
		this.jdbc.sql("UPDATE supervision_order SET at_top = TRUE WHERE request_id = ?").param(id.value()).update();
	}

	/** A supervisor has the order from now on. */
	void held(RequestId id, Person supervisor, Cause cause, Instant at) {
		String office = supervisor.department().orElseThrow().value();
		this.jdbc.sql("""
				UPDATE supervision_order SET office_id = ?, supervisor_id = ?, supervisor_name = ?
				WHERE request_id = ?""")
			.params(office, supervisor.id().value(), supervisor.name(), id.value())
			.update();
		this.jdbc
			.sql("""
					INSERT INTO supervision_level (request_id, seq, office_id, supervisor_id, supervisor_name, cause, begun_at)
					SELECT ?, COALESCE(MAX(l.seq), 0) + 1, ?, ?, ?, ?, ? FROM supervision_level l WHERE l.request_id = ?""")
			.params(id.value(), office, supervisor.id().value(), supervisor.name(), cause.name(), Times.stored(at),
					id.value())
			.update();
	}

	/** The levels it went through, first one first. */
	List<HeldBy> levels(RequestId id) {
		return this.jdbc.sql("SELECT * FROM supervision_level WHERE request_id = ? ORDER BY seq")
			.param(id.value())
			.query((row, n) -> new HeldBy(new DepartmentId(row.getString("office_id")),
					row.getString("supervisor_name"), Cause.valueOf(row.getString("cause")), time(row, "begun_at")))
			.list();
	}

	/**
	 * Keeps what a rung led to.
	 * @param order the order raised or passed on, empty where nobody could be named
	 */
	void rung(ClockId clock, String rung, RequestId about, Optional<RequestId> order, Instant at) {
		this.jdbc.sql("""
				INSERT INTO supervision_rung (clock_id, rung, case_id, order_id, reached_at)
				VALUES (?, ?, ?, ?, ?)""")
			.param(clock.value())
			.param(rung)
			.param(about.value())
			.param(order.map(RequestId::value).orElse(null))
			.param(Times.stored(at))
			.update();
	}

	boolean reached(ClockId clock, String rung) {
		return this.jdbc.sql("SELECT COUNT(*) FROM supervision_rung WHERE clock_id = ? AND rung = ?")
			.params(clock.value(), rung)
			.query(Integer.class)
			.single() > 0;
	}

	static SupervisionOrder order(ResultSet row, int number) throws SQLException {
		Optional<Missed> missed = (row.getString("clock_id") == null) ? Optional.empty()
				: Optional.of(new Missed(new ClockId(row.getString("clock_id")), row.getString("rule_code"),
						row.getObject("fell_due_on", LocalDate.class)));
		return new SupervisionOrder(new RequestId(row.getString("request_id")), row.getString("number"),
				OrderType.valueOf(row.getString("kind")),
				Optional.ofNullable(row.getString("finding")).map(Defect::valueOf),
				Status.valueOf(row.getString("status")),
				Optional.ofNullable(row.getString("about_id")).map(RequestId::new),
				Optional.ofNullable(row.getString("about_number")).orElse(""),
				Optional.ofNullable(row.getString("entry_code")).map(EntryCode::new), missed, row.getString("charge"),
				row.getString("subject"), row.getString("demand"),
				new LegalBasis(row.getString("basis_code"), row.getString("basis_document"),
						row.getString("basis_article")),
				new DepartmentId(row.getString("department_id")), new PersonId(row.getString("addressee_id")),
				row.getString("addressee_name"), new DepartmentId(row.getString("office_id")),
				new PersonId(row.getString("supervisor_id")), row.getString("supervisor_name"), row.getInt("days"),
				Optional.ofNullable(row.getObject("due_on", LocalDate.class)), row.getBoolean("at_top"),
				time(row, "raised_at"), Optional.ofNullable(time(row, "closed_at")));
	}

	static Instant time(ResultSet row, String column) throws SQLException {
		return Times.read(row.getObject(column, LocalDateTime.class));
	}

}
