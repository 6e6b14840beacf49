package cn.opendata.approval.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

import cn.opendata.approval.shared.Times;

/**
 * A suspension, restoration or revocation that took place.
 *
 * @param act SUSPENDED, RESTORED or REVOKED
 * @param ground the ground, empty for a restoration
 * @param reason the reason in words
 * @param basis document and article, empty for a restoration
 * @param at when
 */
record HaltLine(DeliveryEvent.Type act, String ground, String reason, String basis, Instant at) {

	static HaltLine read(ResultSet row, int number) throws SQLException {
		String ground = row.getString("ground");
		return new HaltLine(DeliveryEvent.Type.valueOf(row.getString("what")), (ground != null) ? ground : "",
				row.getString("reason"), row.getString("basis_document") + row.getString("basis_article"),
				Times.read(row.getObject("done_at", LocalDateTime.class)));
	}

}
