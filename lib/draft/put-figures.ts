import type { Catalogue } from '../model/catalogue.ts';
import type { Author } from '../model/source.ts';
import { wordAt } from '../text/locator.ts';
import type { Draft, DraftFigure } from './draft.ts';
import { type DraftHead, UNSAID } from './draft-head.ts';
import type { TextFigure } from './figure-context.ts';
import type { Mention } from './find-names.ts';
import { findNearDates } from './near-date.ts';
import { proposeDescription } from './propose-description.ts';
import { OF_MARGIN, type Proposed, proposeDisposition } from './propose-disposition.ts';
import { type ProposedEntity, proposeEntities } from './propose-entities.ts';
import { proposeMetrics } from './propose-metrics.ts';
import { proposeSpeakers } from './stated-by.ts';

type Options = {
  slug: string;
  record: DraftHead;
  mentionsIn: (block: number) => readonly Mention[];
  catalogue: Catalogue;
};

/** All that is proposed of a figure. */
type Proposals = {
  proposed: Proposed;
  entities: readonly ProposedEntity[];
  statedBy: string | undefined;
  date: string | undefined;
  metric: string | undefined;
};

const COUNTED: ReadonlySet<TextFigure['kind']> = new Set(['quantity', 'word']);
const isOfEntities = ({ disposition, reason }: Proposed) =>
  disposition === 'claim' ||
  disposition === 'soft' ||
  disposition === 'vague' ||
  reason === 'how many were asked' ||
  reason === 'how many live there';
const isClaim = ({ disposition }: Proposed) => disposition === 'claim' || disposition === 'soft';

/** Of "plus or minus 3 points" the words are no hedge of the three. */
const isMarginAlone = ({ block, figure, language }: Pick<TextFigure, 'block' | 'figure' | 'language'>) =>
  figure?.hedge != null &&
  language.margin.includes(block.text.slice(figure.hedge.start, figure.hedge.end).toLowerCase());

function readingOf({ kind, reading, figure, ...rest }: TextFigure): Partial<DraftFigure> {
  const { value, range, unit } = reading;
  const isHedged = COUNTED.has(kind) && (range !== null || value !== null);
  return {
    ...(range ?? (value !== null && { value })),
    ...(isHedged && {
      qualifier: isMarginAlone({ ...rest, figure }) ? 'stated' : (figure?.qualifier ?? 'stated'),
    }),
    ...(unit !== null && { unit }),
  };
}

function claimFields(
  figure: TextFigure,
  { entities, statedBy, metric }: Proposals,
  authors: readonly Author[],
) {
  const wording = figure.figure === undefined || figure.kind === 'vague';
  const { block, span, reading } = figure;
  return {
    ...(metric && { metric }),
    description: proposeDescription({
      authors,
      statedBy,
      about: entities.map(({ mention }) => mention.entity.name),
      isRange: reading.range !== null,
      wording: wording ? block.text.slice(span.start, span.end) : undefined,
    }),
  };
}

function toDraftFigure(
  figure: TextFigure,
  id: string,
  proposals: Proposals,
  authors: readonly Author[],
): DraftFigure {
  const { block, place, span } = figure;
  const { proposed, entities, statedBy, date } = proposals;
  return {
    id,
    todo: true,
    block: block.number,
    sentence: place.sentence,
    word: wordAt(place.text, span.start - place.start),
    printed: block.text.slice(span.start, span.end),
    ...readingOf(figure),
    ...(date && { date }),
    ...(entities.length > 0 && isOfEntities(proposed) && { entities: entities.map(toNamed) }),
    ...(statedBy && isClaim(proposed) && { stated_by: statedBy }),
    disposition: proposed.disposition,
    ...(proposed.reason && { reason: proposed.reason }),
    ...(isClaim(proposed) && claimFields(figure, proposals, authors)),
  };
}

/** The margins of error that a text prints for whole surveys: claims can name them. */
function listMargins(figures: readonly DraftFigure[]): NonNullable<Draft['margins']> {
  const printed = figures.filter(({ reason, value }) => reason === OF_MARGIN && (value ?? 0) > 0);
  return printed.map(({ value, printed: as_printed, block }, index) => ({
    id: index === 0 ? 'survey-margin' : `survey-margin-${index + 1}`,
    plus_minus: value ?? 0,
    unit: 'percentage points',
    as_printed,
    block,
  }));
}

const toNamed = ({ mention, role }: ProposedEntity) => ({
  entity: mention.entity.code,
  name: mention.printed,
  ...(role && { role }),
});

/** The figures of a draft in reading order, and the metrics that are proposed for them. */
export function toDraftFigures(
  listed: readonly TextFigure[],
  { slug, record, mentionsIn, catalogue }: Options,
): Pick<Draft, 'figures'> & {
  metrics: NonNullable<Draft['metrics']>;
  margins: NonNullable<Draft['margins']>;
} {
  const proposed = new Map(listed.map((figure) => [figure, proposeDisposition(figure)]));
  const entities = proposeEntities(listed, mentionsIn);
  const speakers = proposeSpeakers(listed);
  const dates = findNearDates(listed);
  const claims = listed.filter((figure) => isClaim(proposed.get(figure) ?? { disposition: 'noise' }));
  const metrics = proposeMetrics(claims, catalogue);
  const authors = record.authors === UNSAID ? [] : record.authors;
  const figures = listed.map((figure, index) =>
    toDraftFigure(
      figure,
      `${slug}-${String(index + 1).padStart(2, '0')}`,
      {
        proposed: proposed.get(figure) ?? { disposition: 'noise' },
        entities: entities.get(figure) ?? [],
        statedBy: speakers.get(figure),
        date: dates.get(figure),
        metric: metrics.of.get(figure),
      },
      authors,
    ),
  );
  return { figures, metrics: metrics.added, margins: listMargins(figures) };
}
