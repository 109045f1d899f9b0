import path from 'node:path';
import type { Document } from 'yaml';
import type { CatalogueAdditions } from '../../lib/draft/catalogue-additions.ts';
import type { ToArticle } from '../../lib/draft/to-article.ts';
import type { CountPhrase } from '../../lib/draft/to-ledger.ts';
import type { Catalogue } from '../../lib/model/catalogue.ts';
import {
  articleFile,
  ENTITIES_FILE,
  METRICS_FILE,
  placesFile,
  SOURCES_FILE,
} from '../../lib/rules/seed-issue.ts';
import type { WrittenArticle } from '../../lib/shorthand/written-article.ts';
import { extractArticle, type Join } from '../../lib/text/extract.ts';
import { countPhrase } from '../../lib/text/phrase.ts';
import { locateClaims, type PlaceProblem } from '../../lib/verify/locate-claims.ts';
import { formatCheckedPlaces } from '../files/checked-places.ts';
import { formatArticle } from '../files/format-article.ts';
import { showPath } from '../files/seed-file.ts';
import { readEditable } from './edit-yaml-file.ts';
import { toRecordNode } from './lay-out-yaml.ts';
import { patchYaml } from './patch-yaml.ts';
import type { FileChange } from './write-together.ts';
import { parseEditable } from './yaml-document.ts';

/** The files that an article made of a draft becomes, and which of its claims the text does not show. */
export type DraftFiles = {
  changes: (FileChange & { before: string; content: string })[];
  problems: PlaceProblem[];
};

/** Lays out an article that was made of a draft, with its locators, and the files of the catalogue with what it adds. */
export async function draftToFiles(
  folder: string,
  slug: string,
  made: ToArticle,
  text: string,
): Promise<DraftFiles> {
  const article = withoutNeedlessHints(made, text);
  const { places, problems } = locate(article, made, text);
  const add = (name: string, content: string) => ({ name, mark: null, before: '', content });
  return {
    changes: [
      ...(await addToCatalogue(folder, made.additions)),
      add(articleFile(slug), formatArticle(article as unknown as WrittenArticle)),
      add(placesFile(slug), formatCheckedPlaces({ slug, ...places })),
    ],
    problems,
  };
}

/** Counts phrases in the blocks of a draft's text. */
export function countIn(text: string, { joins = [] }: { joins?: readonly Join[] }): CountPhrase {
  const { blocks } = extractArticle(text, joins);
  return (block, printed) => countPhrase(blocks[block - 1]?.text ?? '', printed);
}

type Written = Record<string, unknown> & { claims: Record<string, unknown>[] };

/** Where a phrase stands once in the text, nothing has to say in which block. */
function withoutNeedlessHints({ article, positions }: ToArticle, text: string): Written {
  const written = article as Written;
  const divided = toDivided(written);
  const claims = written.claims.map((claim, index) => {
    const { id = '', block } = positions[index] ?? {};
    const as_printed = String(claim.as_printed);
    const isAlone = locateClaims({ text: divided, claims: [{ id, as_printed }] }, text).places.locators[
      id
    ]?.[0];
    const { block: _, occurrence: __, ...rest } = claim;
    return isAlone?.block === block ? rest : claim;
  });
  return { ...written, claims };
}

function locate(article: Written, { positions }: ToArticle, text: string) {
  const claims = positions.map((position, index) => ({
    ...position,
    as_printed: String(article.claims[index]?.as_printed),
  }));
  const lines = (article.ledger ?? []) as { printed: Record<string, string | string[]> }[];
  const ledger = lines.flatMap(({ printed }) =>
    Object.entries(printed).flatMap(([block, phrases]) =>
      [phrases].flat().map((phrase) => ({ block: Number(block), printed: phrase })),
    ),
  );
  return locateClaims({ text: toDivided(article), claims, ledger }, text);
}

const toDivided = ({ text }: Written) => text as Parameters<typeof locateClaims>[0]['text'];

async function addToCatalogue(
  folder: string,
  { metrics, groups, topics, entities, sources }: CatalogueAdditions,
): Promise<DraftFiles['changes']> {
  const added: [name: string, lists: Record<string, readonly object[]>][] = [
    [ENTITIES_FILE, { entities }],
    [SOURCES_FILE, { sources }],
    [METRICS_FILE, { topics, groups, metrics }],
  ];
  const changes = await Promise.all(added.map(([name, lists]) => addToFile(folder, name, lists)));
  return changes.filter(({ before, content }) => before !== content);
}

async function addToFile(folder: string, name: string, lists: Record<string, readonly object[]>) {
  const file = path.join(folder, name);
  const { text: before, mark } = await readEditable(file);
  const document: Document = parseEditable(before, showPath(file));
  for (const [list, items] of Object.entries(lists)) {
    if (items.length > 0 && !document.has(list)) document.set(list, document.createNode([]));
    for (const item of items) document.addIn([list], toRecordNode(document, withoutGaps(list, item)));
  }
  return { name, mark, before, content: patchYaml(before, document, showPath(file)) };
}

/** What says nothing is not written; a source says what is not known of it. */
function withoutGaps(list: string, record: object): object {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && (list === 'sources' || !isEmpty(value)),
    ),
  );
}

/** How many records the catalogue has. */
export const countCatalogue = ({ metrics, entities, sources }: Catalogue) => ({
  metrics: metrics.metrics.length,
  groups: metrics.groups.length,
  topics: metrics.topics.length,
  entities: entities.length,
  sources: sources.length,
});
