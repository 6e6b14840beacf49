package cn.opendata.approval.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lines of what stopped a grant and let it go on; nothing is overwritten.
 */
@Repository
class HaltLines {

	private final JdbcClient jdbc;

	private final Clock clock;

	HaltLines(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param grant the grant as it was read, before its version was counted up
	 * @param why ground and basis; present for what stops a grant
	 */
	void add(Grant grant, DeliveryEvent.Type act, Actor actor, Optional<Halt> why, String reason) {
		this.jdbc
			.sql("""
					insert into delivery_halt (id, grant_id, grant_version, what, ground, reason, basis_code, basis_document,
					  basis_article, done_by, done_at)
					values (:id, :grant, :version, :what, :ground, :reason, :code, :document, :article, :by, :at)
					""")
			.param("id", UUID.randomUUID().toString())
			.param("grant", grant.id())
			.param("version", grant.version())
			.param("what", act.name())
			.param("ground", why.map((halt) -> halt.ground().name()).orElse(null))
			.param("reason", reason)
			.param("code", why.map((halt) -> halt.basis().code()).orElse(""))
			.param("document", why.map((halt) -> halt.basis().document()).orElse(""))
			.param("article", why.map((halt) -> halt.basis().article()).orElse(""))
			.param("by", actor.id().map(PersonId::value).orElse(null))
			.param("at", Times.stored(this.clock.instant()))
			.update();
	}

	/** Oldest first. */
	List<HaltLine> of(Grant grant) {
		return this.jdbc.sql("select * from delivery_halt where grant_id = :grant order by grant_version")
			.param("grant", grant.id())
			.query(HaltLine::read)
			.list();
	}

}
