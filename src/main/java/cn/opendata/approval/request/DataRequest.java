package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The case as an aggregate: it guards its own transitions. Content, opinions and
 * decisions hang on it by its id.
 */
final class DataRequest {

	final RequestId id;

	final Kind kind;

	final PersonId applicant;

	final Instant createdAt;

	String number = "";

	Status status = Status.DRAFT;

	DepartmentId department;

	EntryCode entry;

	/** The department that asks; none where the public does. */
	DepartmentId asking;

	String subject = "";

	int contentVersion;

	int supplements;

	int transfers;

	boolean deemed;

	Instant submittedAt;

	LocalDate receivedOn;

	Instant acceptedAt;

	Instant decidedAt;

	Outcome outcome;

	/** The decision that says why; no answered case without one. */
	String decision;

	Integer daysTaken;

	Boolean inTime;

	Instant closedAt;

	Integer stars;

	String starsComment;

	long version;

	DataRequest(RequestId id, Kind kind, PersonId applicant, Instant createdAt) {
		this.id = id;
		this.kind = kind;
		this.applicant = applicant;
		this.createdAt = createdAt;
	}

	void submit(String number, DepartmentId to, Instant at) {
		from(Status.DRAFT);
		this.number = number;
		this.department = to;
		this.submittedAt = at;
		this.receivedOn = Times.day(at);
		this.contentVersion = 1;
		this.status = (to != null) ? Status.SUBMITTED : Status.ROUTING;
	}

	/**
	 * Sends a sharing request on its way; sent again after it was returned, it keeps its
	 * number.
	 */
	void file(String number, DepartmentId provider, Status first, Instant at) {
		from(Status.DRAFT, Status.RETURNED);
		this.number = this.number.isEmpty() ? number : this.number;
		this.department = provider;
		this.submittedAt = at;
		this.contentVersion++;
		this.status = first;
		if (first == Status.SUBMITTED) {
			this.receivedOn = Times.day(at);
		}
	}

	/** A verification, a dispute or an order: there at once, in its first status. */
	void register(String number, DepartmentId handling, Instant at) {
		from(Status.DRAFT);
		this.number = number;
		this.department = handling;
		this.submittedAt = at;
		this.receivedOn = Times.day(at);
		this.contentVersion = 1;
		this.status = switch (this.kind) {
			case DISPUTE -> Status.NEGOTIATING;
			case SUPERVISE -> Status.ORDERED;
			default -> Status.SUBMITTED;
		};
	}

	/** A verification was answered, a dispute settled, an order closed out. */
	void settle(Instant at) {
		if (!this.status.undecided()) {
			throw movedOn();
		}
		this.status = Status.SETTLED;
		this.closedAt = at;
	}

	/** Reaches the provider: its clock counts from this day. */
	void receive(Instant at, Status... from) {
		from(from);
		this.receivedOn = Times.day(at);
		this.status = Status.SUBMITTED;
	}

	void route(DepartmentId to, Instant at) {
		from(Status.ROUTING);
		this.department = to;
		this.receivedOn = Times.day(at);
		this.status = Status.SUBMITTED;
	}

	void transfer(DepartmentId to) {
		from(Status.SUBMITTED);
		if (this.transfers > 0) {
			throw Refused.conflict("request.error.transferred");
		}
		if (to.equals(this.department)) {
			throw Refused.invalid("department", "request.error.transfer.same");
		}
		this.transfers++;
		this.department = to;
	}

	void askSupplement() {
		from(Status.SUBMITTED);
		if (this.supplements > 0) {
			throw Refused.conflict("request.error.supplemented");
		}
		this.supplements++;
		this.status = Status.AWAITING_SUPPLEMENT;
	}

	void supplement(Instant at) {
		from(Status.AWAITING_SUPPLEMENT);
		this.contentVersion++;
		this.receivedOn = Times.day(at);
		this.status = Status.SUBMITTED;
	}

	void accept(Instant at, boolean deemed) {
		from(Status.SUBMITTED);
		this.acceptedAt = at;
		this.deemed = deemed;
		this.status = Status.VERIFYING;
	}

	/** Ends the case before it was handled: not accepted, abandoned or withdrawn. */
	void end(Status end, Instant at) {
		if (!this.status.undecided()) {
			throw movedOn();
		}
		this.status = end;
		this.closedAt = at;
	}

	void move(Status to, Status... from) {
		from(from);
		this.status = to;
	}

	void decide(Outcome outcome, String decision, Instant at) {
		from(Status.APPROVAL);
		this.outcome = outcome;
		this.decision = decision;
		this.decidedAt = at;
		this.status = Status.ANSWERED;
	}

	/** Granted without a person: what is shared without conditions. */
	void grantAtOnce(String decision, Instant at) {
		from(Status.SUBMITTED);
		this.acceptedAt = at;
		this.outcome = Outcome.AGREED;
		this.decision = decision;
		this.decidedAt = at;
		this.status = Status.ANSWERED;
	}

	void archive(Instant at) {
		from(Status.ANSWERED, Status.AWAITING_AGREEMENT, Status.OPENED, Status.FEEDBACK_GIVEN);
		this.status = Status.ARCHIVED;
		this.closedAt = at;
	}

	boolean is(Status... any) {
		return Set.of(any).contains(this.status);
	}

	private void from(Status... any) {
		if (!is(any)) {
			throw movedOn();
		}
	}

	/** The status as a message names it, in the reader's language. */
	static Object word(Status status) {
		return new DefaultMessageSourceResolvable("Status." + status);
	}

	private Refused movedOn() {
		return Refused.conflict("request.error.moved", word(this.status));
	}

}
