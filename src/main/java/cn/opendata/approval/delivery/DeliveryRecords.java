package cn.opendata.approval.delivery;

import java.util.Optional;

import cn.opendata.approval.shared.RequestId;

/**
 * The deliveries as they are on record, for rooms that count them.
 */
public interface DeliveryRecords {

	/** What is on record of the delivery of a case; empty while there is none. */
	Optional<DeliveryRecord> of(RequestId request);

}
