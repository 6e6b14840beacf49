package cn.opendata.approval.catalogue;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

/**
 * How often an entry is read, downloaded and called, and what its readers think of it.
 */
@Service
@Transactional
class Figures {

	private final JdbcClient jdbc;

	private final Clock clock;

	Figures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The figures of an entry.
	 *
	 * @param stars mean of the ratings, 0 without any
	 */
	record Figure(long views, long downloads, long calls, long ratings, double stars) {
	}

	@Transactional(readOnly = true)
	Figure of(EntryCode code) {
		return this.jdbc.sql("select views, downloads, calls, ratings, stars from catalogue_figure where code = :code")
			.param("code", code.value())
			.query((row, n) -> new Figure(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
					(row.getLong(4) > 0) ? (double) row.getLong(5) / row.getLong(4) : 0))
			.optional()
			.orElse(new Figure(0, 0, 0, 0, 0));
	}

	void viewed(EntryCode code) {
		add(code, "views");
	}

	void called(EntryCode code) {
		add(code, "calls");
	}

	void downloaded(EntryCode code, int version, Distribution what, Optional<PersonId> by) {
		add(code, "downloads");
		this.jdbc.sql("""
				insert into catalogue_download (id, code, version, distribution_id, person_id, at)
				values (:id, :code, :version, :what, :by, :at)""")
			.param("id", UUID.randomUUID().toString())
			.param("code", code.value())
			.param("version", version)
			.param("what", what.id())
			.param("by", by.map(PersonId::value).orElse(null))
			.param("at", Times.stored(this.clock.instant()))
			.update();
	}

	/** A person's rating; a later one replaces the earlier. */
	void rate(EntryCode code, int stars, PersonId by) {
		if (stars < 1 || stars > 5) {
			throw Refused.invalid("stars", "catalogue.error.stars");
		}
		Optional<Integer> before = this.jdbc
			.sql("select stars from catalogue_rating where code = :code and person_id = :by for update")
			.param("code", code.value())
			.param("by", by.value())
			.query(Integer.class)
			.optional();
		String sql = before.isPresent()
				? "update catalogue_rating set stars = :stars, at = :at where code = :code and person_id = :by"
				: "insert into catalogue_rating (code, person_id, stars, at) values (:code, :by, :stars, :at)";
		this.jdbc.sql(sql)
			.param("code", code.value())
			.param("by", by.value())
			.param("stars", stars)
			.param("at", Times.stored(this.clock.instant()))
			.update();
		this.jdbc.sql("update catalogue_figure set stars = stars + :more, ratings = ratings + :one where code = :code")
			.param("more", stars - before.orElse(0))
			.param("one", before.isPresent() ? 0 : 1)
			.param("code", code.value())
			.update();
	}

	private void add(EntryCode code, String figure) {
		this.jdbc.sql("update catalogue_figure set " + figure + " = " + figure + " + 1 where code = :code")
			.param("code", code.value())
			.update();
	}

}
