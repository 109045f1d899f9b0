import { VERDICTS } from '../model/vocabulary.ts';
import type { ReadableClaim } from '../rules/readable.ts';
import { describeChoice, type SeedPath } from '../rules/seed-issue.ts';
import { formatDate } from '../words/format.ts';
import type { Expansion } from './expansion.ts';
import { asList, asMap, asText, type PlainMap, withoutGaps } from './plain-data.ts';
import { saidUnder } from './said-under.ts';

/** What a recorded search has where nothing else is said; its day is the one on which it was made. */
const OF_SEARCH = { verdict: 'open', gives: 'neither', source: null, who: 'Our search' } as const;

/** The checks of an article in full; `claims` are its claims in full. */
export function expandChecks(written: unknown, claims: unknown, expansion: Expansion): unknown {
  const byId = new Map(
    (asList(claims) ?? []).flatMap((one) => {
      const claim = asMap(one) as ReadableClaim | undefined;
      return claim?.id === undefined ? [] : [[claim.id, claim] as const];
    }),
  );
  return (
    asList(written)?.map((check, at) => {
      const map = asMap(check);
      if (!map) return check;
      const of = (asList(map.claims) ?? []).flatMap((id) => byId.get(String(id)) ?? []);
      return expandCheck(map, of, ['checks', at], expansion);
    }) ?? written
  );
}

function expandCheck(
  written: PlainMap,
  claims: ReadableClaim[],
  path: SeedPath,
  expansion: Expansion,
): PlainMap {
  const under = saidUnder(written, VERDICTS, ['verdict', 'says']);
  const check = { ...written };
  if (under !== undefined) {
    delete check[under];
    Object.assign(check, { verdict: under, says: written[under] });
    expansion.origins.moved([...path, 'says'], [...path, under]);
    expansion.origins.moved([...path, 'verdict'], [...path, under]);
  } else refuseUnsaid(check, path, expansion);
  const fill = (field: string, value: unknown, from: SeedPath | undefined) => {
    if (check[field] !== undefined || value === undefined) return;
    check[field] = value;
    if (from) expansion.origins.derived([...path, field], from);
  };
  const usual = asMap(expansion.defaults.checks) ?? {};
  const ofDefaults = (field: string) => fill(field, usual[field], ['defaults', 'checks', field]);
  ofDefaults('read_as');
  if (check.read_as === 'search') {
    for (const [field, value] of Object.entries(OF_SEARCH)) fill(field, value, [...path, 'read_as']);
    fill('date', check.read_on ?? undefined, [...path, 'read_on']);
  }
  ofDefaults('read_on');
  ofDefaults('verdict');
  if (claims.some(({ kind }) => kind === 'figure')) ofDefaults('gives');
  const source = expansion.catalogue.sources.get(asText(check.source) ?? '');
  fill('who', source?.publisher ?? undefined, [...path, 'source']);
  if (source) fill('date', source.published?.date ?? null, [...path, 'source']);
  const quantity = asMap(check.quantity);
  if (quantity) check.quantity = expandQuantity(quantity, check, claims, path, expansion);
  return check;
}

/** A check of which neither verdict nor words could be found: usually its verdict is misspelt. */
function refuseUnsaid(check: PlainMap, path: SeedPath, expansion: Expansion): void {
  if (check.says !== undefined || check.verdict !== undefined || check.read_as === 'search') return;
  const right = `what the source says, under what that means, as \`later_value: …\`: ${describeChoice(VERDICTS, '')}`;
  expansion.refuse(
    { path, found: 'nothing that the source says', right },
    [...path, 'says'],
    [...path, 'verdict'],
  );
}

/** Another source's value: its unit is the claim's, its phrase the value with the unit, its label who says so and when. */
function expandQuantity(
  written: PlainMap,
  { who, date }: PlainMap,
  [claim]: ReadableClaim[],
  path: SeedPath,
  { origins }: Expansion,
): PlainMap {
  const place = [...path, 'quantity'];
  const unit = written.unit ?? claim?.unit;
  const label = [who, asText(written.as_of) ?? date].flatMap((part) => asText(part) ?? []);
  const [name, day] = label;
  const filled = {
    unit,
    as_printed: typeof written.value === 'number' && unit ? `${written.value} ${unit}` : undefined,
    label: name === undefined ? undefined : day === undefined ? name : `${name}, ${formatDate(day)}`,
  };
  for (const field of Object.keys(filled))
    if (written[field] === undefined) origins.derived([...place, field], place);
  return withoutGaps({ ...filled, ...withoutGaps(written) });
}
