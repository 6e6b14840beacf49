// The words of our part of Cockpit, in the language Cockpit itself chooses.
const chinese = {
  board: '时限看板',
  number: '编号',
  subject: '事项',
  department: '承办部门',
  step: '当前环节',
  status: '状态',
  limit: '时限',
  due: '到期日',
  left: '剩余',
  overdueOf: (count) => `逾期 ${count} 件`,
  soonOf: (count) => `即将到期 ${count} 件`,
  nothingDue: '没有逾期或者即将到期的办件。',
  noTime: '尚无用时',
  median: (time) => `中位 ${time}`,
  waiting: (count) => `在办 ${count}`,
  stepTitle: (count) => `该环节用时的中位数；目前在办 ${count} 件`,
  hours: (count) => `${count} 小时`,
  days: (count) => `${count} 日`,
  paused: '停表中',
  noLimit: '无时限',
  today: '今日到期',
  over: (count) => `逾期 ${count} 个工作日`,
  remaining: (count) => `剩 ${count} 个工作日`
};

const english = {
  board: 'Board of limits',
  number: 'Number',
  subject: 'Subject',
  department: 'Department',
  step: 'Step',
  status: 'Status',
  limit: 'Limit',
  due: 'Due',
  left: 'Left',
  overdueOf: (count) => `${count} overdue`,
  soonOf: (count) => `${count} due soon`,
  nothingDue: 'Nothing is overdue or due soon.',
  noTime: 'no times yet',
  median: (time) => `median ${time}`,
  waiting: (count) => `${count} waiting`,
  stepTitle: (count) => `Median time of this step; ${count} waiting now`,
  hours: (count) => `${count} h`,
  days: (count) => `${count} d`,
  paused: 'paused',
  noLimit: 'no limit',
  today: 'due today',
  over: (count) => `${count} working days overdue`,
  remaining: (count) => `${count} working days left`
};

const preferred = ((navigator.languages && navigator.languages[0]) || navigator.language || '').toLowerCase();

export const words = preferred.split('-')[0] === 'zh' ? chinese : english;

/** What is left of a limit, in words. */
export function due(daysLeft, paused) {
  if (paused) {
    return words.paused;
  }
  if (daysLeft === null || daysLeft === undefined) {
    return words.noLimit;
  }
  if (daysLeft === 0) {
    return words.today;
  }
  return daysLeft < 0 ? words.over(-daysLeft) : words.remaining(daysLeft);
}

/** A time that a step took, in hours or days. */
export function duration(hours) {
  const tenth = (number) => Math.round(number * 10) / 10;
  return hours < 48 ? words.hours(tenth(hours)) : words.days(tenth(hours / 24));
}
