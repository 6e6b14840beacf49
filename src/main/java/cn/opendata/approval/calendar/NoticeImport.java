package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cn.opendata.approval.calendar.Notice.NoticeDay;
import cn.opendata.approval.calendar.Proposal.DayChange;
import cn.opendata.approval.calendar.Proposal.Move;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a year's notice: tells first what it would change, then puts it in the place of
 * the earlier one. The clocks are moved afterwards, see {@link ClockMoves}.
 */
@Service
class NoticeImport {

	private static final int EXAMPLES = 50;

	private final HolidayNotices notices;

	private final ClockRows clocks;

	NoticeImport(HolidayNotices notices, ClockRows clocks) {
		this.notices = notices;
		this.clocks = clocks;
	}

	@Transactional(readOnly = true)
	public Proposal propose(Notice notice) {
		long version = this.notices.version();
		List<Notice> loaded = this.notices.all();
		List<Notice> after = new ArrayList<>(loaded);
		after.removeIf((other) -> other.year() == notice.year());
		after.add(notice);
		List<CaseClock> running = this.clocks.runningBefore(Long.MAX_VALUE);
		List<Move> moves = moves(running, DayIndex.of(version + 1, after));
		Optional<Notice> before = loaded.stream().filter((other) -> other.year() == notice.year()).findFirst();
		return new Proposal(notice, version, before.isPresent(), changes(before, notice), running.size(), moves.size(),
				moves.stream().limit(EXAMPLES).toList());
	}

	/**
	 * Applies a notice.
	 * @param seen the version the proposal was compared with
	 * @param by id of the person
	 * @throws Refused CONFLICT when another notice was loaded since
	 */
	@Transactional
	public void apply(Notice notice, long seen, String by) {
		if (this.notices.lockedVersion() != seen) {
			throw Refused.conflict("calendar.error.notice.conflict");
		}
		this.notices.put(notice, by);
	}

	private static List<Move> moves(List<CaseClock> running, DayIndex calendar) {
		return running.stream()
			.map((clock) -> new Move(clock, clock.due().due(),
					calendar
						.due(clock.rule().unit(), clock.days() + clock.extension(), clock.due().start(), clock.pauses())
						.due()))
			.filter((move) -> !move.before().equals(move.after()))
			.toList();
	}

	private static List<DayChange> changes(Optional<Notice> before, Notice after) {
		Map<LocalDate, DayChange> changes = new TreeMap<>();
		before.ifPresent((notice) -> notice.days()
			.forEach((day) -> changes.put(day.date(), new DayChange(day.date(), Optional.of(day), Optional.empty()))));
		for (NoticeDay day : after.days()) {
			Optional<NoticeDay> old = Optional.ofNullable(changes.get(day.date())).flatMap(DayChange::before);
			changes.put(day.date(), new DayChange(day.date(), old, Optional.of(day)));
		}
		return changes.values().stream().filter((change) -> !change.before().equals(change.after())).toList();
	}

}
