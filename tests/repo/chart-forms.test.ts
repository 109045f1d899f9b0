import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { CHOICE_OF_FORM, drawnForms, FORMS } from '../../lib/model/vocabulary.ts';
import { readProjectFiles } from '../support/project-files.ts';
import { formatFormIndexes } from './house/form-indexes.ts';

const FOLDER = path.join(PROJECT_DIR, 'app', '_charts', 'forms');

/** A form's name beside a comparison, in a `case`, in a list that is searched, or in a condition of SQL. */
const NAMES = `['"\`](?:${FORMS.join('|')})['"\`]`;
const COMPARES = [
  new RegExp(`[=!]==?\\s*${NAMES}|${NAMES}\\s*[=!]==?`),
  new RegExp(`case\\s+${NAMES}`),
  new RegExp(`\\[[^\\]]*${NAMES}[^\\]]*\\]\\.includes\\(`),
  new RegExp(`form\\)?\\s*(?:<>|!?=|(?:not )?in \\()\\s*${NAMES}`),
];

function findComparisons(text: string): string[] {
  return text.split('\n').filter((line) => COMPARES.some((pattern) => pattern.test(line)));
}

describe('formatFormIndexes()', () => {
  it.each(Object.entries(formatFormIndexes()))(
    'is what app/_charts/forms/%s holds: else run npm run generate',
    (name, text) => {
      expect(readFileSync(path.join(FOLDER, name), 'utf8')).toBe(text);
    },
  );
});

describe('a chart form', () => {
  it('has a folder, and each folder is a form', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...FORMS].sort());
  });

  it.each(drawnForms())(
    '%s has an entry, a drawing and edge cases, and chooses rows as the list of forms says',
    (form) => {
      expect(readdirSync(path.join(FOLDER, form))).toEqual(
        expect.arrayContaining(['form.tsx', 'drawing.tsx', 'cases.ts']),
      );
      expect(CHART_FORMS[form].choice).toBe(CHOICE_OF_FORM[form]);
    },
  );

  it('is compared by its name nowhere outside its folder', () => {
    const found = readProjectFiles()
      .filter(({ path: file }) => /^(app|db|lib|seed)\/.*\.(tsx?|mjs|sql)$/.test(file))
      .filter(({ path: file }) => !/^app\/_charts\/forms\/\w+\/|^db\/migrations\//.test(file))
      .flatMap(({ path: file, text }) => findComparisons(text).map((line) => `${file}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it.each([
    "if (chart.form === 'relations') return 0;",
    "{chart?.form !== 'beside' && <Table />}",
    "    case 'series':",
    "const told = ['sentence', 'table'].includes(metric.form);",
    "sql`where form = 'series'`",
    "sql.raw(`form not in ('relations', 'sentence', 'table')`)",
  ])('is compared by its name in a sample, which is found: %s', (sample) => {
    expect(findComparisons(sample)).toEqual([sample]);
  });
});
