import type { Check } from '../model/check.ts';
import { dateSpan, isRealDate } from '../model/dates.ts';
import { GIVES, type Kind } from '../model/vocabulary.ts';
import { type NamedArticle, present, type Readable, type SeedIndex } from './readable.ts';
import { findSourceIssues } from './seed-claims.ts';
import { repeated } from './seed-duplicates.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';

type Found = { key: string; found: string; right: string };

/**
 * Rules of checks by themselves: known sources, nothing from memory, what a document does to a figure said of figures and of
 * nothing else, and no word that contradicts another.
 */
export function findCheckIssues({ name, content }: NamedArticle, index: SeedIndex): SeedIssue[] {
  const file = articleFile(name);
  const kinds = new Map(
    present(content.claims).flatMap(([, { id, kind }]) => (id && kind ? [[id, kind] as const] : [])),
  );
  return present(content.checks).flatMap(([i, check]): SeedIssue[] => {
    const path = (...rest: (string | number)[]) => ['checks', i, ...rest];
    const names = present(check.claims).map(([k, id]) => ({ name: id, file, path: path('claims', k) }));
    const wrong = [
      ...findReadingIssues(check),
      ...findGivesIssues(check, kinds),
      ...findWordIssues(check),
      ...findSupersededIssues(check, content),
    ];
    return [
      ...repeated(names, 'each claim once in a check'),
      ...findSourceIssues(check.source, file, path('source'), index),
      ...wrong.map(({ key, ...issue }) => ({ file, path: path(key), ...issue })),
    ];
  });
}

function findReadingIssues({ read_as, source, verdict }: Readable<Check>): Found[] {
  if (read_as === 'memory') {
    const right = 'primary, secondary, derived or search: what is only remembered is not published';
    return [{ key: 'read_as', found: '"memory"', right }];
  }
  if (read_as !== 'search') return [];
  const issues: Found[] = [];
  if (source !== null && source !== undefined)
    issues.push({ key: 'source', found: describeFound(source), right: 'null: a search found no document' });
  if (verdict !== undefined && verdict !== 'open')
    issues.push({ key: 'verdict', found: describeFound(verdict), right: 'open: nothing was found' });
  return issues;
}

/** What a document does to the figure is said of figures, and only a document that was read gives one. */
function findGivesIssues(
  { claims, gives, read_as, source }: Readable<Check>,
  kinds: ReadonlyMap<string, Kind>,
): Found[] {
  const known = present(claims).map(([, id]) => kinds.get(id));
  const hasFigure = known.includes('figure');
  if (hasFigure && !gives) {
    const right = `what the document does to the figure: ${GIVES.join(', ')}`;
    return [{ key: 'gives', found: 'nothing', right }];
  }
  if (!gives) return [];
  if (!hasFigure && known.every((kind) => kind !== undefined))
    return [
      { key: 'gives', found: describeFound(gives), right: 'no such field: its claims carry no figure' },
    ];
  if (gives === 'neither') return [];
  const isDocument = read_as === 'primary' || read_as === 'secondary' || read_as === undefined;
  if (isDocument && source === null)
    return [
      { key: 'source', found: 'null', right: 'the document that gives it, with a record in sources.yaml' },
    ];
  if (isDocument) return [];
  const right = `neither: ${read_as === 'search' ? 'a search that found something is a check of its document' : 'what we derive, no document gives'}`;
  return [{ key: 'gives', found: `${describeFound(gives)} with read_as ${read_as}`, right }];
}

const GIVEN_BY_VERDICT = { agrees: 'figure', also_reported: 'figure', differs: 'otherwise' } as const;

/** A verdict that says the same, or another, says so of the figure too. */
function findWordIssues({ verdict, gives, read_as }: Readable<Check>): Found[] {
  const issues: Found[] = [];
  if (verdict === 'agrees' && read_as !== undefined && !['primary', 'memory', 'search'].includes(read_as))
    issues.push({
      key: 'verdict',
      found: `"agrees" with read_as ${read_as}`,
      right: 'also_reported: "agrees" needs the primary itself, read (read_as: primary)',
    });
  const wanted = GIVEN_BY_VERDICT[verdict as keyof typeof GIVEN_BY_VERDICT];
  if (wanted !== undefined && gives && gives !== wanted)
    issues.push({
      key: 'gives',
      found: `${describeFound(gives)} with the verdict ${verdict}`,
      right: `${wanted}, or another verdict`,
    });
  return issues;
}

/** A value supersedes a claim without a date, and one that was public before the article. */
function findSupersededIssues(
  { verdict, date, claims }: Readable<Check>,
  { article, claims: stated }: NamedArticle['content'],
): Found[] {
  if (verdict !== 'superseded') return [];
  const published = article?.published?.date;
  const other = 'or later_value';
  if (date === null)
    return [{ key: 'date', found: 'null', right: `the day on which it was public, ${other}` }];
  const isLate =
    typeof date === 'string' && typeof published === 'string' && isRealDate(date) && isRealDate(published)
      ? dateSpan(date).last >= dateSpan(published).first
      : false;
  if (isLate)
    return [
      {
        key: 'date',
        found: describeFound(date),
        right: `a day before ${published}, the article’s date, ${other}`,
      },
    ];
  const ids = new Set(present(claims).map(([, id]) => id));
  const dated = present(stated).find(
    ([, claim]) => claim.id && ids.has(claim.id) && (claim.period?.start || claim.period?.end),
  );
  if (dated === undefined) return [];
  return [
    {
      key: 'verdict',
      found: `"superseded" of ${dated[1].id}, which has a period`,
      right: 'later_value: a dated figure stays right for its day',
    },
  ];
}
