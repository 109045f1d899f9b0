import { drawnForms, FORMS, type Form } from '../../../lib/model/vocabulary.ts';

const MADE = '// Made of the forms in lib/model/vocabulary.ts by `npm run generate`.\n';

/**
 * The two indexes of the chart forms, as files of `app/_charts/forms`: of each folder its entry for servers, and of each
 * that draws its drawing, apart, because that brings Recharts and hooks.
 */
export function formatFormIndexes(): Record<'forms.ts' | 'drawings.ts', string> {
  const drawn = [...drawnForms()].sort();
  const imports = [...FORMS].sort().map((form) => `import { form as ${form} } from './${form}/form.tsx';\n`);
  const drawings = drawn.map((form) => `import * as ${form} from './${form}/drawing.tsx';\n`);
  return {
    'forms.ts': `${MADE}import type { Forms } from '../chart-form.ts';\n${imports.join('')}
/** The registry of forms, in the order of the list. */
export const CHART_FORMS: Forms = {
${listNames(FORMS)}};
`,
    'drawings.ts': `${MADE}import type { Drawings } from '../chart-form.ts';\n${drawings.join('')}
/** What draws each form; loaded by the drawing thread, and by browsers where a reader reaches for a chart. */
export const DRAWINGS: Drawings = {
${listNames(drawnForms())}};
`,
  };
}

function listNames(forms: readonly Form[]): string {
  return forms.map((form) => `  ${form},\n`).join('');
}
