package cn.opendata.approval.dispute;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CasePanel;
import cn.opendata.approval.request.Kind;

import org.springframework.stereotype.Component;

/**
 * On the page of a dispute: what is disputed and its stages. On that of a sharing
 * request: the disputes about it, and how to raise one.
 */
@Component
class DisputePanel implements CasePanel {

	private final DisputeStore disputes;

	private final Raising raising;

	private final CaseFiles cases;

	private final Clocks clocks;

	private final Organizations organizations;

	DisputePanel(DisputeStore disputes, Raising raising, CaseFiles cases, Clocks clocks, Organizations organizations) {
		this.disputes = disputes;
		this.raising = raising;
		this.cases = cases;
		this.clocks = clocks;
		this.organizations = organizations;
	}

	@Override
	public int order() {
		return 140;
	}

	@Override
	public String fragment() {
		return "dispute/panel :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		return switch (file.kind()) {
			case DISPUTE -> this.disputes.of(file.id()).map((dispute) -> whole(file, dispute));
			case SHARE -> about(actor, file);
			default -> Optional.empty();
		};
	}

	private Map<String, Object> whole(CaseFile file, Dispute dispute) {
		Map<String, Object> model = new HashMap<>();
		model.put("file", file);
		model.put("dispute", dispute);
		model.put("about", null);
		model.put("steps", steps(file));
		return model;
	}

	private List<Step> steps(CaseFile file) {
		Map<Stage, StageRecord> records = this.disputes.stages(file.id())
			.stream()
			.collect(Collectors.toMap(StageRecord::stage, Function.identity()));
		List<CaseClock> clocks = this.clocks.of(new ClockSubject(ClockSubject.REQUEST, file.id().value()));
		return Arrays.stream(Stage.values())
			.map((stage) -> new Step(stage, state(records.get(stage)), office(stage, file),
					Optional.ofNullable(records.get(stage)),
					clocks.stream()
						.filter((clock) -> clock.rule().code().equals(stage.clock))
						.findFirst()
						.flatMap((clock) -> clock.due().due())))
			.toList();
	}

	private static String state(StageRecord record) {
		return (record == null) ? "ahead" : (record.endedAt().isPresent() ? "done" : "now");
	}

	private String office(Stage stage, CaseFile file) {
		Department office = (stage == Stage.NEGOTIATION)
				? this.organizations.department(file.department().orElseThrow()).orElseThrow()
				: this.organizations.mediatingOffice(file.asking().orElseThrow(), file.department().orElseThrow());
		return office.name();
	}

	private Optional<Map<String, Object>> about(Actor actor, CaseFile file) {
		List<CaseFile> raised = this.disputes.about(file.id())
			.stream()
			.map((dispute) -> this.cases.get(dispute.request()))
			.toList();
		boolean open = raised.stream().anyMatch((one) -> !one.status().ended());
		boolean may = !open && this.raising.mayRaise(actor, file);
		if (raised.isEmpty() && !may) {
			return Optional.empty();
		}
		Map<String, Object> model = new HashMap<>();
		model.put("dispute", null);
		model.put("about", file);
		model.put("raised", raised);
		model.put("may", may);
		return Optional.of(model);
	}

	/**
	 * A stage on the page.
	 *
	 * @param stage which
	 * @param state done, now or ahead
	 * @param office who sees to it
	 * @param record its record once it has begun
	 * @param due until when, once it has begun
	 */
	record Step(Stage stage, String state, String office, Optional<StageRecord> record, Optional<LocalDate> due) {
	}

}
