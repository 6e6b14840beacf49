package cn.opendata.approval.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.RequestId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link CaseRecords}.
 */
@Service
@Transactional(readOnly = true)
class StoredCaseRecords implements CaseRecords {

	private final DataRequestStore cases;

	private final ReviewStore reviews;

	private final DecisionStore decisions;

	private final ExtensionStore extensions;

	private final JdbcClient jdbc;

	StoredCaseRecords(DataRequestStore cases, ReviewStore reviews, DecisionStore decisions, ExtensionStore extensions,
			JdbcClient jdbc) {
		this.cases = cases;
		this.reviews = reviews;
		this.decisions = decisions;
		this.extensions = extensions;
		this.jdbc = jdbc;
	}

	@Override
	public Optional<CaseRecord> of(RequestId id) {
		return this.cases.find(id).filter((c) -> c.submittedAt != null).map(this::record);
	}

	@Override
	public List<RequestId> all(Optional<RequestId> after, int size) {
		return this.jdbc
			.sql("SELECT id FROM request_case WHERE id > ? AND submitted_at IS NOT NULL ORDER BY id LIMIT ?")
			.params(after.map(RequestId::value).orElse(""), size)
			.query(String.class)
			.list()
			.stream()
			.map(RequestId::new)
			.toList();
	}

	@Override
	public long count() {
		return this.jdbc.sql("SELECT COUNT(*) FROM request_case WHERE submitted_at IS NOT NULL")
			.query(Long.class)
			.single();
	}

	private CaseRecord record(DataRequest c) {
		Instant answered = (c.status == Status.SETTLED) ? c.closedAt : c.decidedAt;
		return new CaseRecord(c.id, c.number, c.kind, c.subject, c.status, Optional.ofNullable(c.department),
				Optional.ofNullable(c.asking), c.submittedAt, c.receivedOn != null, Optional.ofNullable(c.acceptedAt),
				c.deemed, Optional.ofNullable(answered), Optional.ofNullable(c.outcome), grounds(c),
				Optional.ofNullable(c.inTime), Optional.ofNullable(c.closedAt), this.reviews.opinions(c.id),
				this.reviews.supplement(c.id), this.extensions.find(c.id));
	}

	private Set<RefusalGround> grounds(DataRequest c) {
		Set<RefusalGround> grounds = EnumSet.noneOf(RefusalGround.class);
		if (c.outcome != null && c.outcome.withholds()) {
			this.decisions.newest(c.id, "DECIDED").ifPresent((decision) -> {
				decision.ground().ifPresent(grounds::add);
				decision.items().forEach((item) -> item.refusal().map(Refusal::ground).ifPresent(grounds::add));
			});
		}
		return grounds;
	}

}
