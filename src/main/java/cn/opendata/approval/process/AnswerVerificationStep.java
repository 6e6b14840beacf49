package cn.opendata.approval.process;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.verification.Finding;
import cn.opendata.approval.verification.Verifications;

import org.springframework.stereotype.Component;

/**
 * 校核答复: the provider's data manager answers every doubt.
 */
@Component
class AnswerVerificationStep implements StepHandler {

	private final Verifications verifications;

	AnswerVerificationStep(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public String form() {
		return "answer-verification";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		List<Verifications.Answer> answers = values.rows("doubts")
			.stream()
			.map((row) -> new Verifications.Answer(row.choice("finding", Finding.class).orElse(null),
					row.text("answer")))
			.toList();
		this.verifications.answer(request, by, answers);
		return "ANSWERED";
	}

}
