package cn.opendata.approval.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

/**
 * The permission to use data (授权) that came from a case; it guards its own moves.
 *
 * @param id its id
 * @param request the case it came from, one grant each
 * @param caseNumber number of the case
 * @param applicant who may use the data
 * @param department the provider
 * @param subject what it is about, in one line
 * @param state where it stands, the passing of the end date not yet considered
 * @param terms what it is by its kind
 * @param until last day of use, empty for no end
 * @param note the data manager's note on the delivery, may be empty
 * @param agreement text of the use agreement, frozen
 * @param agreementHash checksum of that text
 * @param preparedAt when it was offered
 * @param signature how it was signed, empty before
 * @param activatedAt when the data was opened, empty before
 * @param halt why it is suspended or revoked, empty otherwise
 * @param version optimistic version
 */
record Grant(String id, RequestId request, String caseNumber, PersonId applicant, DepartmentId department,
		String subject, GrantState state, GrantTerms terms, Optional<LocalDate> until, String note, String agreement,
		String agreementHash, Instant preparedAt, Optional<Signature> signature, Optional<Instant> activatedAt,
		Optional<Halt> halt, long version) {

	/**
	 * The state as of now: past 24:00 of its last day a grant has ended, marked or not.
	 */
	GrantState stateAt(Instant now) {
		boolean over = this.until.filter((day) -> !now.isBefore(Times.endOf(day))).isPresent();
		return (this.state.alive() && over) ? GrantState.ENDED : this.state;
	}

	/** Whether this person is the one it was given to. */
	boolean belongsTo(Actor actor) {
		return actor.is(this.applicant);
	}

	Grant sign(String name, Instant at) {
		require(GrantState.PREPARED);
		return moved(GrantState.SIGNED, Optional.of(new Signature(name, this.agreementHash, at)), this.activatedAt,
				this.halt);
	}

	Grant activate(Instant at) {
		require(GrantState.SIGNED);
		return moved(GrantState.ACTIVE, this.signature, Optional.of(at), this.halt);
	}

	Grant lapse() {
		require(GrantState.PREPARED);
		return moved(GrantState.LAPSED, this.signature, this.activatedAt, this.halt);
	}

	Grant suspend(Halt why) {
		require(GrantState.ACTIVE);
		return moved(GrantState.SUSPENDED, this.signature, this.activatedAt, Optional.of(why));
	}

	/** Suspended already: the user gets a period to put things right. */
	Grant rectify() {
		require(GrantState.SUSPENDED, GrantState.RECTIFYING);
		return moved(GrantState.RECTIFYING, this.signature, this.activatedAt, this.halt);
	}

	/** The period passed without an answer. */
	Grant rectificationOverdue() {
		require(GrantState.RECTIFYING);
		return moved(GrantState.SUSPENDED, this.signature, this.activatedAt, this.halt);
	}

	Grant restore() {
		require(GrantState.SUSPENDED, GrantState.RECTIFYING);
		return moved(GrantState.ACTIVE, this.signature, this.activatedAt, Optional.empty());
	}

	Grant revoke(Halt why) {
		require(GrantState.SIGNED, GrantState.ACTIVE, GrantState.SUSPENDED, GrantState.RECTIFYING);
		return moved(GrantState.REVOKED, this.signature, this.activatedAt, Optional.of(why));
	}

	Grant end() {
		require(GrantState.SIGNED, GrantState.ACTIVE, GrantState.SUSPENDED, GrantState.RECTIFYING);
		return moved(GrantState.ENDED, this.signature, this.activatedAt, this.halt);
	}

	/** Another grant takes its place. */
	Grant replace() {
		require(GrantState.ACTIVE, GrantState.SUSPENDED, GrantState.RECTIFYING);
		return moved(GrantState.REPLACED, this.signature, this.activatedAt, this.halt);
	}

	/** The user has disposed of the data and proved it. */
	Grant dispose() {
		require(GrantState.ENDED, GrantState.REVOKED);
		return moved(GrantState.DISPOSED, this.signature, this.activatedAt, this.halt);
	}

	private void require(GrantState... from) {
		for (GrantState each : from) {
			if (this.state == each) {
				return;
			}
		}
		throw Refused.conflict("delivery.error.moved");
	}

	private Grant moved(GrantState to, Optional<Signature> signed, Optional<Instant> activated, Optional<Halt> why) {
		return new Grant(this.id, this.request, this.caseNumber, this.applicant, this.department, this.subject, to,
				this.terms, this.until, this.note, this.agreement, this.agreementHash, this.preparedAt, signed,
				activated, why, this.version);
	}

}
