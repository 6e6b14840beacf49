package cn.opendata.approval.process.engine;

import java.util.EnumMap;
import java.util.Map;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.RequestEvent.Type;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a case and tells it what the applicant does, in the transaction
 * in which it happens: a submitted case has its process, or it was not submitted.
 */
@Component
class CaseProcesses {

	/** Key of the process that open-data requests run in. */
	static final String OPEN_DATA_REQUEST = "OpenDataRequestProcess";

	/** Key of the process that delivers what a decision opens. */
	static final String DATA_DELIVERY = "DataDeliveryProcess";

	private static final Map<Type, ProcessMessage> MESSAGES = new EnumMap<>(Map.of(Type.SUPPLEMENTED,
			ProcessMessage.SUPPLEMENT_RECEIVED, Type.WITHDRAWN, ProcessMessage.REQUEST_WITHDRAWN, Type.AGREEMENT_SIGNED,
			ProcessMessage.AGREEMENT_SIGNED, Type.FEEDBACK_GIVEN, ProcessMessage.FEEDBACK_RECEIVED));

	private final RuntimeService runtime;

	private final ProcessMessages messages;

	private final CaseState state;

	CaseProcesses(@Lazy RuntimeService runtime, ProcessMessages messages, CaseState state) {
		this.runtime = runtime;
		this.messages = messages;
		this.state = state;
	}

	@EventListener
	void on(RequestEvent event) {
		if (event.kind() != Kind.OPEN) {
			return;
		}
		if (event.type() == Type.SUBMITTED) {
			this.runtime.startProcessInstanceByKey(OPEN_DATA_REQUEST, event.request().value(),
					this.state.of(event.request()));
		}
		else if (MESSAGES.containsKey(event.type())) {
			this.messages.require(MESSAGES.get(event.type()), event.request().value(), this.state.of(event.request()));
		}
	}

}
