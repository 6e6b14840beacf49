package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A supplement notice (补正通知): everything that is missing, told at once.
 *
 * @param missing what is missing, one line each
 * @param days working days for the answer
 * @param askedAt when it went out
 * @param answer what the applicant wrote with the supplement
 * @param answeredAt when the supplement arrived
 */
public record SupplementNotice(List<String> missing, int days, Instant askedAt, Optional<String> answer,
		Optional<Instant> answeredAt) {

	public SupplementNotice {
		missing = List.copyOf(missing);
	}

}
