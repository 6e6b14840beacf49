package cn.opendata.approval.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The grants as rows.
 */
@Repository
class GrantRows {

	private final JdbcClient jdbc;

	GrantRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Grant grant, Optional<PersonId> by) {
		this.jdbc
			.sql("""
					insert into delivery_grant (id, request_id, case_number, applicant_id, department_id, subject, state,
					  until_day, note, agreement, agreement_hash, prepared_by, prepared_at, kind, user_department_id, method,
					  calls_per_minute, version)
					values (:id, :request, :number, :applicant, :department, :subject, :state, :until, :note, :agreement,
					  :hash, :by, :at, :kind, :user, :method, :calls, 0)
					""")
			.param("id", grant.id())
			.param("request", grant.request().value())
			.param("number", grant.caseNumber())
			.param("applicant", grant.applicant().value())
			.param("department", grant.department().value())
			.param("subject", grant.subject())
			.param("state", grant.state().name())
			.param("until", grant.until().orElse(null))
			.param("note", grant.note())
			.param("agreement", grant.agreement())
			.param("hash", grant.agreementHash())
			.param("by", by.map(PersonId::value).orElse(null))
			.param("at", Times.stored(grant.preparedAt()))
			.param("kind", grant.terms().kind().name())
			.param("user", grant.terms().user().map(DepartmentId::value).orElse(null))
			.param("method", grant.terms().method().name())
			.param("calls", grant.terms().callsPerMinute())
			.update();
	}

	/**
	 * Saves what a grant may change.
	 * @throws Refused CONFLICT when somebody else changed it since it was read
	 */
	void save(Grant grant) {
		Optional<Signature> signature = grant.signature();
		Optional<Halt> halt = grant.halt();
		int saved = this.jdbc.sql("""
				update delivery_grant set state = :state, signed_name = :name, signed_hash = :hash, signed_at = :signed,
				  activated_at = :activated, halt_ground = :ground, halt_reason = :reason, halt_code = :code,
				  halt_document = :document, halt_article = :article, version = version + 1
				where id = :id and version = :version
				""")
			.param("state", grant.state().name())
			.param("name", signature.map(Signature::name).orElse(null))
			.param("hash", signature.map(Signature::hash).orElse(null))
			.param("signed", Times.stored(signature.map(Signature::at).orElse(null)))
			.param("activated", Times.stored(grant.activatedAt().orElse(null)))
			.param("ground", halt.map((why) -> why.ground().name()).orElse(null))
			.param("reason", halt.map(Halt::reason).orElse(null))
			.param("code", halt.map((why) -> why.basis().code()).orElse(null))
			.param("document", halt.map((why) -> why.basis().document()).orElse(null))
			.param("article", halt.map((why) -> why.basis().article()).orElse(null))
			.param("id", grant.id())
			.param("version", grant.version())
			.update();
		if (saved == 0) {
			throw Refused.conflict("delivery.error.moved");
		}
	}

	Optional<Grant> byId(String id) {
		return this.jdbc.sql("select * from delivery_grant where id = :id")
			.param("id", id)
			.query(this::read)
			.optional();
	}

	Optional<Grant> of(RequestId request) {
		return this.jdbc.sql("select * from delivery_grant where request_id = :request")
			.param("request", request.value())
			.query(this::read)
			.optional();
	}

	/**
	 * Grants of a person, newest first.
	 * @param after the last one of the page before, empty for the first page
	 */
	List<Grant> ofApplicant(PersonId applicant, Optional<Grant> after, int limit) {
		return page("applicant_id", applicant.value(), after, limit);
	}

	/** Grants that a department gives, newest first. */
	List<Grant> ofDepartment(DepartmentId department, Optional<Grant> after, int limit) {
		return page("department_id", department.value(), after, limit);
	}

	/** Grants that a department uses, newest first. */
	List<Grant> ofUser(DepartmentId user, Optional<Grant> after, int limit) {
		return page("user_department_id", user.value(), after, limit);
	}

	/** Another grant goes on in its place. */
	void replaced(String id, String by) {
		this.jdbc.sql("update delivery_grant set replaced_by = :by where id = :id")
			.param("by", by)
			.param("id", id)
			.update();
	}

	/** The grant that goes on in the place of this one; itself where there is none. */
	String lastOf(String id) {
		String last = id;
		Optional<String> next = Optional.of(id);
		while (next.isPresent()) {
			last = next.get();
			next = this.jdbc.sql("select replaced_by from delivery_grant where id = :id and replaced_by is not null")
				.param("id", last)
				.query(String.class)
				.optional();
		}
		return last;
	}

	/** Grants on an entry that are not over. */
	List<Grant> onEntry(EntryCode entry) {
		return this.jdbc.sql("""
				select g.* from delivery_grant g where g.state in ('SIGNED', 'ACTIVE', 'SUSPENDED', 'RECTIFYING')
				and g.id in (select i.grant_id from delivery_grant_item i where i.entry_code = :entry) order by g.id
				""").param("entry", entry.value()).query(this::read).list();
	}

	/** Grants whose last day lies before the given one and that are not marked so yet. */
	List<Grant> over(LocalDate today, int limit) {
		return this.jdbc
			.sql("""
					select * from delivery_grant where until_day < :today and state in ('SIGNED', 'ACTIVE', 'SUSPENDED', 'RECTIFYING')
					order by until_day, id limit :limit
					""")
			.param("today", today)
			.param("limit", limit)
			.query(this::read)
			.list();
	}

	private List<Grant> page(String owner, String id, Optional<Grant> after, int limit) {
		String where = after.isPresent() ? " and (prepared_at < :at or (prepared_at = :at and id < :last))" : "";
		JdbcClient.StatementSpec query = this.jdbc
			.sql("select * from delivery_grant where " + owner + " = :owner" + where
					+ " order by prepared_at desc, id desc limit :limit")
			.param("owner", id)
			.param("limit", limit);
		if (after.isPresent()) {
			query = query.param("at", Times.stored(after.get().preparedAt())).param("last", after.get().id());
		}
		return query.query(this::read).list();
	}

	private Grant read(ResultSet row, int number) throws SQLException {
		return new Grant(row.getString("id"), new RequestId(row.getString("request_id")), row.getString("case_number"),
				new PersonId(row.getString("applicant_id")), new DepartmentId(row.getString("department_id")),
				row.getString("subject"), GrantState.valueOf(row.getString("state")), terms(row),
				Optional.ofNullable(row.getObject("until_day", LocalDate.class)), row.getString("note"),
				row.getString("agreement"), row.getString("agreement_hash"), at(row, "prepared_at"), signature(row),
				Optional.ofNullable(at(row, "activated_at")), halt(row), row.getLong("version"));
	}

	private static GrantTerms terms(ResultSet row) throws SQLException {
		return new GrantTerms(Kind.valueOf(row.getString("kind")),
				Optional.ofNullable(row.getString("user_department_id")).map(DepartmentId::new),
				SharingMethod.valueOf(row.getString("method")), row.getInt("calls_per_minute"));
	}

	private static Optional<Signature> signature(ResultSet row) throws SQLException {
		String name = row.getString("signed_name");
		return (name != null) ? Optional.of(new Signature(name, row.getString("signed_hash"), at(row, "signed_at")))
				: Optional.empty();
	}

	private static Optional<Halt> halt(ResultSet row) throws SQLException {
		String ground = row.getString("halt_ground");
		return (ground != null)
				? Optional.of(new Halt(HaltGround.valueOf(ground), row.getString("halt_reason"), new LegalBasis(
						row.getString("halt_code"), row.getString("halt_document"), row.getString("halt_article"))))
				: Optional.empty();
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return Times.read(row.getObject(column, LocalDateTime.class));
	}

}
