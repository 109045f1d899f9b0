import type { Metadata } from 'next';
import { formatCount } from '../../lib/format.ts';
import { ChartDrawing } from '../_components/chart-drawing.tsx';
import { Multiples } from '../_components/multiples.tsx';
import { RelationsMap } from '../_components/relations-map.tsx';
import { BESIDE } from './beside.ts';
import { COUNTS } from './counts.ts';
import type { Sample } from './invent.ts';
import { MAPS } from './maps.ts';
import { APART } from './multiples.ts';
import { PERCENTAGES } from './percentages.ts';
import { RELATIONS } from './relations.ts';
import { SERIES } from './series.ts';

export const metadata: Metadata = {
  title: 'Gallery of charts',
  description: 'Every form of chart on this site with its edge cases, drawn from invented values.',
  alternates: { canonical: '/gallery' },
  robots: { index: false, follow: false },
};

const FORMS = [
  { form: 'percentages', name: 'Percentages', samples: PERCENTAGES },
  { form: 'counts', name: 'Counts', samples: COUNTS },
  { form: 'beside', name: 'As stated, and what others say', samples: BESIDE },
  { form: 'relations', name: 'Relations', samples: RELATIONS },
  { form: 'map', name: 'Relations on a map', samples: MAPS },
  { form: 'series', name: 'Over time', samples: SERIES },
] as const;

export default function GalleryPage() {
  return (
    <>
      <h1>Gallery of charts</h1>
      <p className="lede">
        How each form of chart looks where it is put to the test. Every value and name here is invented, and
        on the maps what is said of the countries, so the numerals lead to no claim.
      </p>
      {FORMS.map(({ form, name, samples }) => (
        <section key={form} aria-labelledby={form}>
          <h2 id={form}>{name}</h2>
          {samples.map((sample) => (
            <Exhibit key={sample.id} sample={sample} />
          ))}
        </section>
      ))}
      <section aria-labelledby="multiples">
        <h2 id="multiples">Small multiples</h2>
        <p className="small soft">
          Claims that may not share an axis stand side by side, each on its own, with the reason.
        </p>
        <Multiples multiples={APART} />
      </section>
    </>
  );
}

function Exhibit({ sample: { id, shows, rows, marks, chart } }: { sample: Sample }) {
  return (
    <figure className="figure gallery-exhibit" id={id} data-marks={marks} aria-labelledby={`${id}-title`}>
      <h3 className="figure-title" id={`${id}-title`}>
        {chart?.title ?? 'No values'}
      </h3>
      <p className="figure-subtitle">
        {shows} <span className="numeric">({formatCount(rows, 'row')})</span>
      </p>
      {chart === undefined ? <p>Nothing to draw.</p> : <ChartDrawing chart={chart} />}
      {chart?.form === 'relations' && <RelationsMap chart={chart} />}
      {chart?.annotations.map((annotation) => (
        <p key={annotation} className="figure-annotation">
          {annotation}
        </p>
      ))}
    </figure>
  );
}
