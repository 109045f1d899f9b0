import { listPrintedNumbers } from '../figures/printed-number.ts';
import { listToldFigures } from '../figures/told-figures.ts';
import type { Check } from '../model/check.ts';
import { describeStated, wholeRange } from './figure-words.ts';
import { type ClaimPlace, type NamedArticle, present, type Readable } from './readable.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';
import { addQuantity, Evidence, listOwnFigures, listUnheld } from './told-evidence.ts';

type ReadableClaim = ClaimPlace['claim'];

/** How far a printed sum may be from the converted one: both are rounded. */
const ROUNDED = 0.01;

/**
 * Rules of the figures in checks: what is said of a quantity that is drawn is that quantity, a conversion is right, and
 * who gives the same figure is not said to give another one. English texts only.
 */
export function findToldCheckIssues({ name, content }: NamedArticle): SeedIssue[] {
  if ((content.article?.language ?? 'en') !== 'en') return [];
  const claims = new Map(present(content.claims).map(([, claim]) => [claim.id, claim]));
  return present(content.checks).flatMap(([i, check]) => {
    const at = { file: articleFile(name), path: ['checks', i, 'says'] };
    const same = check.verdict === 'agrees' || check.verdict === 'also_reported';
    const figures = present(same ? check.claims : []).flatMap(([, id]) => {
      const claim = claims.get(id);
      return claim?.kind === 'figure' ? [claim] : [];
    });
    const told = listToldFigures(check.says ?? '');
    const numbers = listPrintedNumbers(check.says ?? '');
    const others = figures.flatMap((claim): SeedIssue[] => {
      const own = new Evidence();
      addQuantity(own, claim);
      if (told.length === 0 || own.has(numbers)) return [];
      const found = `${told.map(({ printed }) => describeFound(printed)).join(', ')} with the verdict ${check.verdict}`;
      return [
        {
          ...at,
          found,
          right: `${describeStated(claim)}, the ${wholeRange(claim) ? 'range' : 'value'} of ${claim.id}, or another verdict`,
        },
      ];
    });
    const beside =
      others.length > 0 ? [] : findOtherFigures(check, { figures, claims: [...claims.values()], at });
    return [...others, ...beside, ...findQuantityIssues(check, at, numbers)];
  });
}

/** What a check gives of a claim is one figure: another share or sum that no claim has is a check of its own. */
function findOtherFigures(
  { says = '', verdict, quantity }: Readable<Check>,
  { figures, claims, at }: { figures: ReadableClaim[]; claims: ReadableClaim[]; at: At },
): SeedIssue[] {
  const own = new Evidence().add(quantity?.as_printed, quantity?.converted?.from);
  own.addValues(quantity?.unit ?? '', quantity?.value, quantity?.lower, quantity?.upper);
  for (const claim of claims) addQuantity(own, claim);
  const told = figures.flatMap(({ unit = '' }) => listOwnFigures(says, unit));
  const others = told.filter(
    (figure) => (figure.isPercent || figure.unitKind === 'money') && listUnheld(figure, own).length > 0,
  );
  return [...new Set(others.map(({ printed }) => printed))].map((printed) => ({
    ...at,
    found: `${describeFound(printed)} beside the value, with the verdict ${verdict}`,
    right: 'the value alone, and a check of its own for what is said otherwise',
  }));
}

type At = Pick<SeedIssue, 'file' | 'path'>;

function findQuantityIssues({ quantity }: Readable<Check>, at: At, said: readonly number[]): SeedIssue[] {
  if (!quantity) return [];
  const path = [...at.path.slice(0, -1), 'quantity'];
  const drawn = [quantity.value, quantity.lower, quantity.upper].filter(
    (number) => typeof number === 'number',
  );
  const isIn = (number: number, evidence: Evidence) => evidence.has([number]);
  const saying = new Evidence().addValues('', ...said);
  const unsaid = said.length > 0 ? drawn.filter((number) => !isIn(number, saying)) : [];
  const printing = new Evidence().add(quantity.as_printed);
  const { converted } = quantity;
  const unprinted = converted ? [] : drawn.filter((number) => !isIn(number, printing));
  return [
    ...unsaid.map((number) => ({
      ...at,
      found: `${said.join(', ')}`,
      right: `${number} as well, which quantity draws`,
    })),
    ...unprinted.map((number) => ({
      file: at.file,
      path: [...path, 'as_printed'],
      found: describeFound(quantity.as_printed),
      right: `the phrase that prints ${number}, as quantity draws it`,
    })),
    ...findConversion(quantity, { file: at.file, path }),
  ];
}

function findConversion({ value, converted }: NonNullable<Readable<Check>['quantity']>, at: At): SeedIssue[] {
  const { from, rate } = converted ?? {};
  if (typeof value !== 'number' || from === undefined || rate === undefined) return [];
  const sums = listPrintedNumbers(from).flatMap((sum) => [sum / rate, sum * rate]);
  if (sums.some((sum) => Math.abs(sum - value) <= Math.abs(sum) * ROUNDED)) return [];
  const right = `${describeFound(from)} at ${rate}: ${sums.map((sum) => Math.round(sum)).join(' or ')}`;
  return [{ file: at.file, path: [...at.path, 'value'], found: describeFound(value), right }];
}
