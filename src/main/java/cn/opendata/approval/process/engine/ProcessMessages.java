package cn.opendata.approval.process.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Hands messages to the processes that wait for them.
 */
@Component
class ProcessMessages {

	private final RuntimeService runtime;

	ProcessMessages(@Lazy RuntimeService runtime) {
		this.runtime = runtime;
	}

	/**
	 * Hands a message to whoever waits for it under a business key.
	 * @return whether anybody did
	 */
	boolean deliver(ProcessMessage message, String businessKey, Map<String, Object> variables) {
		List<Execution> waiting = this.runtime.createExecutionQuery()
			.processInstanceBusinessKey(businessKey)
			.messageEventSubscriptionName(message.text())
			.list();
		waiting.forEach((execution) -> this.runtime.messageEventReceived(message.text(), execution.getId(), variables));
		return !waiting.isEmpty();
	}

	/** Hands over a message that somebody must wait for, or nothing of it may happen. */
	void require(ProcessMessage message, String businessKey, Map<String, Object> variables) {
		if (!deliver(message, businessKey, variables)) {
			throw new IllegalStateException("No process of " + businessKey + " waits for " + message.text());
		}
	}

}
