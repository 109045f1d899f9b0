import type { ArticleFile } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { EVIDENCE, GENRES, type Gives, VERDICTS, type Verdict } from '../../../lib/model/vocabulary.ts';
import { EXTRACTOR_VERSION } from '../../../lib/text/extract.ts';
import { pad } from './catalogue.ts';
import { articleSlug, isPlain, makeClaim, type Urn } from './claim.ts';
import { type Random, random } from './random.ts';

/** So many findings an article proposes at most. */
const FINDINGS = 3;

/** A synthetic article with so many claims; the same for the same urn and index. */
export function makeArticle(urn: Urn, index: number, size: number): ArticleFile {
  const from = random(urn.seed, 'article', index);
  const blocks = 4 + Math.ceil(size / 2);
  const claims = Array.from({ length: size }, (_, i) => makeClaim(urn, index, i, blocks));
  return {
    article: makeRecord(from, index),
    recorded_on: `2025-${pad(from.int(1, 6), 2)}-${pad(from.int(1, 28), 2)}`,
    text: {
      extractor: EXTRACTOR_VERSION,
      sha256: from.hex(64),
      blocks,
      joins: [],
      body: Array.from({ length: blocks - 1 }, (_, i) => i + 2),
      sections: [{ heading: 'Synthetic section', block: 3 }],
      repeats: [],
    },
    claims,
    ledger: makeLedger(from, claims, blocks),
    checks: makeChecks(urn, from, claims, articleSlug(index)),
    revisions: makeRevisions(from, claims),
    findings: makeFindings(urn, claims, articleSlug(index)),
  };
}

function makeRecord(from: Random, index: number): ArticleFile['article'] {
  const desk = { name: `Synthetic Desk ${from.int(1, 300)}`, affiliation: null };
  return {
    slug: articleSlug(index),
    short: `Synthetic ${index + 1}`,
    title: `Synthetic article ${index + 1}`,
    publisher: `Synthetic Publisher ${from.int(1, 400)}`,
    genre: from.pick(GENRES),
    authors: from.chance(0.7) ? [desk] : [],
    published: {
      date: `${from.int(2000, 2024)}-${pad(from.int(1, 12), 2)}-${pad(from.int(1, 28), 2)}`,
      basis: 'synthetic',
    },
    address: `https://example.org/synthetic-articles/${index + 1}`,
    archived: null,
    language: 'en',
  };
}

function makeLedger(from: Random, claims: readonly Claim[], blocks: number): ArticleFile['ledger'] {
  const dispositions = { figure: 'claim', soft: 'soft', relation: 'relation' } as const;
  const entries = claims.map((claim) => ({
    block: claim.locator.block,
    printed: claim.as_printed,
    times: 1,
    disposition: dispositions[claim.kind],
    reason: 'Synthetic: became a claim.',
    claims: [claim.id],
  }));
  const year = {
    block: from.int(2, blocks),
    printed: `${from.int(1990, 2024)}`,
    times: 1,
    disposition: 'context' as const,
    reason: 'Synthetic: a year.',
    claims: [],
  };
  return [...entries, year];
}

function makeChecks(urn: Urn, from: Random, claims: readonly Claim[], slug: string): ArticleFile['checks'] {
  return Array.from({ length: Math.ceil(claims.length / 20) }, (_, i) => {
    const claim = from.pick(claims);
    const reading = makeReading(from, claim);
    const isGiven = reading.gives !== null && reading.gives !== 'neither';
    const source = isGiven || from.chance(0.8) ? urn.drawSource(from) : null;
    return {
      id: `${slug}-check-${i + 1}`,
      claims: [claim.id],
      ...reading,
      context: from.chance(0.1),
      source,
      who: `Synthetic Publisher ${from.int(1, 400)}`,
      says: 'Synthetic: what another source says of it.',
      date: `${from.int(2000, 2024)}`,
      read_on: null,
    };
  });
}

const GIVEN_BY: Partial<Record<Verdict, Gives>> = {
  agrees: 'figure',
  also_reported: 'figure',
  differs: 'otherwise',
};

/** How a document was read, what it does to a figure, and the verdict, without contradiction. */
function makeReading(from: Random, { kind }: Claim) {
  // A value supersedes undated claims of a later article alone, which these are not made to be.
  const verdict = from.pick(VERDICTS.filter((each) => each !== 'superseded'));
  const gives = GIVEN_BY[verdict] ?? 'neither';
  const ways = gives === 'neither' ? EVIDENCE.slice(0, 3) : EVIDENCE.slice(0, 2);
  const read_as = verdict === 'agrees' ? ('primary' as const) : from.pick(ways);
  return { verdict, read_as, gives: kind === 'figure' ? gives : null };
}

/** The first metrics of an article that may be drawn; the first of them may lead. */
function makeFindings(
  { drawnMetrics }: Urn,
  claims: readonly Claim[],
  slug: string,
): ArticleFile['findings'] {
  const drawn = claims.flatMap(({ metric }) => (drawnMetrics.has(metric) ? [metric] : []));
  return [...new Set(drawn)].slice(0, FINDINGS).map((metric, i) => ({
    slug: `${slug}-finding-${i + 1}`,
    metrics: [metric],
    may_lead: i === 0,
  }));
}

function makeRevisions(from: Random, claims: readonly Claim[]): ArticleFile['revisions'] {
  const revised = claims.filter((claim) => isPlain(claim) && from.chance(0.005));
  return revised.flatMap((claim) =>
    claim.kind === 'figure' && claim.value !== undefined
      ? [
          {
            claim: claim.id,
            field: 'value' as const,
            was: claim.value + 1,
            now: claim.value,
            on: '2025-03-01',
            why: 'Synthetic: a slip in the first reading.',
            cause: 'our_reading' as const,
          },
        ]
      : [],
  );
}
