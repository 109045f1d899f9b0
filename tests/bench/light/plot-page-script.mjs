import { barX, dot, plot, pointerY, ruleX, text, tip } from '@observablehq/plot';

const { charts, claims } = await (await fetch('data.json')).json();
const figures = document.getElementById('charts');
const body = document.querySelector('tbody');
const filter = document.querySelector('select');

const describe = (claim) =>
  `${claim.printed}\n${claim.period}\n${claim.article}\n${claim.source}\nCheck: ${claim.check}`;

const draw = ({ title, unit, metric }, rows) => {
  const own = rows.filter((row) => row.metric === metric && row.value !== null);
  const channels = { x: 'value', y: 'label' };
  const figure = document.createElement('figure');
  figure.append(
    Object.assign(document.createElement('h2'), { textContent: title }),
    plot({
      width: Math.min(720, document.documentElement.clientWidth - 32),
      height: 48 + 44 * own.length,
      marginLeft: 130,
      marginRight: 90,
      x: { label: unit, grid: true, zero: true, ticks: 4, tickFormat: 's' },
      y: { label: null, domain: own.map(({ label }) => label) },
      marks: [
        barX(own, { ...channels, fill: '#33608c' }),
        dot(own, { ...channels, r: 4, fill: 'white', stroke: '#33608c' }),
        text(own, { ...channels, text: 'printed', dx: 8, textAnchor: 'start' }),
        ruleX([0]),
        tip(own, pointerY({ ...channels, title: describe })),
      ],
    }),
  );
  return figure;
};

const toRow = (claim) => {
  const row = document.createElement('tr');
  for (const field of ['label', 'printed', 'period', 'article', 'check'])
    row.append(Object.assign(document.createElement('td'), { textContent: claim[field] }));
  return row;
};

const show = () => {
  const rows = claims.filter(({ countries }) => filter.value === '' || countries.includes(filter.value));
  figures.replaceChildren(...charts.map((chart) => draw(chart, rows)));
  body.replaceChildren(...rows.map(toRow));
};

const names = [...new Set(claims.flatMap(({ countries }) => countries))].toSorted();
filter.append(...names.map((name) => new Option(name)));
filter.addEventListener('change', show);
show();
