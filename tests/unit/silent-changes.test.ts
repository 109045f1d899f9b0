import { describe, expect, it } from 'vitest';
import { revisableValues } from '../../lib/model/revisable.ts';
import { findSilentChanges, vanishedArticle, vanishedTopic } from '../../lib/rules/silent-changes.ts';
import { formatField } from '../../seed/files/seed-problems.ts';
import { type Edits, FERRIES, readSampleSeed, restate, swap, swaps } from '../support/sample-seed.ts';

type Edit = (text: string) => string;

/** What refuses the step from one state of the sample article to the next: field, found, right. */
async function refusals(before: Edit, after: Edit, others: Edits = {}): Promise<[string, string, string][]> {
  const [loaded] = (await readSampleSeed({ [FERRIES]: before })).articles;
  const [article] = (await readSampleSeed({ [FERRIES]: after, ...others })).articles;
  if (!loaded || !article) throw new Error('The sample has lost its article.');
  const claims = loaded.claims.map((claim) => ({ id: claim.id, values: revisableValues(claim) }));
  const issues = findSilentChanges(article, {
    slug: article.article.slug,
    claims,
    findings: loaded.findings.map(({ slug }) => slug),
    revisions: loaded.revisions,
  });
  return issues.map(({ path, found, right }) => [formatField(path), found, right]);
}

const same: Edit = (text) => text;
const both =
  (...edits: Edit[]): Edit =>
  (text) =>
    edits.reduce((changed, edit) => edit(changed), text);
const WHY = '    why: A slip in our first reading.\n    cause: our_reading\n';
const revise = (fields: string) => (text: string) =>
  text.replace(WHY, `${WHY}  - { ${fields}, on: "2024-05-01", why: a test, cause: our_reading }\n`);
const proposal = (was: string, claim: string, field: string, now: string) =>
  [
    `${was}, or a revision at the end of "revisions":`,
    `- claim: ${claim}`,
    `  field: ${field}`,
    `  was: ${was}`,
    `  now: ${now}`,
    '  on: "YYYY-MM-DD"',
    '  why: "…"',
    '  cause: our_reading or publisher_correction',
  ].join('\n');

const LOWER = restate(['50', 'more than 50 ferries'], ['60', 'more than 60 ferries']);
const WITHDRAWN = swap(
  '    caveat: It is a floor.',
  '    caveat: It is a floor.\n    withdrawn: { on: "2024-04-01", reason: a slip, cause: our_reading }',
);

describe('findSilentChanges(article, loaded)', () => {
  it('names a finding that is gone, and lets one that is new or stands elsewhere pass', async () => {
    const second = '  - { slug: passengers, metrics: [passengers-content] }\n';
    expect(await refusals(same, swap(second, ''))).toEqual([
      [
        'findings',
        'no finding "passengers", though it is loaded',
        'the finding: /findings/passengers/… is an address that others may show; put it last to have others stand before it',
      ],
    ]);
    expect(await refusals(swap(second, ''), same)).toEqual([]);
    const moved = both(swap(second, ''), swap('findings:\n', `findings:\n${second}`));
    expect(await refusals(same, moved)).toEqual([]);
  });

  it('lets what did not change pass, and what readers do not quote', async () => {
    expect(await refusals(same, same)).toEqual([]);
    const edit = swaps(['caveat: It is a floor.', 'caveat: It is a lower bound.'], ['times: 2', 'times: 3']);
    expect(await refusals(same, edit)).toEqual([]);
  });

  it.each([
    ['value', swap('    value: 83\n', '    value: 84\n'), 'claims[3].value', '83', '84', '04', 'value'],
    [
      'lower end of the interval',
      swap('from: 80, to: 86 }', 'from: 81, to: 86 }'),
      'claims[3].interval.from',
      '80',
      '81',
      '04',
      'interval.from',
    ],
    [
      'upper end of the interval',
      swap('from: 80, to: 86 }', 'from: 80, to: 85 }'),
      'claims[3].interval.to',
      '86',
      '85',
      '04',
      'interval.to',
    ],
    [
      'printed phrase',
      swap('as_printed: dozens of small boats', 'as_printed: dozens of boats'),
      'claims[4].as_printed',
      '"dozens of small boats"',
      '"dozens of boats"',
      '05',
      'as_printed',
    ],
    [
      'start of the period',
      swap('period: { end:', 'period: { start: "2021-01-01", end:'),
      'claims[0].period.start',
      'null',
      '"2021-01-01"',
      '01',
      'period.start',
    ],
    [
      'end of the period',
      swap('end: "2021-03-31"', 'end: "2021-03-30"'),
      'claims[0].period.end',
      '"2021-03-31"',
      '"2021-03-30"',
      '01',
      'period.end',
    ],
    [
      'basis of the period',
      swap('basis: inferred', 'basis: printed'),
      'claims[0].period.basis',
      '"inferred"',
      '"printed"',
      '01',
      'period.basis',
    ],
    [
      'chain of attribution',
      swap(
        'reference: unlinked\n    attribution: [{ who: Sample Harbour Council, ',
        'reference: unlinked\n    attribution: [{ who: Harbours, ',
      ),
      'claims[1].attribution',
      '"Sample Harbour Council"',
      '"Harbours"',
      '02',
      'attribution',
    ],
    [
      'entities',
      swap('{ entity: DNK, role: respondent }', '{ entity: ISL, role: respondent }'),
      'claims[2].entities',
      '"DNK as respondent"',
      '"ISL as respondent"',
      '03',
      'entities',
    ],
  ])(
    'refuses a silent change of the %s and shows the entry to write',
    async (_, edit, field, was, now, claim, name) => {
      expect(await refusals(same, edit)).toEqual([
        [field, `${now}, while ${was} is loaded`, proposal(was, `ferries-2021-${claim}`, name, now)],
      ]);
      const spoken = both(
        edit,
        revise(`claim: ferries-2021-${claim}, field: ${name}, was: ${was}, now: ${now}`),
      );
      expect(await refusals(same, spoken)).toEqual([]);
    },
  );

  it('lets the revision of a chain that is gone speak for what was said of its steps', async () => {
    const chain =
      '    attribution: [{ who: Sample Harbour Council, reporting: says }]\n    chain_end: not_traced';
    const gone = swap(chain, '    attribution: []\n    chain_end: not_traced');
    expect((await refusals(same, gone)).map(([field]) => field)).toEqual(['claims[1].attribution']);
    const spoken = revise('claim: ferries-2021-02, field: attribution, was: Sample Harbour Council, now: ""');
    expect(await refusals(same, both(gone, spoken))).toEqual([]);
  });

  it('refuses a silent change of the unit, though the metric changes too', async () => {
    const metrics = (text: string) =>
      text.replaceAll('unit: percent of passengers', 'unit: percent of travellers');
    const edit = (text: string) =>
      text.replaceAll('unit: percent of passengers', 'unit: percent of travellers');
    const refused = await refusals(same, edit, { 'metrics.yaml': metrics });
    expect(refused.map(([field, found]) => [field, found])).toEqual([
      ['claims[2].unit', '"percent of travellers", while "percent of passengers" is loaded'],
      ['claims[3].unit', '"percent of travellers", while "percent of passengers" is loaded'],
    ]);
  });

  it('refuses a silent move to another metric', async () => {
    const edit = both(
      swap('    metric: ferries-in-service\n    value: 50\n', '    metric: ferries-planned\n    value: 50\n'),
    );
    expect((await refusals(same, edit)).map(([field]) => field)).toEqual(['claims[1].metric']);
  });

  it('lets bounds follow the value that a revision speaks for', async () => {
    const silent = await refusals(same, LOWER);
    expect(silent.map(([field]) => field)).toEqual(['claims[1].value', 'claims[1].as_printed']);
    const spoken = both(
      LOWER,
      revise('claim: ferries-2021-02, field: value, was: 50, now: 60'),
      revise(
        'claim: ferries-2021-02, field: as_printed, was: more than 50 ferries, now: more than 60 ferries',
      ),
    );
    expect(await refusals(same, spoken)).toEqual([]);
  });

  it('refuses a qualifier that is read in another way than when it was loaded', async () => {
    const [article] = (await readSampleSeed()).articles;
    const claims = (article?.claims ?? []).map((claim) => ({ id: claim.id, values: revisableValues(claim) }));
    const loaded = claims.map(({ id, values }) =>
      id === 'ferries-2021-02' ? { id, values: { ...values, qualifier: 'at_least' } } : { id, values },
    );
    const issues = article
      ? findSilentChanges(article, {
          ...{ slug: article.article.slug, claims: loaded },
          ...{ findings: [], revisions: article.revisions },
        })
      : [];
    expect(issues.map(({ path, found }) => [formatField(path), found])).toEqual([
      ['claims[1].qualifier', '"more_than", while "at_least" is loaded'],
    ]);
  });

  it('lets a value go back to an older one, with a revision of its own', async () => {
    const before = swap(
      'as_printed: 120 ferries\n    period',
      'as_printed: 112, then 120 ferries\n    period',
    );
    const back = both(
      before,
      swap(
        '    value: 120\n    unit: ferries\n    qualifier: stated\n    as_printed: 112',
        '    value: 112\n    unit: ferries\n    qualifier: stated\n    as_printed: 112',
      ),
      revise('claim: ferries-2021-01, field: value, was: 120, now: 112'),
    );
    expect(await refusals(before, back)).toEqual([]);
  });

  it('refuses a new revision that starts elsewhere than at what is loaded', async () => {
    const edit = revise('claim: ferries-2021-02, field: value, was: 40, now: 50');
    expect(await refusals(same, edit)).toEqual([
      ['revisions[1].was', '40', '50, which is loaded: a new revision starts there'],
    ]);
  });

  it('refuses a claim that vanished and says how it is withdrawn', async () => {
    const gone = both(
      (text) => text.replace(/ {2}- id: ferries-2021-05[\s\S]*?(?= {2}- id: ferries-2021-06)/, ''),
      swap(', claims: [ferries-2021-05]', ''),
    );
    expect(await refusals(same, gone)).toEqual([
      [
        'claims',
        'no claim "ferries-2021-05", though it is loaded',
        'the claim, marked as withdrawn if it is:\nwithdrawn:\n  on: "YYYY-MM-DD"\n  reason: "…"\n  cause: our_reading or publisher_correction',
      ],
    ]);
  });

  it('lets a claim be withdrawn, and come back only with a revision of "withdrawn"', async () => {
    expect(await refusals(same, WITHDRAWN)).toEqual([]);
    expect(await refusals(WITHDRAWN, same)).toEqual([
      [
        'claims[1].withdrawn',
        'null, while "2024-04-01" is loaded',
        proposal('"2024-04-01"', 'ferries-2021-02', 'withdrawn', 'null'),
      ],
    ]);
    const back = revise('claim: ferries-2021-02, field: withdrawn, was: "2024-04-01", now: null');
    expect(await refusals(WITHDRAWN, back)).toEqual([]);
    const otherDay = both(WITHDRAWN, swap('on: "2024-04-01", reason', 'on: "2024-04-02", reason'));
    expect((await refusals(WITHDRAWN, otherDay)).map(([field]) => field)).toEqual(['claims[1].withdrawn']);
  });

  it('refuses to lose, alter or reorder what was revised', async () => {
    const two = revise(
      'claim: ferries-2021-02, field: as_printed, was: over 50 ferries, now: more than 50 ferries',
    );
    const lost = (text: string) => text.replace(/revisions:[\s\S]*$/, 'revisions: []\n');
    const first =
      '- claim: ferries-2021-01\n  field: value\n  was: 112\n  now: 120\n  on: "2024-02-01"\n  why: "A slip in our first reading."\n  cause: our_reading';
    const rule = 'what is loaded, as revisions are only ever added, at the end:\n';
    expect(await refusals(same, lost)).toEqual([
      ['revisions[0]', 'nothing in place of a loaded revision', rule + first],
    ]);
    const altered = swap('A slip in our first reading.', 'Nothing to see here.');
    expect(await refusals(same, altered)).toEqual([
      ['revisions[0]', 'ferries-2021-01 value 112 → 120 in place of a loaded revision', rule + first],
    ]);
    const swapped = both(two, (text) => {
      const [head = '', tail = ''] = text.split('revisions:\n');
      const lines = tail.trimEnd().split('\n');
      return `${head}revisions:\n${[...lines.slice(-1), ...lines.slice(0, -1)].join('\n')}\n`;
    });
    expect(await refusals(two, swapped)).toEqual([
      [
        'revisions',
        'loaded revisions in another order',
        'their order: revisions are only ever added, at the end',
      ],
    ]);
  });
});

describe('vanishedArticle(slug)', () => {
  it('asks for the file of a loaded article', () => {
    expect(vanishedArticle('ferries-2021')).toMatchObject({ file: FERRIES, path: [] });
  });
});

describe('vanishedTopic(slug)', () => {
  it('asks for the topic, whose page stays', () => {
    expect(vanishedTopic('ships')).toMatchObject({ file: 'metrics.yaml', path: ['topics'] });
    expect(vanishedTopic('ships').right).toContain('/topics/ships');
  });
});
