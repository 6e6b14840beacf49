package cn.opendata.approval.process.engine;

import cn.opendata.approval.letters.Letters;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_RenderLetters} and {@code Task_RenderNotice}: the letters of the case
 * become PDF.
 */
@Component
class RenderLetters implements JavaDelegate {

	private final Letters letters;

	RenderLetters(Letters letters) {
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.render(new RequestId(execution.getProcessBusinessKey()));
	}

}
