import 'server-only';
import { cache } from 'react';
import { type ArticleRow, getArticle, listBlocks } from '../../db/queries/articles.ts';
import { listChecksOf } from '../../db/queries/checks.ts';
import {
  type ClaimRecord,
  getClaimRecord,
  listGroupMembers,
  listRepeats,
  listRevisions,
  listRoleNotes,
  listSteps,
  type RoleNote,
} from '../../db/queries/claim-record.ts';
import { findNeighbours, getClaim, listRestatements } from '../../db/queries/claims.ts';
import { getSource } from '../../db/queries/sources.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow, MetricRow, StepRow } from '../../lib/model/rows.ts';
import type { SurveyCard } from '../../lib/model/source.ts';
import { formatPlace } from '../../lib/words/format.ts';
import { readCountryNames, readMetricsNamed } from './kept-reads.ts';

/** A claim with its metric; `undefined` where there was never one of this id. */
type ClaimWithMetric = { row: ClaimRow; metric: MetricRow };

/** Everything that a claim's own page shows beside it. */
type ClaimParts = {
  claim: ClaimRecord;
  article: ArticleRow;
  /** How the article's date is known. */
  dateBasis: string;
  steps: StepRow[];
  /** Of the survey that the chain leads to, where it leads to one. */
  survey: SurveyCard | null;
  checks: CheckRow[];
  again: string[];
  /** Where its interval is printed, in words, where that is outside its phrase. */
  intervalPlace: string | null;
  notes: RoleNote[];
  revisions: Awaited<ReturnType<typeof listRevisions>>;
  restated: ClaimRow | undefined;
  restatements: ClaimRow[];
  neighbours: Awaited<ReturnType<typeof findNeighbours>>;
  countries: Map<string, string>;
  /** The countries of the groups that take part, as far as they are known. */
  members: Map<string, string[]>;
};

/** Read once a request, for the page and its head. */
export const readClaim = cache(async (id: string): Promise<ClaimWithMetric | undefined> => {
  const row = await getClaim(id);
  if (row === undefined) return undefined;
  const [metric] = await readMetricsNamed([row.metric]);
  return { row, metric: found(metric, `metric ${row.metric}`) };
});

export async function readClaimParts(row: ClaimRow): Promise<ClaimParts> {
  const id = row.claimId;
  const [said, beside, [article, source, primary]] = await Promise.all([
    readSaid(row),
    readClaimsBeside(row),
    Promise.all([
      getArticle(row.articleSlug),
      getSource(row.articleSlug),
      row.primarySlug === null ? undefined : getSource(row.primarySlug),
    ]),
  ]);
  return {
    ...said,
    ...beside,
    article: found(article, `article of ${id}`),
    dateBasis: found(source, `source of ${id}`).publishedBasis,
    survey: primary?.survey ?? null,
  };
}

type Said = Pick<
  ClaimParts,
  'claim' | 'steps' | 'checks' | 'again' | 'intervalPlace' | 'notes' | 'members' | 'revisions'
>;

/** What is recorded of the claim itself. */
async function readSaid(row: ClaimRow): Promise<Said> {
  const id = row.claimId;
  const [claim, steps, checks, places, notes, members, revisions] = await Promise.all([
    getClaimRecord(id),
    listSteps(id),
    listChecksOf([id]),
    readPlaces(row),
    listRoleNotes(id),
    row.entities.some(({ kind }) => kind === 'group') ? listGroupMembers(id) : new Map<string, string[]>(),
    listRevisions(id),
  ]);
  return { claim: found(claim, `record of ${id}`), steps, checks, ...places, notes, members, revisions };
}

type Beside = Pick<ClaimParts, 'restated' | 'restatements' | 'neighbours' | 'countries'>;

async function readClaimsBeside({ claimId, restates, articleSlug, position }: ClaimRow): Promise<Beside> {
  const [restated, restatements, neighbours, countries] = await Promise.all([
    restates === null ? undefined : getClaim(restates),
    listRestatements(claimId),
    findNeighbours(articleSlug, position),
    readCountryNames(),
  ]);
  return { restated, restatements, neighbours, countries };
}

/** Where the same passage is printed again, and where its interval is, in words. */
async function readPlaces(row: ClaimRow): Promise<Pick<ClaimParts, 'again' | 'intervalPlace'>> {
  const [repeats, blocks] = await Promise.all([listRepeats(row.claimId), listBlocks(row.articleSlug)]);
  const placeOf = (block: number) => blocks.find((each) => each.block === block);
  const wordsOf = (block: number) =>
    formatPlace({ paragraph: null, section: null, ...placeOf(block), block });
  const again = repeats.map(({ block }) => {
    const isRepeat = placeOf(block)?.repeatOf === row.block;
    return isRepeat ? `${wordsOf(block)}, which repeats this paragraph` : wordsOf(block);
  });
  const block = row.interval?.block ?? null;
  return { again, intervalPlace: block === null ? null : wordsOf(block) };
}

/** The foreign keys promise it: its absence is our mistake and nobody else's. */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The ${what} is missing.`);
  return value;
}
