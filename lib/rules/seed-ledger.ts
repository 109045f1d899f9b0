import { listPrintedNumbers } from '../figures/printed-number.ts';
import { languageOrNone } from '../language/languages.ts';
import { type NamedArticle, present } from './readable.ts';
import { repeated } from './seed-duplicates.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';

/** Rules of the ledger: its claims are the article's. That each claim stands in it follows from how it is written out. */
export function findLedgerIssues({ name, content }: NamedArticle): SeedIssue[] {
  const file = articleFile(name);
  const ids = new Set(present(content.claims).flatMap(([, { id }]) => id ?? []));
  const unknown = present(content.ledger).flatMap(([i, { claims }]): SeedIssue[] => {
    const path = (k: number) => ['ledger', i, 'claims', k];
    const wrong = present(claims).flatMap(([k, id]): SeedIssue[] => {
      if (ids.has(id)) return [];
      return [{ file, path: path(k), found: describeFound(id), right: 'the id of a claim of this article' }];
    });
    const names = present(claims).map(([k, id]) => ({ name: id, file, path: path(k) }));
    return [...wrong, ...repeated(names, 'each claim once in an entry')];
  });
  return [...unknown, ...findOtherNumbers({ name, content }), ...findTwice({ name, content })];
}

/** A phrase stands as often in its block as its claim says: a line beside the claim's own would count it again. */
function findTwice({ name, content }: NamedArticle): SeedIssue[] {
  const lines = new Map<string, { times: number; ids: string[] }>();
  const keyOf = (block: number | undefined, printed = '') => `${block} ${printed.toLowerCase()}`;
  for (const [, { block, printed, times = 1, claims }] of present(content.ledger)) {
    const known = lines.get(keyOf(block, printed));
    const ids = [...(known?.ids ?? []), ...present(claims).map(([, id]) => id)];
    lines.set(keyOf(block, printed), { times: (known?.times ?? 0) + times, ids });
  }
  return present(content.ledger).flatMap(([i, { block, printed = '', claims }]): SeedIssue[] => {
    const { times = 0, ids: [id] = [] } = lines.get(keyOf(block, printed)) ?? {};
    if (claims?.length || id === undefined) return [];
    const [, claim] = present(content.claims).find(([, one]) => one.id === id) ?? [];
    const { locator, withdrawn } = claim ?? {};
    if (withdrawn || locator?.block !== block || locator?.of === undefined || times <= locator.of) return [];
    const right = `no such line: that of ${id} follows from the claim; or its id in "claims"`;
    const path = ['ledger', i, 'printed'];
    return [{ file: articleFile(name), path, found: `${describeFound(printed)} again`, right }];
  });
}

/** A line of the ledger prints a number of each figure that it became. */
function findOtherNumbers({ name, content }: NamedArticle): SeedIssue[] {
  const phrases = new Map(
    present(content.claims).flatMap(([, { id, kind, as_printed: printed, withdrawn }]) =>
      id === undefined || printed === undefined || kind !== 'figure' || withdrawn ? [] : [[id, printed]],
    ),
  );
  const language = languageOrNone(content.article?.language ?? 'en');
  return present(content.ledger).flatMap(([i, { printed, claims, disposition }]) => {
    if (printed === undefined || disposition !== 'claim') return [];
    const own = listPrintedNumbers(printed, language);
    return present(claims).flatMap(([, id]): SeedIssue[] => {
      const wanted = listPrintedNumbers(phrases.get(id) ?? '', language);
      if (wanted.length === 0 || wanted.some((number) => own.includes(number))) return [];
      const right = `a phrase with ${wanted.join(' or ')}, as ${id} prints ${describeFound(phrases.get(id))}`;
      const path = ['ledger', i, 'printed'];
      return [{ file: articleFile(name), path, found: describeFound(printed), right }];
    });
  });
}
