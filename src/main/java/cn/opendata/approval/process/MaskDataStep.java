package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 脱敏处理: the data manager records how the data was masked and how that was checked.
 */
@Component
class MaskDataStep implements StepHandler {

	private final Reviews reviews;

	MaskDataStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "mask-data";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.reviews.mask(request, by, values.text("method"), values.text("check"));
		return "DONE";
	}

}
