package cn.opendata.approval.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link Reviews}: hands each act to the desk that does it.
 */
@Service
@Transactional
class ReviewDesk implements Reviews {

	private static final Map<Status, String> AWAITED = Map.of(Status.ROUTING, "route-request", Status.SUBMITTED,
			"examine-application", Status.CONSENTING, "consent-sharing", Status.VERIFYING, "verify-need",
			Status.THIRD_PARTY, "record-third-party-opinion", Status.PROPOSING, "propose-outcome",
			Status.SECRECY_REVIEW, "review-secrecy", Status.MASKING, "mask-data", Status.APPROVAL, "approve-decision");

	private final AcceptanceDesk acceptance;

	private final HandlingDesk handling;

	private final ConsentDesk sharing;

	private final CaseDesk desk;

	private final ReviewStore reviews;

	private final DecisionStore decisions;

	private final ExtensionStore extensions;

	ReviewDesk(AcceptanceDesk acceptance, HandlingDesk handling, ConsentDesk sharing, CaseDesk desk,
			ReviewStore reviews, DecisionStore decisions, ExtensionStore extensions) {
		this.acceptance = acceptance;
		this.handling = handling;
		this.sharing = sharing;
		this.desk = desk;
		this.reviews = reviews;
		this.decisions = decisions;
		this.extensions = extensions;
	}

	@Override
	public void route(RequestId id, Actor by, DepartmentId to, String note) {
		this.acceptance.route(id, by, to, note);
	}

	@Override
	public void consent(RequestId id, Actor by, String note) {
		this.sharing.consent(id, by, note);
	}

	@Override
	public void returnToRequester(RequestId id, Actor by, String text) {
		this.sharing.returnToRequester(id, by, text);
	}

	@Override
	public void forward(RequestId id, Actor by, String note) {
		this.sharing.forward(id, by, note);
	}

	@Override
	public void grantAtOnce(RequestId id) {
		this.sharing.grantAtOnce(id);
	}

	@Override
	public void accept(RequestId id, Actor by, String note) {
		this.acceptance.accept(id, by, note);
	}

	@Override
	public void askSupplement(RequestId id, Actor by, List<String> missing, int days) {
		this.acceptance.askSupplement(id, by, missing, days);
	}

	@Override
	public void decline(RequestId id, Actor by, Refusal refusal) {
		this.acceptance.decline(id, by, refusal);
	}

	@Override
	public void transfer(RequestId id, Actor by, DepartmentId to, String reason) {
		this.acceptance.transfer(id, by, to, reason);
	}

	@Override
	public void deemAccepted(RequestId id) {
		this.acceptance.deemAccepted(id);
	}

	@Override
	public void abandon(RequestId id) {
		this.acceptance.abandon(id);
	}

	@Override
	public void verifyNeed(RequestId id, Actor by, boolean held, String note) {
		this.handling.verifyNeed(id, by, held, note);
	}

	@Override
	public void askThirdParty(RequestId id, Actor by, String party, String letter) {
		this.handling.askThirdParty(id, by, party, letter);
	}

	@Override
	public void recordThirdParty(RequestId id, Actor by, boolean consents, String text) {
		this.handling.recordThirdParty(id, by, consents, text);
	}

	@Override
	public void thirdPartySilent(RequestId id) {
		this.handling.thirdPartySilent(id);
	}

	@Override
	public void propose(RequestId id, Actor by, Proposal proposal) {
		this.handling.propose(id, by, proposal);
	}

	@Override
	public void reviewSecrecy(RequestId id, Actor by, boolean passes, String text) {
		this.handling.reviewSecrecy(id, by, passes, text);
	}

	@Override
	public void mask(RequestId id, Actor by, String method, String check) {
		this.handling.mask(id, by, method, check);
	}

	@Override
	public void approve(RequestId id, Actor by, String text) {
		this.handling.approve(id, by, text);
	}

	@Override
	public void sendBack(RequestId id, Actor by, String text) {
		this.handling.sendBack(id, by, text);
	}

	@Override
	@Transactional(readOnly = true)
	public void mayDecline(RequestId id, Actor by) {
		this.desk.forAct(id, by, "decline");
	}

	@Override
	@Transactional(readOnly = true)
	public void mayApprove(RequestId id, Actor by) {
		this.handling.mayApprove(id, by);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Proposal> proposal(RequestId id) {
		return this.decisions.newest(id, "PROPOSED")
			.map((d) -> new Proposal(d.outcome(), d.reason(), d.ground(), d.basis(), d.conditions(), d.items()));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean awaits(RequestId id, String step) {
		DataRequest c = this.desk.get(id);
		return switch (step) {
			case "prepare-delivery" -> c.status == Status.ANSWERED && c.outcome.opens();
			case "decide-extension" -> this.extensions.find(id).filter(Extension::pending).isPresent();
			case "examine-application", "route-request" -> c.kind == Kind.OPEN && step.equals(AWAITED.get(c.status));
			case "examine-sharing" -> c.kind == Kind.SHARE && c.status == Status.SUBMITTED;
			case "answer-verification" -> c.kind == Kind.VERIFY && c.status == Status.SUBMITTED;
			case "record-negotiation" -> c.status == Status.NEGOTIATING;
			case "mediate-dispute" -> c.status == Status.MEDIATING;
			case "record-ruling" -> c.status == Status.RULING;
			case "answer-order" -> c.status == Status.ORDERED;
			case "review-order-answer" -> c.status == Status.RECTIFIED;
			case "forward-sharing" -> c.kind == Kind.SHARE && c.status == Status.ROUTING;
			default -> step.equals(AWAITED.get(c.status));
		};
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> phrases(DepartmentId department, String field) {
		return this.reviews.phrases(department, field);
	}

	@Override
	@Transactional(readOnly = true)
	public List<LegalBasis> bases() {
		return this.reviews.bases();
	}

}
