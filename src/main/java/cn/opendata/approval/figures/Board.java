package cn.opendata.approval.figures;

import java.util.List;

import cn.opendata.approval.notification.UnsentMails;
import cn.opendata.approval.process.EngineState;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Slice;

/**
 * The board as it stands at one moment.
 *
 * @param at the moment in words
 * @param open how many cases are open
 * @param overdue how many of them are overdue
 * @param today how many fall due today
 * @param week how many fall due on the later days of this week
 * @param orders how many orders wait for their answer
 * @param days how many by the days they have left
 * @param statuses how many by kind and status
 * @param late those that are overdue, the longest first
 * @param dueToday the first of those that fall due today
 * @param dueThisWeek the first of those that fall due later this week
 * @param engine what the processes left undone
 * @param mails what the mails left undone
 */
record Board(String at, int open, int overdue, int today, int week, int orders, List<Days> days,
		List<Standing> statuses, Slice<CaseLines.Line> late, List<CaseLines.Line> dueToday,
		List<CaseLines.Line> dueThisWeek, EngineState.Standing engine, UnsentMails.Standing mails) {

	/** How many things wait for an administrator. */
	public long troubles() {
		return this.engine.failedJobs() + this.engine.incidents();
	}

	/**
	 * How many have so many days left.
	 *
	 * @param left the days
	 * @param many how many
	 * @param share of the largest such number, per cent
	 */
	record Days(DaysLeft left, int many, int share) {
	}

	/**
	 * How many stand there.
	 *
	 * @param kind their kind
	 * @param status where
	 * @param many how many
	 * @param share of the largest such number, per cent
	 */
	record Standing(Kind kind, Status status, int many, int share) {

		public String statusKey() {
			return this.kind.statusKey(this.status);
		}

	}

}
