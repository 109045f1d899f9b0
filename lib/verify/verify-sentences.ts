import { similarity } from '../text/fingerprint.ts';
import { type Locator, shortHash } from '../text/locator.ts';
import type { VerifiableArticle } from './verifiable.ts';
import type { BlockMap } from './verify-blocks.ts';
import { type FingerprintedPlace, type Reading, SIMILAR } from './verify-reading.ts';

/** A sentence of the text, and how like a recorded one it is, 0 to 1. */
export type Scored = { place: FingerprintedPlace; score: number };

/** A place that a claim of the record names, with all claims there. */
export type RecordedSentence = {
  block: number;
  sha256: string;
  printings: { id: string; phrase: string; locator: Locator }[];
};

/**
 * Where a recorded sentence that is no longer in the text may stand now, best first; `owner` is another one to which all
 * sentences like it belong, though it may have been joined to that; `rivals` are others that are as like its best one and
 * have none; `besideGone` where a sentence beside it that carries no claim is gone too, so that it may be the edit of that.
 */
export type SentenceMatch = {
  sentence: RecordedSentence;
  similar: Scored[];
  owner?: RecordedSentence;
  rivals: RecordedSentence[];
  besideGone: boolean;
};

/** Similarities nearer than this can't be told apart. */
const TIE = 0.05;

/** Two sentences joined to one share it: more than this, and they are like each other. */
const JOINED = 1.1;

function listRecordedSentences(record: VerifiableArticle): RecordedSentence[] {
  const sentences = new Map<string, RecordedSentence>();
  for (const { id, as_printed, locator: own, also_at } of record.claims) {
    for (const locator of [own, ...also_at]) {
      const { block, sentence, sentence_sha256: sha256 } = locator;
      const key = `${block} ${sentence} ${sha256}`;
      const known = sentences.get(key) ?? { block, sha256, printings: [] };
      known.printings.push({ id, phrase: as_printed, locator });
      sentences.set(key, known);
    }
  }
  return [...sentences.values()];
}

function listGone(sentences: RecordedSentence[], { places }: Reading, map: BlockMap): RecordedSentence[] {
  const homeOf = ({ block }: RecordedSentence) => map.get(block) ?? block;
  return sentences.filter((sentence) => {
    const twins = sentences.filter((other) => other !== sentence && other.sha256 === sentence.sha256);
    const elsewhere = twins.map(homeOf);
    return !places.some(
      ({ sha256, block }) =>
        sha256 === sentence.sha256 && (block === homeOf(sentence) || !elsewhere.includes(block)),
    );
  });
}

/** Sentences like the recorded one, the best first, of those that may be edits. */
function listSimilar(sentence: RecordedSentence, places: FingerprintedPlace[], map: BlockMap): Scored[] {
  const home = map.get(sentence.block) ?? sentence.block;
  const print = sentence.printings[0]?.locator.fingerprint ?? '';
  return places
    .map((place) => ({ place, score: similarity(place.fingerprint, print) }))
    .filter(({ place, score }) => score >= SIMILAR || (score >= SIMILAR - 0.1 && place.block === home))
    .sort((a, b) => b.score - a.score || Math.abs(a.place.block - home) - Math.abs(b.place.block - home));
}

type Owners = Map<FingerprintedPlace, { match: SentenceMatch; score: number }>;

/** Gives each sentence of the text to the recorded one that is most like it, and none to two. */
function assignOwners(matches: SentenceMatch[]): Owners {
  const pairs = matches.flatMap((match) => match.similar.map((scored) => ({ match, ...scored })));
  const owners: Owners = new Map();
  const settled = new Set<SentenceMatch>();
  for (const { match, place, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (settled.has(match) || owners.has(place)) continue;
    owners.set(place, { match, score });
    settled.add(match);
  }
  return owners;
}

/** Short hashes of gone sentences that stood beside one without a claim that is gone too, where fewer came than went. */
function listBesideGone({ sentences = [] }: VerifiableArticle, reading: Reading, came: number): Set<string> {
  const here = new Set(reading.places.map(({ sha256 }) => shortHash(sha256)));
  const claimed = new Set([...reading.known].map(shortHash));
  const runs: string[][] = [[]];
  for (const hash of sentences) {
    if (here.has(hash)) runs.push([]);
    else runs.at(-1)?.push(hash);
  }
  if (runs.flat().length <= came) return new Set();
  return new Set(runs.filter((run) => run.some((hash) => !claimed.has(hash))).flat());
}

/** Finds for each recorded sentence that is gone what it may have been edited to; a new sentence is the edit of one. */
export function matchSentences(record: VerifiableArticle, reading: Reading, map: BlockMap): SentenceMatch[] {
  const old = new Set(record.sentences);
  // One that stood in the text already when it was recorded is no edit.
  const places = reading.places.filter(
    ({ sha256 }) => !reading.known.has(sha256) && !old.has(shortHash(sha256)),
  );
  const beside = listBesideGone(record, reading, places.length);
  const gone = listGone(listRecordedSentences(record), reading, map);
  const matches = gone.map((sentence): SentenceMatch => {
    const besideGone = beside.has(shortHash(sentence.sha256));
    return { sentence, similar: listSimilar(sentence, places, map), rivals: [], besideGone };
  });
  keepOwn(matches);
  return matches;
}

/** Leaves each of these what no other owns. */
function keepOwn(matches: SentenceMatch[]): void {
  const owners = assignOwners(matches);
  for (const match of matches) {
    const [best] = match.similar;
    const isFree = ({ place }: Scored) => (owners.get(place)?.match ?? match) === match;
    match.similar = match.similar.filter(isFree);
    const owner = best && match.similar.length === 0 ? owners.get(best.place) : undefined;
    if (!owner || !best) continue;
    match.owner = owner.match.sentence;
    if (owner.score + best.score <= JOINED) match.similar = [best];
    else if (owner.score - best.score < TIE) owner.match.rivals.push(match.sentence);
  }
}
