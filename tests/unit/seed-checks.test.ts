import { describe, expect, it } from 'vitest';
import { FERRIES, listProblems, swap, swaps } from '../support/sample-seed.ts';

const GIVES = 'verdict: more_exact\n    gives: neither';
const edit = (to: string) => swap(GIVES, to);
const UNLINKED = 'reference: unlinked\n    attribution: [{ who: Sample Harbour Council, reporting: says }]';

const CASES: [title: string, edit: (text: string) => string, problems: RegExp[]][] = [
  [
    'a check of a figure that says nothing of it',
    edit('verdict: more_exact'),
    [/checks\[0\]: found .*gives|gives: found nothing; right would be what the document does/],
  ],
  [
    'the same figure that is not said to be given',
    edit('verdict: also_reported\n    gives: neither'),
    [/gives: found "neither" with the verdict also_reported; right would be figure/],
  ],
  [
    'another figure that is not said to be given',
    edit('verdict: differs\n    gives: figure'),
    [/right would be otherwise, or another verdict/],
  ],
  [
    'a figure that we derived',
    swaps([GIVES, 'verdict: open\n    gives: figure'], ['read_as: secondary', 'read_as: derived']),
    [/right would be neither: what we derive, no document gives/],
  ],
  [
    'a figure without its document',
    swaps(
      [GIVES, 'verdict: open\n    gives: figure'],
      [
        'source: sample-ferry-register\n    who: Sample Ferry Register\n    says',
        'source: null\n    who: Sample Ferry Register\n    says',
      ],
    ),
    [/source: found null; right would be the document that gives it/],
  ],
  [
    'a search with a document',
    swaps([GIVES, 'verdict: open\n    gives: neither'], ['read_as: secondary', 'read_as: search']),
    [/source: found "sample-ferry-register"; right would be null: a search found no document/],
  ],
  [
    'a value after the article that supersedes it',
    edit('verdict: superseded\n    gives: neither'),
    [/superseded|a day before/],
  ],
  [
    'a step that is the article itself',
    swap(UNLINKED, UNLINKED.replace('Sample Harbour Council', 'the article itself')),
    [/attribution\[0\]\.who: found "the article itself"; right would be who is said to state it/],
  ],
  [
    'a step whose phrase is not told',
    swap(UNLINKED, UNLINKED.replace(', reporting: says', '')),
    [/reporting: .*right would be the kind of phrase by which the article says/],
  ],
  [
    'an inference with a phrase',
    swap(UNLINKED, UNLINKED.replace('reporting: says', 'reporting: says, inferred: true')),
    [/right would be none, as the step is our inference/],
  ],
];

describe('the rules of checks and steps refuse', () => {
  it.each(CASES)('%s', async (_title, change, problems) => {
    const found = await listProblems({ [FERRIES]: change });
    for (const problem of problems) expect(found.join('\n')).toMatch(problem);
  });
});

it('a search without a match is a check: no document, nothing given', async () => {
  const search = swaps(
    [GIVES, 'verdict: open\n    gives: neither'],
    [
      'source: sample-ferry-register\n    who: Sample Ferry Register\n    says',
      'source: null\n    who: Our search\n    says',
    ],
    ['read_as: secondary', 'read_as: search'],
  );
  expect(await listProblems({ [FERRIES]: search })).toEqual([]);
});
