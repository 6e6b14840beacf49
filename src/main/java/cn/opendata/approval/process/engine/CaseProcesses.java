package cn.opendata.approval.process.engine;

import java.util.EnumMap;
import java.util.Map;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.RequestEvent.Type;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the process follow its case, in the transaction in which something happens to it:
 * a submitted case has its process, what people do completes their step, what the
 * applicant does is told to whoever waits for it.
 */
@Component
class CaseProcesses {

	/** Key of the process that open-data requests run in. */
	static final String OPEN_DATA_REQUEST = "OpenDataRequestProcess";

	/** Key of the process that sharing requests of departments run in. */
	static final String CONDITIONAL_SHARING = "ConditionalSharingProcess";

	/** Key of the process that verifications run in. */
	static final String DATA_VERIFICATION = "DataVerificationProcess";

	/** Key of the process that disputes run in. */
	static final String SHARING_DISPUTE = "SharingDisputeProcess";

	/** Key of the process that orders of supervisors run in. */
	static final String SUPERVISION_ORDER = "SupervisionOrderProcess";

	/** Key of the process that waits for a supplement. */
	static final String SUPPLEMENT = "SupplementProcess";

	/** Key of the process that handles an accepted case up to its decision. */
	static final String REQUEST_HANDLING = "RequestHandlingProcess";

	/** Key of the process that decides on an extension. */
	static final String EXTENSION = "ExtensionProcess";

	/** Key of the process that delivers what a decision opens. */
	static final String DATA_DELIVERY = "DataDeliveryProcess";

	private static final Logger LOG = LoggerFactory.getLogger(CaseProcesses.class);

	private static final Map<Type, ProcessMessage> MESSAGES = new EnumMap<>(Map.of(Type.SUPPLEMENTED,
			ProcessMessage.SUPPLEMENT_RECEIVED, Type.EXTENSION_ASKED, ProcessMessage.EXTENSION_ASKED, Type.WITHDRAWN,
			ProcessMessage.REQUEST_WITHDRAWN, Type.AGREEMENT_SIGNED, ProcessMessage.AGREEMENT_SIGNED,
			Type.FEEDBACK_GIVEN, ProcessMessage.FEEDBACK_RECEIVED));

	static final Map<Kind, String> PROCESSES = new EnumMap<>(
			Map.of(Kind.OPEN, OPEN_DATA_REQUEST, Kind.SHARE, CONDITIONAL_SHARING, Kind.VERIFY, DATA_VERIFICATION,
					Kind.DISPUTE, SHARING_DISPUTE, Kind.SUPERVISE, SUPERVISION_ORDER));

	private final RuntimeService runtime;

	private final ProcessMessages messages;

	private final StepCompletion steps;

	private final CaseState state;

	CaseProcesses(@Lazy RuntimeService runtime, ProcessMessages messages, StepCompletion steps, CaseState state) {
		this.runtime = runtime;
		this.messages = messages;
		this.steps = steps;
		this.state = state;
	}

	@EventListener
	void on(RequestEvent event) {
		String key = event.number();
		if (event.type() == Type.SUBMITTED || event.type() == Type.CONSENT_ASKED) {
			filed(event, key);
		}
		else if (event.type() == Type.ORDER_RAISED) {
			// only an answer that waits for review changes hands: an answer still owed
			// stays owed
			this.messages.deliver(ProcessMessage.ORDER_PASSED_UP, key, this.state.of(event.request()));
		}
		else if (MESSAGES.containsKey(event.type())) {
			if (!this.messages.deliver(MESSAGES.get(event.type()), key, this.state.of(event.request()))) {
				LOG.error("No process of {} waits for {}", key, event.type());
			}
		}
		else {
			event.by().ifPresent((person) -> this.steps.follow(event, person));
		}
	}

	/** What was returned and is sent again has its process already. */
	private void filed(RequestEvent event, String key) {
		Map<String, Object> state = this.state.of(event.request());
		if (!this.messages.deliver(ProcessMessage.REQUEST_FILED_AGAIN, key, state)) {
			this.runtime.startProcessInstanceByKey(PROCESSES.get(event.kind()), key, state);
		}
	}

}
