import type { TextRecord } from '../model/article.ts';
import type { Locator } from '../text/locator.ts';
import { type NamedArticle, present, type Readable } from './readable.ts';
import { articleFile, describeFound, type SeedIssue, type SeedPath } from './seed-issue.ts';

/** More blocks, sentences or occurrences than any article has: a slip of the hand. */
const MOST = 100_000;

type Numbered = { path: SeedPath; block: number | undefined };

/** Rules of where things stand: every block is one of the text's, and a repeat is listed as one. */
export function findPlaceIssues({ name, content }: NamedArticle): SeedIssue[] {
  const file = articleFile(name);
  const text: Readable<TextRecord> = content.text ?? {};
  const claims = present(content.claims);
  const blocks: Numbered[] = [
    ...present(text.body).map(([i, block]) => ({ path: ['text', 'body', i], block })),
    ...present(text.sections).map(([i, { block }]) => ({ path: ['text', 'sections', i, 'block'], block })),
    ...present(text.repeats).map(([i, { block }]) => ({ path: ['text', 'repeats', i, 'block'], block })),
    ...present(text.repeats).map(([i, { of }]) => ({ path: ['text', 'repeats', i, 'of'], block: of })),
    ...present(content.margins).map(([i, { block }]) => ({ path: ['margins', i, 'block'], block })),
    ...present(content.ledger).map(([i, { block }]) => ({ path: ['ledger', i, 'block'], block })),
    ...claims.map(([i, { locator }]) => ({ path: ['claims', i, 'locator', 'block'], block: locator?.block })),
    ...claims.map(([i, { interval }]) => ({
      path: ['claims', i, 'interval', 'block'],
      block: interval?.block ?? undefined,
    })),
  ];
  return [
    ...findOutside(file, blocks, text.blocks),
    ...findOrderIssues(file, text),
    ...findRepeatIssues(file, text),
    ...claims.flatMap(([i, { locator, also_at }]) => [
      ...findTooMany(file, ['claims', i, 'locator'], locator),
      ...present(also_at).flatMap(([k, again]) => [
        ...findTooMany(file, ['claims', i, 'also_at', k], again),
        ...findUnlisted(file, ['claims', i, 'also_at', k, 'block'], again.block, locator?.block, text),
      ]),
    ]),
    ...present(content.ledger).flatMap(([i, { times }]) => findAbove(file, ['ledger', i, 'times'], times)),
  ];
}

function findOutside(file: string, places: Numbered[], blocks: number | undefined): SeedIssue[] {
  if (blocks === undefined) return [];
  if (blocks > MOST) return findAbove(file, ['text', 'blocks'], blocks);
  return places.flatMap(({ path, block }) =>
    block === undefined || block <= blocks
      ? []
      : [
          {
            file,
            path,
            found: describeFound(block),
            right: `a block from 1 to ${blocks}, as text.blocks counts`,
          },
        ],
  );
}

function findOrderIssues(file: string, text: Readable<TextRecord>): SeedIssue[] {
  const rising = (list: string, places: Numbered[]) =>
    places.flatMap(({ path, block }, i): SeedIssue[] => {
      const before = places[i - 1]?.block;
      if (block === undefined || before === undefined || before < block) return [];
      const right = `a block after ${before}: ${list} lists blocks in reading order, each once`;
      return [{ file, path, found: describeFound(block), right }];
    });
  return [
    ...rising(
      'text.body',
      present(text.body).map(([i, block]) => ({ path: ['text', 'body', i], block })),
    ),
    ...rising(
      'text.sections',
      present(text.sections).map(([i, { block }]) => ({ path: ['text', 'sections', i, 'block'], block })),
    ),
  ];
}

function findRepeatIssues(file: string, text: Readable<TextRecord>): SeedIssue[] {
  const repeats = present(text.repeats);
  const repeating = new Set(repeats.flatMap(([, { block }]) => block ?? []));
  const seen = new Set<number>();
  return repeats.flatMap(([i, { block, of }]): SeedIssue[] => {
    const path = ['text', 'repeats', i];
    const again = block !== undefined && seen.has(block);
    if (block !== undefined) seen.add(block);
    if (again) return [{ file, path: [...path, 'block'], found: `${block} again`, right: 'each block once' }];
    if (block === undefined || of === undefined) return [];
    if (of >= block)
      return [
        { file, path: [...path, 'of'], found: `${of}`, right: `a block that stands before block ${block}` },
      ];
    if (!repeating.has(of)) return [];
    return [
      { file, path: [...path, 'of'], found: `${of}`, right: 'the first printing, not a repeat itself' },
    ];
  });
}

function findUnlisted(
  file: string,
  path: SeedPath,
  block: number | undefined,
  of: number | undefined,
  text: Readable<TextRecord>,
): SeedIssue[] {
  if (block === undefined || of === undefined) return [];
  const listed = present(text.repeats).some(([, repeat]) => repeat.block === block && repeat.of === of);
  if (listed) return [];
  const right = `a block that text.repeats lists as { block: ${block}, of: ${of} }, or no such entry`;
  return [{ file, path, found: describeFound(block), right }];
}

function findTooMany(
  file: string,
  path: SeedPath,
  locator: Readable<Locator> | null | undefined,
): SeedIssue[] {
  return [
    ...findAbove(file, [...path, 'sentence'], locator?.sentence),
    ...findAbove(file, [...path, 'of'], locator?.of),
  ];
}

function findAbove(file: string, path: SeedPath, count: number | undefined): SeedIssue[] {
  if (count === undefined || count <= MOST) return [];
  return [{ file, path, found: describeFound(count), right: `a number of at most ${MOST}` }];
}
