package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;

/**
 * What is on record of a case, for whoever counts: facts and times, nothing of its
 * content and nothing of who asks.
 *
 * @param id the case
 * @param number number to quote
 * @param kind its kind
 * @param subject its subject in one line
 * @param status where it stands
 * @param department the department that handles it, empty while unrouted
 * @param asking the department that asks, empty where the public does
 * @param submittedAt when it was sent
 * @param reached whether it has left the house of who asks
 * @param acceptedAt when it was accepted
 * @param deemed whether it was accepted by silence
 * @param answeredAt when it was answered: decided or settled
 * @param outcome what it was answered with, for requests
 * @param grounds grounds of what was refused or withheld
 * @param inTime whether the answer came in time
 * @param closedAt when it ended
 * @param opinions opinions of the steps, oldest first
 * @param supplement the supplement notice, if any
 * @param extension the extension asked for, if any
 */
public record CaseRecord(RequestId id, String number, Kind kind, String subject, Status status,
		Optional<DepartmentId> department, Optional<DepartmentId> asking, Instant submittedAt, boolean reached,
		Optional<Instant> acceptedAt, boolean deemed, Optional<Instant> answeredAt, Optional<Outcome> outcome,
		Set<RefusalGround> grounds, Optional<Boolean> inTime, Optional<Instant> closedAt, List<Opinion> opinions,
		Optional<SupplementNotice> supplement, Optional<Extension> extension) {

	public CaseRecord {
		grounds = Set.copyOf(grounds);
		opinions = List.copyOf(opinions);
	}

}
