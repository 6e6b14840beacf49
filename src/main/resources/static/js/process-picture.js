// Draws process pictures, of a case or of all, as they come into view; without it the list of steps says the same.

const READABLE = 0.8;

const AHEAD = '300px';

const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

async function draw(figure) {
  const answer = await fetch(figure.dataset.url, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    return;
  }
  const model = await answer.text();
  figure.hidden = false;
  const viewer = await withStylesByScript(() => show(model, figure.querySelector('.process-canvas')));
  const canvas = viewer.get('canvas');
  const current = ids(figure.dataset.current);
  mark(viewer, ids(figure.dataset.passed), 'process-passed');
  mark(viewer, current, 'process-current');
  await withStylesByScript(() => heat(viewer, figure.dataset));
  look(viewer, canvas, current);
  figure.addEventListener('click', (event) => {
    const button = event.target.closest('[data-zoom]');
    if (button?.dataset.zoom === 'fit') {
      canvas.zoom('fit-viewport');
    }
    else if (button) {
      canvas.zoom(canvas.zoom() * (button.dataset.zoom === 'in' ? 1.25 : 0.8));
    }
  });
}

async function show(model, container) {
  const viewer = new window.BpmnJS({
    container,
    zoomScroll: { enabled: false },
    textRenderer: {
      defaultStyle: { fontFamily: FONT, fontSize: 12 },
      externalStyle: { fontFamily: FONT, fontSize: 12 }
    }
  });
  await viewer.importXML(model);
  return viewer;
}

// The viewer writes a few styles as attributes, which the page's policy refuses. While it draws they are
// set as properties instead, which the policy allows.
async function withStylesByScript(work) {
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  const attribute = Element.prototype.setAttributeNS;
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...markup,
    set(text) {
      markup.set.call(this, String(text).replace(/(<[^>]*?) style="/g, '$1 data-style="'));
      this.querySelectorAll('[data-style]').forEach((element) => {
        element.style.cssText = element.dataset.style;
        element.removeAttribute('data-style');
      });
    }
  });
  Element.prototype.setAttributeNS = function (space, name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    }
    else {
      attribute.call(this, space, name, value);
    }
  };
  try {
    return await work();
  }
  finally {
    Object.defineProperty(Element.prototype, 'innerHTML', markup);
    Element.prototype.setAttributeNS = attribute;
  }
}

// colours and numbers of a heat map: "Task_A:3 Task_B:1"
function heat(viewer, data) {
  pairs(data.heats).forEach(([id, level]) => mark(viewer, [id], `process-heat-${level}`));
  pairs(data.badges).filter(([id]) => viewer.get('elementRegistry').get(id)).forEach(([id, many]) => {
    const badge = document.createElement('span');
    badge.className = 'process-badge';
    badge.textContent = many;
    viewer.get('overlays').add(id, { position: { top: -12, right: 14 }, html: badge });
  });
}

function pairs(text) {
  return ids(text).map((pair) => pair.split(':'));
}

function ids(text) {
  return text ? text.split(' ') : [];
}

function mark(viewer, elements, name) {
  const registry = viewer.get('elementRegistry');
  elements.filter((id) => registry.get(id)).forEach((id) => viewer.get('canvas').addMarker(id, name));
}

// the whole picture where it can be read, else the place where the case stands
function look(viewer, canvas, current) {
  canvas.zoom('fit-viewport');
  if (canvas.zoom() >= READABLE) {
    return;
  }
  const registry = viewer.get('elementRegistry');
  const places = current.map((id) => registry.get(id)).filter(Boolean);
  const here = places[places.length - 1];
  const box = canvas.viewbox();
  const width = box.outer.width / READABLE;
  const height = box.outer.height / READABLE;
  const inner = box.inner;
  const x = here ? here.x + here.width / 2 : inner.x + inner.width;
  const y = here ? here.y + here.height / 2 : inner.y;
  canvas.viewbox({
    x: clamp(x - width / 2, inner.x - 20, inner.x + inner.width + 20 - width),
    y: clamp(y - height / 2, inner.y - 20, inner.y + inner.height + 20 - height),
    width,
    height
  });
}

function clamp(at, low, high) {
  return Math.max(low, Math.min(at, Math.max(low, high)));
}

let viewerLoaded;

// the viewer is large, and most readers never scroll down to the pictures
function loadViewer() {
  viewerLoaded ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.querySelector('.process-pictures').dataset.viewer;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return viewerLoaded;
}

// one after the other, for each draws with the page's own functions replaced
let drawn = Promise.resolve();

function drawNext(part) {
  const figure = part.querySelector('.process-picture:not([data-drawn])');
  if (figure) {
    figure.dataset.drawn = '';
    drawn = drawn.then(loadViewer).then(() => draw(figure));
  }
}

const seen = new IntersectionObserver((entries) => entries
  .filter((entry) => entry.isIntersecting)
  .forEach((entry) => {
    seen.unobserve(entry.target);
    drawNext(entry.target);
  }), { rootMargin: AHEAD });

document.querySelectorAll('.process-drawing').forEach((part) => seen.observe(part));
