package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Extensions;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 延期审核: the platform office consents to the extension of an answer, or does not.
 */
@Component
class DecideExtensionStep implements StepHandler {

	private final Extensions extensions;

	DecideExtensionStep(Extensions extensions) {
		this.extensions = extensions;
	}

	@Override
	public String form() {
		return "decide-extension";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		boolean consents = values.result().equals("CONSENT");
		this.extensions.decide(request, by, consents, values.text(consents ? "note" : "text"));
		return values.result();
	}

}
