// Our limits in Camunda's Cockpit: a board on the dashboard, the time of each step on the
// picture of a process, the case and its limit on an instance. Data comes from the
// product, for what the signed-in person supervises.
import { words, due, duration } from './words.js';

const cockpit = document.querySelector('base').getAttribute('app-root');
const root = cockpit.replace(/\/camunda$/, '');
const engine = `${cockpit}/api/engine/engine/default`;

async function read(path) {
  const answer = await fetch(`${root}/supervision/cockpit/${path}`, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  return answer.ok ? answer.json() : null;
}

function element(name, classes, ...content) {
  const made = document.createElement(name);
  made.className = classes;
  made.append(...content.filter((each) => each !== null && each !== undefined));
  return made;
}

function link(url, text) {
  const made = element('a', '', text);
  made.href = root + url;
  return made;
}

function chip(daysLeft, paused) {
  const urgency = paused ? 'paused' : daysLeft === null ? 'none' : daysLeft < 0 ? 'overdue' : daysLeft <= 3 ? 'soon' : 'ok';
  return element('span', `approval-chip approval-${urgency}`, due(daysLeft, paused));
}

function table(cases) {
  const head = element('tr', '', ...['number', 'subject', 'department', 'step', 'due', 'left']
    .map((key) => element('th', '', words[key])));
  const rows = cases.map((one) => element('tr', '',
    element('td', '', link(one.url, one.number)),
    element('td', '', one.subject),
    element('td', '', one.department),
    element('td', '', one.step || ''),
    element('td', 'approval-number', one.due),
    element('td', '', chip(one.daysLeft, false))));
  return element('table', 'table cam-table approval-cases',
    element('thead', '', head), element('tbody', '', ...rows));
}

function processBoard(process, names) {
  const title = element('h4', '', names[process.key] || process.key, ' ',
    element('span', `approval-chip approval-${process.overdue ? 'overdue' : 'ok'}`, words.overdueOf(process.overdue)), ' ',
    element('span', `approval-chip approval-${process.dueSoon ? 'soon' : 'ok'}`, words.soonOf(process.dueSoon)));
  return element('section', 'approval-process', title,
    process.cases.length ? table(process.cases) : element('p', 'approval-empty', words.nothingDue));
}

async function namesOf() {
  const answer = await fetch(`${engine}/process-definition?latestVersion=true`, { credentials: 'same-origin' });
  const names = {};
  (answer.ok ? await answer.json() : []).forEach((one) => { names[one.key] = one.name || one.key; });
  return names;
}

const board = {
  id: 'approval-board',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: (container) => {
    Promise.all([read('board'), namesOf()]).then(([found, names]) => {
      const section = container.closest('section');
      if (found) {
        container.className = 'approval-board';
        container.append(element('h3', '', words.board),
          ...found.processes.map((process) => processBoard(process, names)));
      }
      if (section) {
        section.parentElement.classList.add(found ? 'approval-first' : 'approval-without');
      }
    });
  }
};

const times = {
  id: 'approval-step-times',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 10,
  render: (viewer, { processDefinitionId }) => {
    read(`steps?process=${encodeURIComponent(processDefinitionId.split(':')[0])}`).then((found) => {
      const shapes = viewer.get('elementRegistry');
      const overlays = viewer.get('overlays');
      (found ? found.steps : []).filter((step) => shapes.get(step.id)).forEach((step) => {
        const badge = element('div', 'approval-step',
          step.medianHours === null ? words.noTime : words.median(duration(step.medianHours)),
          step.waiting ? ` · ${words.waiting(step.waiting)}` : '');
        badge.title = words.stepTitle(step.waiting);
        overlays.add(step.id, 'approval-step', { position: { top: -14, left: 6 }, html: badge });
      });
    });
  }
};

function fact(name, value) {
  return [element('dt', '', name), element('dd', '', value)];
}

function card(found) {
  const folded = element('details', 'approval-card',
    element('summary', '', found.number, ' ', chip(found.clock.daysLeft, found.clock.paused)),
    element('p', '', link(found.url, found.subject)),
    element('dl', '', ...fact(words.department, found.department), ...fact(words.status, found.status),
      ...(found.clock.rule ? fact(words.limit, found.clock.rule) : []),
      ...(found.clock.due ? fact(words.due, found.clock.due) : [])));
  folded.open = true;
  return folded;
}

/** Beside the facts of the instance, else on its picture. */
function show(made, picture) {
  document.querySelectorAll('.approval-card').forEach((before) => before.remove());
  const place = document.querySelector('.ctn-sidebar') || picture;
  place.classList.add('approval-beside');
  place.prepend(made);
}

const instance = {
  id: 'approval-case',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  priority: 10,
  render: (viewer, { processInstanceId }) => {
    fetch(`${engine}/process-instance/${processInstanceId}`, { credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then((running) => (running.businessKey ? read(`case?key=${encodeURIComponent(running.businessKey)}`) : null))
      .then((found) => found && show(card(found), viewer.get('canvas').getContainer()));
  }
};

// Cockpit has a sign-in page of its own; ours is the only one.
function useOurSignIn() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign(`${root}/login`);
  }
}
window.addEventListener('hashchange', useOurSignIn);
useOurSignIn();

export default [board, times, instance];
