import type { Chart } from '../../../lib/chart/chart.ts';
import { toFigureChart } from '../../../lib/chart/figure-chart.ts';
import { modelOf } from '../../../lib/chart/form-model.ts';
import { countMarks, type Multiples, toMultiples } from '../../../lib/chart/multiples.ts';
import { toChart } from '../../../lib/chart/to-chart.ts';
import type { ClaimRow } from '../../../lib/model/claim-row.ts';
import type { Form } from '../../../lib/model/vocabulary.ts';
import type { Case, MultiplesCase } from '../../_charts/cases/invent.ts';
import type { ChartForm, Forms } from '../../_charts/chart-form.ts';
import { CHART_FORMS } from '../../_charts/forms/forms.ts';
import { CURRENCIES } from './currency-cases.ts';
import { APART } from './multiples-cases.ts';

/** One chart of the gallery with a sentence on what it shows; `chart` is absent where nothing can be drawn. */
export type Sample = {
  id: string;
  title: string;
  shows: string;
  rows: number;
  marks: number;
  chart: Chart | undefined;
  /** The one claim that stands in type where there is no chart of one number. */
  told: ClaimRow | undefined;
};

/** A page of the gallery: all on one page weighed more than two megabytes. Small multiples stand together, not one by one. */
export type GalleryPage = { page: string; name: string; samples: readonly Sample[]; multiples?: Multiples };

/** Made once: some hundred rows take their time. */
export const GALLERY: readonly GalleryPage[] = listGalleryPages(CHART_FORMS);

/** The pages of all forms, in their order, and last what stands side by side. */
export function listGalleryPages(forms: Forms): GalleryPage[] {
  return [
    ...Object.keys(forms).flatMap((form) => listPagesOf(form as Form, forms)),
    asMultiples('multiples', 'Small multiples', APART, forms),
    asMultiples('currencies', 'Amounts in two currencies', CURRENCIES, forms),
  ];
}

function asMultiples(
  page: string,
  name: string,
  { metrics, rows, apart }: MultiplesCase,
  forms: Forms,
): GalleryPage {
  return { page, name, samples: [], multiples: toMultiples(forms, metrics, rows, [], apart) };
}

function listPagesOf(form: Form, forms: Forms): GalleryPage[] {
  const { gallery = [] } = modelOf<ChartForm>(forms, { form }) ?? {};
  return gallery.map(({ page = form, name, cases }) => ({
    page,
    name,
    samples: cases.map((each) => toSample(each, forms)),
  }));
}

function toSample({ id, title, shows, metrics, rows, checks }: Case, forms: Forms): Sample {
  const text = { id, title, subtitle: '', doesNotSay: '' };
  const chart = toFigureChart(forms, text, metrics, rows, checks);
  const isLone = chart === undefined && toChart(forms, text, metrics, rows, checks) !== undefined;
  const told = isLone ? rows[0] : undefined;
  return {
    id,
    title,
    shows,
    rows: rows.length + checks.length,
    marks: countMarks(forms, chart),
    chart,
    told,
  };
}
