package cn.opendata.approval.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CaseRegister;
import cn.opendata.approval.request.CaseRegister.Act;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link Disputes}.
 */
@Service
@Transactional
class StoredDisputes implements Disputes {

	private final DisputeStore disputes;

	private final CaseRegister register;

	private final CaseFiles cases;

	private final Clock clock;

	StoredDisputes(DisputeStore disputes, CaseRegister register, CaseFiles cases, Clock clock) {
		this.disputes = disputes;
		this.register = register;
		this.cases = cases;
		this.clock = clock;
	}

	@Override
	public void negotiate(RequestId id, Actor by, boolean agreed, String text) {
		record(id, by, "negotiate", Stage.NEGOTIATION, agreed, text);
	}

	@Override
	public void mediate(RequestId id, Actor by, boolean settled, String text) {
		record(id, by, "mediate", Stage.MEDIATION, settled, text);
	}

	private void record(RequestId id, Actor by, String action, Stage stage, boolean agreed, String text) {
		this.register.mayAct(id, by, action);
		List<Violation> faults = words(text);
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		StageResult result = agreed ? StageResult.AGREED : StageResult.FAILED;
		Instant now = this.clock.instant();
		this.disputes.end(id, stage, result, text.strip(), by, now);
		if (agreed) {
			this.register.act(id, by, settled(action, stage, text));
			return;
		}
		Stage next = stage.next().orElseThrow();
		this.disputes.begin(id, next, now);
		this.register.act(id, by, raised(action, stage, next, result, text));
	}

	@Override
	public void rule(RequestId id, Actor by, String text, String document, LocalDate on) {
		this.register.mayAct(id, by, "rule");
		List<Violation> faults = words(text);
		if (document.isBlank() || document.strip().length() > 100) {
			faults.add(Violation.of("document", "dispute.error.length", 1, 100));
		}
		if (on == null || on.isAfter(Times.day(this.clock.instant()))) {
			faults.add(Violation.of("decidedOn", "dispute.error.day"));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		this.disputes.paper(id, document.strip(), on);
		this.disputes.end(id, Stage.RULING, StageResult.AGREED, text.strip(), by, this.clock.instant());
		this.register.act(id, by, settled("rule", Stage.RULING, text));
	}

	@Override
	public void limitPassed(RequestId id) {
		Optional<Stage> lapsed = Stage.of(this.cases.get(id).status());
		Optional<Stage> after = lapsed.flatMap(Stage::next);
		if (after.isEmpty()) {
			return;
		}
		Stage stage = lapsed.get();
		Stage next = after.get();
		Instant now = this.clock.instant();
		this.disputes.end(id, stage, StageResult.LAPSED, "", Actor.system(), now);
		this.disputes.begin(id, next, now);
		this.register.lapse(id, stage.status, raised("", stage, next, StageResult.LAPSED, ""));
	}

	/** A withdrawn dispute leaves no stage open. */
	@EventListener
	void on(RequestEvent event) {
		if (event.kind() == Kind.DISPUTE && event.type() == RequestEvent.Type.WITHDRAWN) {
			this.disputes.stages(event.request())
				.stream()
				.filter((stage) -> stage.endedAt().isEmpty())
				.forEach((stage) -> this.disputes.end(event.request(), stage.stage(), StageResult.WITHDRAWN, "",
						Actor.system(), event.at()));
		}
	}

	private static Act settled(String action, Stage stage, String text) {
		return new Act(action, Status.SETTLED, RequestEvent.Type.SETTLED, stage.step, StageResult.AGREED.name(),
				text.strip(), Optional.empty(), Map.of());
	}

	private static Act raised(String action, Stage stage, Stage next, StageResult result, String text) {
		return new Act(action, next.status, RequestEvent.Type.DISPUTE_RAISED, stage.step, result.name(), text.strip(),
				Optional.of(next.clock), Map.of());
	}

	private static List<Violation> words(String text) {
		List<Violation> faults = new ArrayList<>();
		if (text.strip().length() < 5 || text.strip().length() > 2000) {
			faults.add(Violation.of("text", "dispute.error.length", 5, 2000));
		}
		return faults;
	}

}
