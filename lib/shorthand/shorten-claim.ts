import { languageOrNone } from '../language/languages.ts';
import type { Claim, Figure, Step } from '../model/claim.ts';
import { canonicalJson } from '../model/data-version.ts';
import type { Metric } from '../model/metric.ts';
import type { Kind, Measure } from '../model/vocabulary.ts';
import type { Readable, ReadableClaim } from '../rules/readable.ts';
import { expandPeriod } from './expand-period.ts';
import { escapeBraces, figureWords } from './placeholders.ts';
import type { PlainMap } from './plain-data.ts';
import { readPhrase, readQualifier } from './read-phrase.ts';
import type { WrittenDefaults } from './written-article.ts';
import type { WrittenClaim, WrittenParticipant, WrittenPeriod } from './written-claim.ts';

/** What a claim may leave to the article's head and the catalogue; `chain` is the name of its shared steps. */
export type Shortening = {
  language: string;
  metric: Readable<Metric> | undefined;
  defaults: WrittenDefaults;
  chain?: { name: string; says?: string; chain_end?: string };
  reason?: string;
};

/** The claim as an editor writes it: `expandClaim` makes it whole again. */
export function shortenClaim(claim: Claim, given: Shortening): WrittenClaim {
  const { metric, defaults, chain, reason } = given;
  const { locator } = claim;
  const isElsewhere = !locator.unique_in_article && claim.also_at.length === 0 && locator.of === 1;
  const figure = claim.kind === 'figure' ? claim : undefined;
  const end = chain?.chain_end ?? defaults.chain_end;
  const isUsual = claim.reference === defaults.reference;
  return clean({
    id: claim.id,
    kind: claim.kind === kindOf(metric?.measure) ? undefined : claim.kind,
    metric: claim.metric,
    as_printed: claim.as_printed,
    block: isElsewhere || locator.of > 1 ? locator.block : undefined,
    occurrence: locator.of > 1 ? locator.occurrence : undefined,
    ...(figure && shortenFigure(figure, given)),
    period: shortenPeriod(claim.period),
    entities: claim.entities.map((party) => shortenParty(party, defaults.role)),
    reference: isUsual ? undefined : claim.reference,
    reference_note: claim.reference_note,
    attribution:
      chain?.name ??
      (claim.attribution.length > 0
        ? claim.attribution.map((step) => shortenStep(step, claim, given.language))
        : undefined),
    says: chain?.says,
    chain_end: claim.chain_end === end ? undefined : claim.chain_end,
    description: withPlaceholder(claim.description, claim, given.language),
    caveat: claim.caveat === defaults.caveat ? undefined : escapeBraces(claim.caveat),
    reason: reason === metric?.name ? undefined : reason,
    restates: claim.restates,
    withdrawn: claim.withdrawn,
  }) as WrittenClaim;
}

/** Without what is not said. */
export function clean(map: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined && value !== null));
}

function kindOf(measure: Measure | undefined): Kind | undefined {
  if (measure === 'wording') return 'soft';
  return measure === 'relation' ? 'relation' : measure && 'figure';
}

/** What of a figure its phrase and its metric don't say. */
function shortenFigure(figure: Figure, { language, metric }: Shortening): PlainMap {
  const { value, range, qualifier, unit, bounds, statistic, interval, fraction, base } = figure;
  const context = { unit, measure: metric?.measure ?? 'count', language: languageOrNone(language) };
  const read = readPhrase(figure.as_printed, context);
  const isRead =
    !('cures' in read) && canonicalJson({ value, range, statistic, fraction }) === canonicalJson(read);
  const stated = range ? [range.from, range.to] : [value ?? 0];
  return {
    ...(isRead ? {} : { value, range, statistic, fraction }),
    qualifier: readQualifier(figure.as_printed, stated, context) === qualifier ? undefined : qualifier,
    unit: unit === metric?.unit ? undefined : unit,
    bounds,
    interval,
    base,
  };
}

function shortenPeriod(period: Claim['period']): WrittenPeriod | undefined {
  if (!period) return undefined;
  const { start, end, note } = period;
  const words = [note, start, `${start} to ${end}`, `from ${start}`, `to ${end}`].filter(Boolean);
  const same = words.find((word) => canonicalJson(expandPeriod(word)) === canonicalJson(period));
  return same ?? (clean(period) as WrittenPeriod);
}

function shortenParty(
  { entity, role, inferred, note }: Claim['entities'][number],
  usual: string | undefined,
): WrittenParticipant {
  const more = clean({ inferred: inferred || undefined, note });
  if (Object.keys(more).length > 0) return { [entity]: role, ...more } as WrittenParticipant;
  return role === usual ? entity : { [entity]: role };
}

/** A step of the chain without what is not said, its claim's figure as a placeholder. */
export function shortenStep({ inferred, says, ...step }: Step, claim: Claim, language: string): Step {
  return clean({
    ...step,
    says: says && withPlaceholder(says, claim, language),
    inferred: inferred || undefined,
  }) as Step;
}

/** The text with a claim's own phrase as a placeholder, where it stands in it once; braces stand for themselves. */
function withPlaceholder(text: string, claim: Claim, language: string): string {
  const words = figureWords({ claim: claim as ReadableClaim, language });
  const [name, phrase] = Object.entries(words).find(([key]) => key !== 'number') ?? [];
  const escaped = escapeBraces(text);
  if (name === undefined || phrase === undefined) return escaped;
  const parts = escaped.split(phrase);
  const isCut =
    parts.length !== 2 || /[\p{L}\p{N}]$/u.test(parts[0] ?? '') || /^[\p{L}\p{N}]/u.test(parts[1] ?? '');
  return isCut ? escaped : parts.join(`{${name}}`);
}
