package cn.opendata.approval.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockChips;
import cn.opendata.approval.calendar.Chip;
import cn.opendata.approval.calendar.Clocks;

import org.springframework.stereotype.Component;

/**
 * A case as a row of a list.
 */
@Component
class CaseRows {

	private final Clocks clocks;

	private final ClockChips chips;

	private final CaseText text;

	CaseRows(Clocks clocks, ClockChips chips, CaseText text) {
		this.clocks = clocks;
		this.chips = chips;
		this.text = text;
	}

	/** With the chip of the clock that falls due first. */
	Row of(DataRequest c) {
		Optional<Chip> chip = (c.status == Status.DRAFT || c.status.ended()) ? Optional.empty()
				: urgent(c).map(this.chips::of);
		return plain(c, chip);
	}

	/** Without a chip, for lists that many people read. */
	Row plain(DataRequest c) {
		return plain(c, Optional.empty());
	}

	private Row plain(DataRequest c, Optional<Chip> chip) {
		return new Row(c.id.value(), c.number, c.subject, c.kind, c.status,
				this.text.department(Optional.ofNullable(c.asking)),
				this.text.department(Optional.ofNullable(c.department)), Optional.ofNullable(c.submittedAt),
				Optional.ofNullable(c.outcome), Optional.ofNullable(c.daysTaken), chip, url(c));
	}

	private static String url(DataRequest c) {
		if (c.status != Status.DRAFT) {
			return "/cases/" + c.number;
		}
		return (c.kind == Kind.SHARE) ? "/cases/sharing/" + c.id + "/form" : "/my/requests/" + c.id + "/form/1";
	}

	/** The clock that says most: a stopped one, else the one that falls due first. */
	private Optional<CaseClock> urgent(DataRequest c) {
		return this.clocks.of(CaseClocks.subject(c.id))
			.stream()
			.filter(CaseClock::running)
			.min(Comparator.comparing((one) -> one.due().dueInstant().orElse(Instant.EPOCH)));
	}

	/**
	 * One row.
	 *
	 * @param id the case
	 * @param number number, empty for a draft
	 * @param subject subject, may be empty for a draft
	 * @param kind kind of the case
	 * @param status status
	 * @param asking name of the department that asks, empty where the public does
	 * @param department name of the handling department, empty while there is none
	 * @param submittedAt when it was received
	 * @param outcome outcome once there is one
	 * @param daysTaken working days taken once answered
	 * @param chip how its clock stands
	 * @param url where it leads
	 */
	record Row(String id, String number, String subject, Kind kind, Status status, String asking, String department,
			Optional<Instant> submittedAt, Optional<Outcome> outcome, Optional<Integer> daysTaken, Optional<Chip> chip,
			String url) {

		public String statusKey() {
			return this.kind.statusKey(this.status);
		}

		public String outcomeKey() {
			return this.outcome.map(this.kind::outcomeKey).orElse("");
		}

	}

}
