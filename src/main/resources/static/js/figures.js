// Draws a table of figures as a chart above it; without it the table says the same.

const library = document.querySelector('script[data-charts]')?.dataset.charts;

let loaded;

function loadLibrary() {
  loaded ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = library;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return loaded;
}

function read(table) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  return {
    labels: rows.map((row) => row[0]),
    series: heads.slice(1).map((name, at) => ({ name, data: rows.map((row) => Number(row[at + 1]) || 0) }))
  };
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function draw(place) {
  const { labels, series } = read(place.parentElement.querySelector('table'));
  place.hidden = false;
  const chart = window.echarts.init(place);
  const font = getComputedStyle(document.body).fontFamily;
  chart.setOption({
    animation: false,
    color: [colour('--blue'), colour('--green'), colour('--red')],
    textStyle: { fontFamily: font, color: colour('--text') },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    legend: { top: 0, left: 0, textStyle: { fontFamily: font, color: colour('--text') } },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: labels, axisLabel: { color: colour('--text-2'), hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('--text-2') }, splitLine: { lineStyle: { color: colour('--line') } } },
    series: series.map((one, at) => ({ ...one, type: at < 2 ? 'bar' : 'line', symbol: 'diamond', symbolSize: 8 }))
  });
  new ResizeObserver(() => chart.resize()).observe(place);
}

const seen = new IntersectionObserver((entries) => entries
  .filter((entry) => entry.isIntersecting)
  .forEach((entry) => {
    seen.unobserve(entry.target);
    const place = entry.target.querySelector('.figure-chart');
    loadLibrary().then(() => draw(place));
  }), { rootMargin: '300px' });

document.querySelectorAll('.figure-chart').forEach((place) => seen.observe(place.parentElement));
