package cn.opendata.approval.tasklist;

import cn.opendata.approval.calendar.Chip;

/**
 * A row of a list as the page shows it.
 *
 * @param task the row
 * @param chip what is left of the time
 * @param inCharge name of who has it in hand, empty for nobody
 */
record TaskLine(TaskRow task, Chip chip, String inCharge) {
}
