package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 转办申请: the platform office names the department, or declines.
 */
@Component
class RouteRequestStep implements StepHandler {

	private final Reviews reviews;

	RouteRequestStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "route-request";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		if (values.result().equals("DECLINE")) {
			this.reviews.decline(request, by, values.refusal());
		}
		else {
			this.reviews.route(request, by, values.department("department"), values.text("note"));
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
