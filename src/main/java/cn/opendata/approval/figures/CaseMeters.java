package cn.opendata.approval.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * Measures how many cases stand where and how many are overdue: one gauge for each kind
 * and status there is, no more, counted at most every few seconds.
 */
@Component
class CaseMeters implements MeterBinder {

	private static final Duration KEPT = Duration.ofSeconds(15);

	private static final Scope ALL = new Scope(true, Set.of());

	private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

	private final Lately<Map<Kind, Map<Status, Integer>>> open;

	private final Lately<Map<Kind, Integer>> overdue;

	CaseMeters(OpenCases cases, DaysAhead days) {
		this.open = new Lately<>(KEPT, () -> cases.byStatus(ALL));
		this.overdue = new Lately<>(KEPT, () -> {
			Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
			for (Kind kind : Kind.values()) {
				counts.put(kind, cases.countDue(ALL, kind, LONG_AGO, days.today().minusDays(1)));
			}
			return counts;
		});
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Kind kind : Kind.values()) {
			for (Status status : kind.statuses()) {
				if (status != Status.DRAFT && !status.ended()) {
					Gauge
						.builder("approval.cases.open", this.open,
								(open) -> open.get().getOrDefault(kind, Map.of()).getOrDefault(status, 0))
						.description("Cases that are not over")
						.tag("kind", kind.name())
						.tag("status", status.name())
						.register(registry);
				}
			}
			Gauge.builder("approval.cases.overdue", this.overdue, (overdue) -> overdue.get().get(kind))
				.description("Open cases of which a limit that the department keeps has passed")
				.tag("kind", kind.name())
				.register(registry);
		}
	}

}
