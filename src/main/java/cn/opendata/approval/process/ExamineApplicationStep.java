package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 受理审查: the clerk accepts, asks for what is missing, transfers or declines.
 */
@Component
class ExamineApplicationStep implements StepHandler {

	private final Reviews reviews;

	ExamineApplicationStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "examine-application";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		switch (values.result()) {
			case "SUPPLEMENT" ->
				this.reviews.askSupplement(request, by, values.lines("missing"), values.number("days"));
			case "TRANSFER" ->
				this.reviews.transfer(request, by, values.department("department"), values.text("transferReason"));
			case "DECLINE" -> this.reviews.decline(request, by, values.refusal());
			default -> this.reviews.accept(request, by, values.text("note"));
		}
		return values.result();
	}

	@Override
	public Optional<Decision> binds(RequestId request, Actor by, StepValues values, Instant at) {
		if (!values.result().equals("DECLINE")) {
			return Optional.empty();
		}
		this.reviews.mayDecline(request, by);
		return Optional.of(values.declined(by, at));
	}

}
