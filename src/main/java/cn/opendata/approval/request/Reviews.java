package cn.opendata.approval.request;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;

/**
 * What the department does with a case, one method per act. Each checks the permission
 * table (role in the handling department, leave cover included), the status and the
 * separation of duties, moves the status, runs the clocks, keeps the opinion and
 * publishes a {@link RequestEvent}, all in one transaction.
 *
 * <p>
 * All of them throw {@link cn.opendata.approval.shared.Refused}: FORBIDDEN for the wrong
 * person, CONFLICT when the case has moved on, INVALID for what was typed.
 */
public interface Reviews {

	/** ROUTING → SUBMITTED: the platform office names the department. */
	void route(RequestId id, Actor by, DepartmentId to, String note);

	/**
	 * CONSENTING → SUBMITTED, or → ROUTING where the common superior's platform office
	 * comes between: the asking department's head lets a sharing request out of the house
	 * (国令809 art. 11).
	 */
	void consent(RequestId id, Actor by, String note);

	/**
	 * CONSENTING or ROUTING → RETURNED: a sharing request goes back to its requester.
	 * @param text what is to be mended
	 */
	void returnToRequester(RequestId id, Actor by, String text);

	/**
	 * ROUTING → SUBMITTED: the platform office of the common superior passes a sharing
	 * request on to the provider.
	 */
	void forward(RequestId id, Actor by, String note);

	/**
	 * SUBMITTED → ANSWERED: an unconditional entry is granted without a person (国令809
	 * art. 21). Does nothing when the case has moved on.
	 */
	void grantAtOnce(RequestId id);

	/** SUBMITTED → VERIFYING: accepted as of today. */
	void accept(RequestId id, Actor by, String note);

	/**
	 * SUBMITTED → AWAITING_SUPPLEMENT: one notice with everything that is missing; only
	 * once per case.
	 * @param missing what is missing, at least one line
	 * @param days working days for the answer, 5 to 30
	 */
	void askSupplement(RequestId id, Actor by, List<String> missing, int days);

	/** SUBMITTED or ROUTING → NOT_ACCEPTED. */
	void decline(RequestId id, Actor by, Refusal refusal);

	/** SUBMITTED → SUBMITTED at another department, once per case; the clock runs on. */
	void transfer(RequestId id, Actor by, DepartmentId to, String reason);

	/**
	 * SUBMITTED → VERIFYING because no notice came in time: accepted as of the day of
	 * receipt. Does nothing when the case has moved on.
	 */
	void deemAccepted(RequestId id);

	/**
	 * AWAITING_SUPPLEMENT → ABANDONED because no answer came. Does nothing when the case
	 * has moved on.
	 */
	void abandon(RequestId id);

	/**
	 * VERIFYING → PROPOSING.
	 * @param held whether the department holds the data
	 */
	void verifyNeed(RequestId id, Actor by, boolean held, String note);

	/** VERIFYING → THIRD_PARTY: pauses the clock of the decision. */
	void askThirdParty(RequestId id, Actor by, String party, String letter);

	/** THIRD_PARTY → PROPOSING. */
	void recordThirdParty(RequestId id, Actor by, boolean consents, String text);

	/**
	 * THIRD_PARTY → PROPOSING because the third party did not answer. Does nothing when
	 * the case has moved on.
	 */
	void thirdPartySilent(RequestId id);

	/** PROPOSING → SECRECY_REVIEW when data would go out, else APPROVAL. */
	void propose(RequestId id, Actor by, Proposal proposal);

	/**
	 * SECRECY_REVIEW → MASKING, APPROVAL, or back to PROPOSING.
	 * @param text required when it does not pass
	 */
	void reviewSecrecy(RequestId id, Actor by, boolean passes, String text);

	/** MASKING → APPROVAL. */
	void mask(RequestId id, Actor by, String method, String check);

	/** APPROVAL → ANSWERED: the proposal becomes the decision. */
	void approve(RequestId id, Actor by, String text);

	/** APPROVAL → PROPOSING, with what is to be mended. */
	void sendBack(RequestId id, Actor by, String text);

	/** Refuses whomever {@link #decline} would, and does nothing. */
	void mayDecline(RequestId id, Actor by);

	/**
	 * Refuses whomever {@link #approve} would, separation of duties included, and does
	 * nothing.
	 */
	void mayApprove(RequestId id, Actor by);

	/** The proposal in force, empty before there is one. */
	Optional<Proposal> proposal(RequestId id);

	/**
	 * Whether the case still waits for that step. The engine completes a task only when
	 * the case no longer waits for it, so nobody can go round the acts above.
	 * @param step form key of the step
	 */
	boolean awaits(RequestId id, String step);

	/**
	 * Keys of the phrases (text templates) of a department for a field, then those for
	 * all departments.
	 */
	List<String> phrases(DepartmentId department, String field);

	/** The administered legal bases that may be picked. */
	List<cn.opendata.approval.shared.LegalBasis> bases();

}
