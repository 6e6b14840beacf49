package cn.opendata.approval.delivery;

import java.time.LocalDateTime;
import java.util.Optional;

import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link DeliveryRecords}.
 */
@Service
@Transactional(readOnly = true)
class StoredDeliveryRecords implements DeliveryRecords {

	private final JdbcClient jdbc;

	StoredDeliveryRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<DeliveryRecord> of(RequestId request) {
		return this.jdbc.sql("""
				select g.prepared_at, g.activated_at,
				  (select min(f.given_at) from delivery_feedback f where f.grant_id = g.id) as feedback_at
				from delivery_grant g where g.request_id = :request
				""")
			.param("request", request.value())
			.query((row, number) -> new DeliveryRecord(Times.read(row.getObject("prepared_at", LocalDateTime.class)),
					Optional.ofNullable(Times.read(row.getObject("activated_at", LocalDateTime.class))),
					Optional.ofNullable(Times.read(row.getObject("feedback_at", LocalDateTime.class)))))
			.optional();
	}

}
