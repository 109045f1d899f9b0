import { listPrintedNumbers } from '../figures/printed-number.ts';
import { languageOrNone } from '../language/languages.ts';
import { type NamedArticle, present } from './readable.ts';
import { repeated } from './seed-duplicates.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';

/** Rules of the ledger: its claims are the article's, and each claim of the article stands in it. */
export function findLedgerIssues({ name, content }: NamedArticle): SeedIssue[] {
  const file = articleFile(name);
  const ids = new Set(present(content.claims).flatMap(([, { id }]) => id ?? []));
  const listed = new Set<string>();
  const unknown = present(content.ledger).flatMap(([i, { claims }]): SeedIssue[] => {
    const path = (k: number) => ['ledger', i, 'claims', k];
    const wrong = present(claims).flatMap(([k, id]): SeedIssue[] => {
      listed.add(id);
      if (ids.has(id)) return [];
      return [{ file, path: path(k), found: describeFound(id), right: 'the id of a claim of this article' }];
    });
    const names = present(claims).map(([k, id]) => ({ name: id, file, path: path(k) }));
    return [...wrong, ...repeated(names, 'each claim once in an entry')];
  });
  return [...unknown, ...findOtherNumbers({ name, content }), ...findUnlisted({ name, content }, listed)];
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

function findUnlisted({ name, content }: NamedArticle, listed: ReadonlySet<string>): SeedIssue[] {
  const readable = content.ledger?.every((entry) => entry && !entry.claims?.includes(undefined));
  if (!readable) return [];
  return present(content.claims).flatMap(([i, { id, withdrawn }]) =>
    id === undefined || withdrawn || listed.has(id)
      ? []
      : [
          {
            file: articleFile(name),
            path: ['claims', i, 'id'],
            found: `${describeFound(id)}, which no entry of the ledger names`,
            right: 'a ledger entry whose "claims" list it: every claim is accounted for',
          },
        ],
  );
}
