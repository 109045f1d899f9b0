import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatBibtex } from '../../../lib/out/cite/bibtex.ts';
import { toCslSource } from '../../../lib/out/cite/csl.ts';
import { CITED_SOURCES } from '../../support/cited-sources.ts';
import { runOther } from '../support/run-other.ts';
import { fetchInto, scratchFolder } from '../support/site.ts';

const STYLES = ['plain', 'alpha', 'abbrv', 'unsrt', 'apalike', 'IEEEtran', 'plainnat', 'abbrvnat', 'apacite'];
const ADDRESSES = [
  '/claims/mulakala-ji-2020-01.bib',
  '/sources/mulakala-ji-2020.bib',
  '/metrics/crisis-fund-size.bib',
  '/countries/CHN.bib',
  '/claims.bib?metric=unfavourable-view-of-china',
];

/** All entries of a file in a style, as BibTeX sets them. Rejects where it finds an error. */
async function setIn(
  style: string,
  folder: string,
  name: string,
): Promise<{ set: string; warnings: string[] }> {
  writeFileSync(path.join(folder, 'all.aux'), `\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{${name}}\n`);
  await runOther('bibtex', ['-terse', 'all'], { cwd: folder });
  const log = readFileSync(path.join(folder, 'all.blg'), 'utf8');
  return {
    set: readFileSync(path.join(folder, 'all.bbl'), 'utf8').replaceAll(/\s+/g, ' '),
    warnings: log.split('\n').filter((line) => line.startsWith('Warning')),
  };
}

describe.each(STYLES)('BibTeX in the style %s', (style) => {
  test.each(ADDRESSES)('sets %s without a warning', async (address) => {
    const folder = scratchFolder();
    await fetchInto(folder, address, 'cited.bib');
    const { set, warnings } = await setIn(style, folder, 'cited');
    expect(warnings).toEqual([]);
    expect(set).toMatch(/\\bibitem/);
  });

  test('keeps capitals, names and days of every genre', async () => {
    const folder = scratchFolder();
    writeFileSync(path.join(folder, 'made.bib'), formatBibtex(CITED_SOURCES.map(toCslSource)));
    const { set, warnings } = await setIn(style, folder, 'made');
    const plain = set.replaceAll(/[{}]/g, '');
    expect(warnings).toEqual([]);
    for (const kept of [
      'McDonald Island',
      'USD5 million of COVID-19',
      'says UNICEF',
      'Asian Lighthouse Bank (ALB)',
    ])
      expect(plain).toContain(kept);
    expect(plain).not.toMatch(/usd5|covid|unicef|mcdonald|null|not known/);
  });
});
