package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 负责人审批: the head makes the proposal the decision, or sends it back.
 */
@Component
class ApproveDecisionStep implements StepHandler {

	private final Reviews reviews;

	ApproveDecisionStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "approve-decision";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		if (values.result().equals("RETURN")) {
			this.reviews.sendBack(request, by, values.text("returnText"));
		}
		else {
			this.reviews.approve(request, by, values.text("text"));
		}
		return values.result();
	}

	@Override
	public Optional<Decision> binds(RequestId request, Actor by, StepValues values, Instant at) {
		if (!values.result().equals("APPROVE")) {
			return Optional.empty();
		}
		this.reviews.mayApprove(request, by);
		return this.reviews.proposal(request)
			.map((proposal) -> new Decision(proposal.outcome(), proposal.reason(), proposal.ground(), proposal.basis(),
					proposal.conditions(), proposal.items(), by.id().orElseThrow(), at));
	}

}
