import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runOther } from '../support/run-other.ts';
import { fetchInto, scratchFolder } from '../support/site.ts';

const FORMATS = [
  ['csl.json', 'csljson'],
  ['bib', 'bibtex'],
] as const;

/** All entries of a file as pandoc's citeproc sets them in its own style (Chicago, author and date). */
async function setWithCiteproc(file: string, folder: string): Promise<string> {
  const page = path.join(folder, 'page.md');
  writeFileSync(page, '---\nnocite: |\n  @*\n---\n');
  const args = [page, '--citeproc', '--bibliography', file, '--to', 'plain', '--wrap', 'none'];
  const { stdout, stderr } = await runOther('pandoc', args);
  expect(stderr).toBe('');
  return stdout;
}

test.each(FORMATS)(
  'citeproc sets /claims/mulakala-ji-2020-01.%s with author, day and address',
  async (ending) => {
    const folder = scratchFolder();
    const file = await fetchInto(
      folder,
      `/claims/mulakala-ji-2020-01.${ending}`,
      `cited.${ending.replace('csl.', '')}`,
    );
    const set = await setWithCiteproc(file, folder);
    expect(set).toMatch(
      /Mulakala, Anthea, and Hongbo Ji\. 2020\. .*COVID-19 and China’s Soft Power Ambitions/,
    );
    expect(set).toMatch(/Devpolicy Blog/);
    expect(set).toMatch(/https:\/\/devpolicy\.org\/covid-19-and-chinas-soft-power-ambitions-20200424-2\//);
    expect(set).toMatch(/^Cited Metrics\. /m);
  },
);

test.each(FORMATS)(
  'pandoc reads the day of a press release from %s, and makes no journal of it',
  async (ending, format) => {
    const folder = scratchFolder();
    const file = await fetchInto(folder, `/sources/aiib-2020-04-03.${ending}`, `cited.${ending}`);
    const { stdout } = await runOther('pandoc', [file, '--from', format, '--to', 'csljson']);
    const [release] = JSON.parse(stdout);
    expect(release.author).toEqual([{ literal: 'Asian Infrastructure Investment Bank' }]);
    expect(release.issued['date-parts']).toEqual([[2020, 4, 3]]);
    expect(release.type).not.toMatch(/article/);
  },
);
