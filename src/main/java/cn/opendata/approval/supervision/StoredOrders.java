package cn.opendata.approval.supervision;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseRegister;
import cn.opendata.approval.request.CaseRegister.Act;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link Orders}.
 */
@Service
@Transactional
class StoredOrders implements Orders {

	/** Code of the rule of the department's period. */
	static final String ANSWER = "SUPERVISION_ANSWER";

	/** Code of the rule of the supervisor's own period. */
	static final String REVIEW = "SUPERVISION_REVIEW";

	/** Most working days that an answer may be given. */
	static final int MOST_DAYS = 20;

	/** Most files that one answer may carry. */
	private static final int FILES = 10;

	private final OrderStore orders;

	private final RoundStore rounds;

	private final Passing passing;

	private final CaseRegister register;

	private final Files files;

	private final Clock clock;

	StoredOrders(OrderStore orders, RoundStore rounds, Passing passing, CaseRegister register, Files files,
			Clock clock) {
		this.orders = orders;
		this.rounds = rounds;
		this.passing = passing;
		this.register = register;
		this.files = files;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<SupervisionOrder> of(RequestId id) {
		return this.orders.of(id);
	}

	@Override
	public void answer(RequestId id, Actor by, String measures) {
		this.register.mayAct(id, by, "answer");
		SupervisionOrder order = required(id);
		List<Violation> faults = new ArrayList<>();
		length("measures", measures, faults);
		int no = this.rounds.count(id) + 1;
		if (order.needsProof() && this.rounds.proof(id, no).isEmpty()) {
			faults.add(Violation.of("measures", "supervision.error.proof"));
		}
		refuse(faults);
		this.rounds.answer(id, no, measures.strip(), by, this.clock.instant());
		this.register.act(id, by, new Act("answer", Status.RECTIFIED, RequestEvent.Type.ORDER_ANSWERED, "answer-order",
				"ANSWERED", measures.strip(), Optional.of(REVIEW), Map.of()));
	}

	@Override
	public void prove(RequestId id, Actor by, String name, InputStream content) {
		this.register.mayAct(id, by, "answer");
		int no = this.rounds.count(id) + 1;
		if (this.rounds.proof(id, no).size() >= FILES) {
			throw Refused.invalid("file", "supervision.error.files", FILES);
		}
		FileId file = this.files.store(name, content).id();
		this.rounds.prove(id, no, file, by, this.clock.instant());
		this.register.attach(id, file);
	}

	@Override
	public void close(RequestId id, Actor by, String note) {
		mayReview(id, by);
		String words = (note != null) ? note.strip() : "";
		if (words.length() > 2000) {
			throw Refused.invalid("note", "supervision.error.length", 0, 2000);
		}
		this.rounds.review(id, "CLOSED", words, by, this.clock.instant());
		this.register.act(id, by, new Act("review", Status.SETTLED, RequestEvent.Type.SETTLED, "review-order-answer",
				"CLOSED", words, Optional.empty(), Map.of()));
	}

	@Override
	public void giveBack(RequestId id, Actor by, String reason, int days) {
		mayReview(id, by);
		List<Violation> faults = new ArrayList<>();
		length("text", reason, faults);
		days("days", days, faults);
		refuse(faults);
		Instant now = this.clock.instant();
		this.rounds.review(id, "RETURNED", reason.strip(), by, now);
		this.orders.days(id, days);
		this.register.act(id, by, new Act("review", Status.ORDERED, RequestEvent.Type.ORDER_RETURNED,
				"review-order-answer", "RETURNED", reason.strip(), Optional.of(ANSWER), days, Map.of()));
	}

	/** Nobody reviews what they answered themselves. */
	private void mayReview(RequestId id, Actor by) {
		this.register.mayAct(id, by, "review");
		if (this.rounds.answeredBy(id, by)) {
			throw Refused.forbidden("supervision.error.own-answer");
		}
	}

	@Override
	public void limitPassed(RequestId id) {
		this.orders.of(id)
			.filter((order) -> order.status() == Status.ORDERED)
			.ifPresent((order) -> this.passing.up(order, Cause.UNANSWERED));
	}

	private SupervisionOrder required(RequestId id) {
		return this.orders.of(id).orElseThrow(() -> Refused.notFound("supervision.error.unknown"));
	}

	static void length(String field, String text, List<Violation> faults) {
		if (text == null || text.strip().length() < 5 || text.strip().length() > 2000) {
			faults.add(Violation.of(field, "supervision.error.length", 5, 2000));
		}
	}

	static void days(String field, int days, List<Violation> faults) {
		if (days < 1 || days > MOST_DAYS) {
			faults.add(Violation.of(field, "supervision.error.days", 1, MOST_DAYS));
		}
	}

	private static void refuse(List<Violation> faults) {
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
	}

}
