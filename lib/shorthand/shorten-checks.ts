import type { Check } from '../model/check.ts';
import type { Claim } from '../model/claim.ts';
import { expandChecks } from './expand-checks.ts';
import { Expansion } from './expansion.ts';
import { asMap, type PlainMap } from './plain-data.ts';
import { clean } from './shorten-claim.ts';
import type { ShorthandCatalogue } from './shorthand-context.ts';
import type { WrittenDefaults } from './written-article.ts';
import type { WrittenCheck } from './written-check.ts';

/** What a check may leave out, in the order in which it is tried; what follows from something comes before it. */
const TRIED = ['who', 'date', 'gives', 'verdict', 'read_as', 'source', 'read_on'] as const;
const TRIED_OF_QUANTITY = ['label', 'as_printed', 'unit'] as const;

/** Checks without what their sources, their claims and the article's defaults say. */
export function shortenChecks(
  checks: readonly Check[],
  claims: readonly Claim[],
  { catalogue, defaults }: { catalogue: ShorthandCatalogue; defaults: WrittenDefaults },
): WrittenCheck[] {
  const expand = (written: PlainMap) => {
    const expansion = new Expansion(
      { defaults },
      { catalogue, places: undefined, isUnread: false, mayLackPlaces: false },
    );
    const [full] = expandChecks([written], claims, expansion) as PlainMap[];
    return full ?? {};
  };
  return checks.map((check) => {
    const { id, claims: of, context, quantity, ...rest } = check;
    const written = withoutNone({
      id,
      claims: of,
      ...rest,
      context: context || undefined,
      quantity: quantity && clean(quantity),
    });
    leaveOut(written, TRIED, (short) => expand(short));
    const other = asMap(written.quantity);
    if (other)
      leaveOut(
        other,
        TRIED_OF_QUANTITY,
        (short) => asMap(expand({ ...written, quantity: short }).quantity) ?? {},
      );
    return sayUnderVerdict(written);
  });
}

/** In the order in which a check is read: whom it concerns, who says what, and what is to be said of that. */
function sayUnderVerdict(check: PlainMap): WrittenCheck {
  const { id, claims, context, gives, source, who, date, read_as, read_on, verdict, says, quantity, note } =
    check;
  const said = typeof verdict === 'string' ? { [verdict]: says } : { says };
  const head = { id, claims, context, gives, source, who, date, read_as, read_on };
  const all = { ...head, ...said, quantity, note };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as WrittenCheck;
}

/** Takes out of a map each field that comes back as it was. */
function leaveOut(map: PlainMap, fields: readonly string[], expand: (short: PlainMap) => PlainMap): void {
  for (const field of fields) {
    const { [field]: value, ...short } = map;
    if (value !== undefined && expand(short)[field] === value) delete map[field];
  }
}

/** `null` of a source and of a date says that there is none; elsewhere it says nothing. */
function withoutNone(map: PlainMap): PlainMap {
  const { source, date } = map;
  return { ...clean(map), ...(source === null && { source }), ...(date === null && { date }) };
}
