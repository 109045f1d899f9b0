import type { Draft, DraftFigure } from './draft.ts';
import { UNSAID } from './draft-head.ts';

/** Something that keeps a draft from being published: where, what is missing, what would be right. */
export type OpenItem = {
  path: (string | number)[];
  /** The figure that it is about; none where it is the head's or the catalogue's. */
  figure?: string;
  kind: 'undecided' | 'later' | 'missing';
  found: string;
  right: string;
};

/** What became of a figure that is a claim, if nothing is missing. */
export const CLAIM_DISPOSITIONS: readonly string[] = ['claim', 'soft', 'relation'];

/** Whether somebody has still to say what a figure is: nobody did, or it was put off. */
export const isOpenFigure = ({ todo, disposition }: Pick<DraftFigure, 'todo' | 'disposition'>): boolean =>
  todo === true || disposition === 'later';

/** Whether a figure was decided to be a claim. */
export const isClaimFigure = (figure: Pick<DraftFigure, 'todo' | 'disposition'>): boolean =>
  !isOpenFigure(figure) && CLAIM_DISPOSITIONS.includes(figure.disposition);

/** Everything that keeps a draft from being published, in the order of the file. */
export function listOpenItems(draft: Draft): OpenItem[] {
  return [
    ...listTodos(draft.article, ['article']),
    ...listHeadGaps(draft),
    ...draft.figures.flatMap((figure, index) => listFigureItems(draft, figure, index)),
    ...listCaveatGap(draft),
    ...listMetricTodos(draft),
  ];
}

function listTodos(value: unknown, path: (string | number)[]): OpenItem[] {
  if (value === UNSAID) {
    const field = String(path.at(-1));
    return [{ path, kind: 'missing', found: `"${UNSAID}"`, right: HEAD_CURES[field] ?? `what ${field} is` }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTodos(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** What a person is asked for where the text does not give it, with an example to paste. */
const HEAD_CURES: Record<string, string> = {
  title: 'the title as it is printed, as\ntitle: A year of ferries',
  short: 'a short title for chart notes, at most 40 characters, as\nshort: Gazette 2024',
  publisher: 'who published it, or null where that is not known, as\npublisher: The Gazette',
  genre: 'what kind of text it is, as\ngenre: news report',
  authors: 'who wrote it, or [] where nobody is named, as\nauthors: [{ name: Ann Smith, affiliation: null }]',
  published:
    "the date as far as it is known, and how, as\npublished: { date: '2024-05-01', basis: printed above the text }",
  address: 'where readers find it, or null, as\naddress: https://gazette.example/ferries',
};

function listHeadGaps({ text }: Draft): OpenItem[] {
  if (text.body.length > 0) return [];
  const right = 'the blocks that are paragraphs of the body, as\nbody: [3, 4, 5]';
  return [{ path: ['text', 'body'], kind: 'missing', found: 'no block', right }];
}

function listFigureItems(draft: Draft, figure: DraftFigure, index: number): OpenItem[] {
  const path = ['figures', index];
  const base = { path, figure: figure.id };
  if (figure.todo)
    return [
      {
        ...base,
        kind: 'undecided',
        found: `“${figure.printed}”, of which nobody decided`,
        right: `no "todo", once it is right that it is ${figure.disposition}`,
      },
    ];
  if (figure.disposition === 'later')
    return [
      {
        ...base,
        kind: 'later',
        found: `“${figure.printed}”, which was put off`,
        right: 'a disposition, as claim or context',
      },
    ];
  return isClaimFigure(figure) ? listClaimGaps(draft, figure, index) : [];
}

function listClaimGaps(draft: Draft, figure: DraftFigure, index: number): OpenItem[] {
  const defaults: Record<string, unknown> = draft.defaults ?? {};
  const gap = (key: string, right: string): OpenItem => ({
    path: ['figures', index, key],
    figure: figure.id,
    kind: 'missing',
    found: `no ${key} of “${figure.printed}”`,
    right,
  });
  const items: OpenItem[] = [];
  if (!figure.metric && !defaults.metric)
    items.push(gap('metric', 'the slug of what is measured, as\nmetric: ferries-in-service'));
  if (!figure.entities?.length)
    items.push(gap('entities', 'whom it is about, as\nentities: [{ entity: NOR, role: subject }]'));
  else if (!defaults.role && figure.entities.length > 1)
    for (const [at, { entity, role }] of figure.entities.entries())
      if (!role)
        items.push({
          ...gap('role', `how ${entity} takes part, as\nrole: subject`),
          path: ['figures', index, 'entities', at],
          found: `no role of ${entity}`,
        });
  if (!figure.description)
    items.push(
      gap(
        'description',
        'what is claimed, in your words, opening with who says it, as\ndescription: The Gazette says that {value} sail.',
      ),
    );
  if (figure.disposition === 'claim' && !hasQuantity(figure))
    items.push(gap('value', 'its number, as\nvalue: 80'));
  return items;
}

/** One sentence at the head may do for all. */
function listCaveatGap({ defaults = {}, figures }: Draft): OpenItem[] {
  const bare = figures.filter((figure) => isClaimFigure(figure) && !figure.caveat);
  if (defaults.caveat || bare.length === 0) return [];
  const some = bare.slice(0, 3).map(({ id }) => id);
  const rest = bare.length > some.length ? ` and ${bare.length - some.length} more` : '';
  return [
    {
      path: ['defaults', 'caveat'],
      kind: 'missing',
      found: `no caveat of ${some.join(', ')}${rest}`,
      right:
        'what a claim does not say, with it or once for all at the head, as\ndefaults:\n  caveat: The article does not say how they were counted.',
    },
  ];
}

const hasQuantity = ({ value, from, to }: DraftFigure): boolean =>
  (value !== null && value !== undefined) ||
  (from !== null && from !== undefined && to !== null && to !== undefined);

/** A metric that was proposed and is used has to be accepted; one that nobody uses goes with the draft. */
function listMetricTodos({ metrics = [], figures }: Draft): OpenItem[] {
  const used = new Set(figures.filter(isClaimFigure).map(({ metric }) => metric));
  return metrics.flatMap(({ slug, todo }, index) =>
    todo && used.has(slug)
      ? [
          {
            path: ['metrics', index],
            kind: 'missing' as const,
            found: `the metric ${slug}, of which nobody decided`,
            right: 'no "todo", once it says what is measured',
          },
        ]
      : [],
  );
}
