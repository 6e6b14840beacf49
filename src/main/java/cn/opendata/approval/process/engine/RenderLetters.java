package cn.opendata.approval.process.engine;

import cn.opendata.approval.letters.Letters;
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

	private final CaseState state;

	RenderLetters(Letters letters, CaseState state) {
		this.state = state;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.render(this.state.request(execution));
	}

}
