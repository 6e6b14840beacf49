package cn.opendata.approval.process.engine;

import java.util.Map;

import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.delivery.DeliveryEvent;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the process of a grant between departments follow the grant, in the transaction in
 * which something happens to it.
 */
@Component
class GrantProcesses {

	/** Key of the process of a grant's life. */
	static final String DATA_GRANT = "DataGrantProcess";

	private static final String REVIEW = "review-rectification";

	/** The grant that its own process is ending in this thread. */
	private final ThreadLocal<RequestId> ending = new ThreadLocal<>();

	private final RuntimeService runtime;

	private final ProcessMessages messages;

	private final StepCompletion steps;

	private final CaseState state;

	private final CaseFiles files;

	private final Deliveries deliveries;

	GrantProcesses(@Lazy RuntimeService runtime, ProcessMessages messages, StepCompletion steps, CaseState state,
			CaseFiles files, Deliveries deliveries) {
		this.runtime = runtime;
		this.messages = messages;
		this.steps = steps;
		this.state = state;
		this.files = files;
		this.deliveries = deliveries;
	}

	/** Ends a grant of which the process has seen the last day pass. */
	void end(RequestId request) {
		this.ending.set(request);
		try {
			this.deliveries.end(request);
		}
		finally {
			this.ending.remove();
		}
	}

	@EventListener
	void on(DeliveryEvent event) {
		RequestId request = event.request();
		if (this.files.get(request).kind() != Kind.SHARE) {
			return;
		}
		switch (event.type()) {
			case ACTIVATED ->
				this.runtime.startProcessInstanceByKey(DATA_GRANT, this.state.key(request), variables(request));
			case SUSPENDED -> send(ProcessMessage.GRANT_SUSPENDED, request);
			case RECTIFICATION_ANSWERED -> send(ProcessMessage.RECTIFICATION_ANSWERED, request);
			case RECTIFICATION_DEMANDED -> reviewed(event);
			case RESTORED -> {
				if (!reviewed(event)) {
					send(ProcessMessage.GRANT_RESTORED, request);
				}
			}
			case REVOKED -> {
				if (!reviewed(event)) {
					send(ProcessMessage.GRANT_OVER, request);
				}
			}
			case CLOSED_EARLY, AMENDED -> send(ProcessMessage.GRANT_OVER, request);
			case ENDED -> {
				if (!request.equals(this.ending.get())) {
					send(ProcessMessage.GRANT_OVER, request);
				}
			}
			case DISPOSED -> {
				send(ProcessMessage.GRANT_OVER, request);
				send(ProcessMessage.DATA_DISPOSED, request);
			}
			default -> {
				// what else happens to a grant moves its process no further
			}
		}
	}

	private void send(ProcessMessage message, RequestId request) {
		this.messages.deliver(message, this.state.key(request), variables(request));
	}

	/** Completes the open review of a rectification, if there is one. */
	private boolean reviewed(DeliveryEvent event) {
		return event.by().isPresent()
				&& this.steps.complete(event.request(), REVIEW, event.by().get(), variables(event.request()));
	}

	private Map<String, Object> variables(RequestId request) {
		Map<String, Object> variables = this.state.of(request);
		variables.put(ProcessVariables.GRANT_STATE.name(), this.deliveries.state(request).orElse(""));
		return variables;
	}

}
