import { isTextModel, modelOf } from '../../../lib/chart/form-model.ts';
import type { Form } from '../../../lib/model/vocabulary.ts';
import type { ChartForm, Forms, TextForm } from '../chart-form.ts';
import { CHART_FORMS } from './forms.ts';
import { form as sentence } from './sentence/form.tsx';
import { form as table } from './table/form.tsx';

type OfForm = { form: Form };

/** The form of a chart, or of a metric that is drawn. Throws where nothing of it is. */
export function chartFormOf(chart: OfForm, forms: Forms = CHART_FORMS): ChartForm {
  const found = modelOf<ChartForm>(forms, chart);
  if (found === undefined) throw new Error(`The form "${chart.form}" is told in words: nothing draws it.`);
  return found;
}

/**
 * How claims are told without a chart: in the words of their form. Where that one is drawn and these are not, a lone
 * number of theirs as a sentence in type, else a table.
 */
export function textFormOf({ form }: OfForm, numbers = 0, forms: Forms = CHART_FORMS): TextForm {
  const found = forms[form];
  if (isTextForm(found)) return found;
  return numbers === 1 ? sentence : table;
}

function isTextForm(form: ChartForm | TextForm): form is TextForm {
  return isTextModel(form);
}
