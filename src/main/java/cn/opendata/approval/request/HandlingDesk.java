package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * Acts from acceptance to the decision.
 */
@Component
class HandlingDesk {

	private static final Set<String> OF_HANDLER = Set.of("examine-sharing", "verify-need", "record-third-party-opinion",
			"propose-outcome");

	private final CaseDesk desk;

	private final CaseClocks clocks;

	private final ReviewStore reviews;

	private final DecisionStore decisions;

	HandlingDesk(CaseDesk desk, CaseClocks clocks, ReviewStore reviews, DecisionStore decisions) {
		this.desk = desk;
		this.clocks = clocks;
		this.reviews = reviews;
		this.decisions = decisions;
	}

	void verifyNeed(RequestId id, Actor by, boolean held, String note) {
		DataRequest c = this.desk.forAct(id, by, "verifyNeed");
		c.move(Status.PROPOSING, Status.VERIFYING);
		done(c, by, "verify-need", held ? "HELD" : "NOT_HELD", note, RequestEvent.Type.NEED_VERIFIED, Map.of());
	}

	void askThirdParty(RequestId id, Actor by, String party, String letter) {
		DataRequest c = this.desk.forAct(id, by, "askThirdParty");
		require(party, 2, "party", "request.error.party.required");
		require(letter, 5, "letter", "request.error.letter.required");
		Instant now = this.desk.now();
		c.move(Status.THIRD_PARTY, Status.VERIFYING);
		this.reviews.thirdPartyAsked(id, party.strip(), letter.strip(), now);
		this.clocks.pause(c, Times.day(now));
		CaseClock reply = this.clocks.open(c, CaseClocks.THIRD_PARTY, Times.day(now));
		done(c, by, "verify-need", "THIRD_PARTY", letter, RequestEvent.Type.THIRD_PARTY_ASKED,
				Map.of("due", reply.due().due().map(LocalDate::toString).orElse("")));
	}

	void recordThirdParty(RequestId id, Actor by, boolean consents, String text) {
		DataRequest c = this.desk.forAct(id, by, "recordThirdParty");
		require(text, 2, "text", "request.error.opinion.required");
		Instant now = this.desk.now();
		c.move(Status.PROPOSING, Status.THIRD_PARTY);
		this.reviews.thirdPartyAnswered(id, consents, text.strip(), now);
		this.clocks.end(c, CaseClocks.THIRD_PARTY, now);
		this.clocks.resume(c, Times.day(now));
		done(c, by, "record-third-party-opinion", consents ? "CONSENT" : "OBJECT", text,
				RequestEvent.Type.THIRD_PARTY_ANSWERED, Map.of("answered", "true"));
	}

	void thirdPartySilent(RequestId id) {
		DataRequest c = this.desk.get(id);
		if (!c.is(Status.THIRD_PARTY)) {
			return;
		}
		Instant now = this.desk.now();
		// the clock runs on from the day the limit fell, not from when we noticed
		LocalDate answered = this.clocks.running(c, CaseClocks.THIRD_PARTY)
			.flatMap((clock) -> clock.due().due())
			.orElse(Times.day(now));
		c.move(Status.PROPOSING, Status.THIRD_PARTY);
		this.desk.save(c);
		this.reviews.thirdPartyAnswered(id, null, "", now);
		this.clocks.end(c, CaseClocks.THIRD_PARTY, now);
		this.clocks.resume(c, answered);
		this.desk.tell(c, RequestEvent.Type.THIRD_PARTY_ANSWERED, Actor.system(), Map.of("answered", "false"));
	}

	void propose(RequestId id, Actor by, Proposal proposal) {
		DataRequest c = this.desk.forAct(id, by, "propose");
		if (c.kind == Kind.SHARE && !proposal.outcome().ofSharing()) {
			throw Refused.invalid("outcome", "request.error.outcome.required");
		}
		if (!proposal.conditions().isBlank() && returned(c)) {
			throw Refused.invalid("conditions", "request.error.conditions.return");
		}
		c.move(proposal.outcome().opens() ? Status.SECRECY_REVIEW : Status.APPROVAL, Status.PROPOSING);
		this.decisions.add(id, "PROPOSED", DecisionStore.of(proposal, by.id().orElseThrow(), this.desk.now()));
		done(c, by, "propose-outcome", proposal.outcome().name(), proposal.reason(), RequestEvent.Type.PROPOSED,
				Map.of("outcome", proposal.outcome().name()));
	}

	/** Data returned to a lower level (回流) carries no conditions. */
	private boolean returned(DataRequest c) {
		return c.kind == Kind.SHARE
				&& this.desk.content(c).sharing().filter((ask) -> ask.type() == SharingAsk.Type.RETURN).isPresent();
	}

	void reviewSecrecy(RequestId id, Actor by, boolean passes, String text) {
		DataRequest c = this.desk.forAct(id, by, "reviewSecrecy");
		if (!passes) {
			require(text, 5, "text", "request.error.return.required");
		}
		Status next = passes ? (proposal(id).masks() ? Status.MASKING : Status.APPROVAL) : Status.PROPOSING;
		c.move(next, Status.SECRECY_REVIEW);
		done(c, by, "review-secrecy", passes ? "PASS" : "RETURN", text, RequestEvent.Type.SECRECY_REVIEWED,
				Map.of("passed", String.valueOf(passes)));
	}

	void mask(RequestId id, Actor by, String method, String check) {
		DataRequest c = this.desk.forAct(id, by, "mask");
		require(method, 2, "method", "request.error.method.required");
		c.move(Status.APPROVAL, Status.MASKING);
		done(c, by, "mask-data", "MASKED", (method + "\n" + ((check != null) ? check : "")).strip(),
				RequestEvent.Type.MASKED, Map.of());
	}

	/** The case for its approval by that person, refused to whoever handled it. */
	DataRequest mayApprove(RequestId id, Actor by) {
		DataRequest c = this.desk.forAct(id, by, "approve");
		separate(id, by);
		return c;
	}

	void approve(RequestId id, Actor by, String text) {
		DataRequest c = mayApprove(id, by);
		Proposal proposal = proposal(id);
		Instant now = this.desk.now();
		String decision = this.decisions.add(id, "DECIDED", DecisionStore.of(proposal, by.id().orElseThrow(), now));
		c.decide(proposal.outcome(), decision, now);
		c.daysTaken = this.clocks.daysTaken(c, now);
		c.inTime = this.clocks.inTime(c, now);
		if (c.kind == Kind.SHARE || !proposal.outcome().opens()) {
			this.clocks.end(c, CaseClocks.answer(c.kind), now);
		}
		if (c.kind == Kind.SHARE && proposal.outcome().opens()) {
			this.clocks.open(c, CaseClocks.SHARE_PROVIDE, Times.day(now));
		}
		done(c, by, "approve-decision", "APPROVE", text, RequestEvent.Type.DECIDED,
				Map.of("outcome", proposal.outcome().name()));
	}

	void sendBack(RequestId id, Actor by, String text) {
		DataRequest c = this.desk.forAct(id, by, "sendBack");
		separate(id, by);
		require(text, 5, "text", "request.error.return.required");
		c.move(Status.PROPOSING, Status.APPROVAL);
		done(c, by, "approve-decision", "RETURN", text, RequestEvent.Type.SENT_BACK, Map.of());
	}

	Proposal proposal(RequestId id) {
		return this.decisions.newest(id, "PROPOSED")
			.map((d) -> new Proposal(d.outcome(), d.reason(), d.ground(), d.basis(), d.conditions(), d.items()))
			.orElseThrow(() -> Refused.conflict("request.error.noProposal"));
	}

	/** Whoever handled the case does not approve it (rules §3, separation of duties). */
	private void separate(RequestId id, Actor by) {
		boolean handled = this.reviews.opinions(id)
			.stream()
			.anyMatch((opinion) -> OF_HANDLER.contains(opinion.step()) && by.is(opinion.by()));
		if (handled) {
			throw Refused.forbidden("request.error.separation");
		}
	}

	private void done(DataRequest c, Actor by, String step, String result, String words, RequestEvent.Type type,
			Map<String, String> facts) {
		this.desk.save(c);
		this.reviews.opinion(c.id, by, step, result, (words != null) ? words.strip() : "", this.desk.now());
		this.desk.tell(c, type, by, facts);
	}

	private static void require(String text, int least, String field, String code) {
		if (text == null || text.strip().length() < least) {
			throw Refused.invalid(field, code);
		}
	}

}
