import { findOwnFigure } from '../figures/own-figure.ts';
import { printedStatistic } from '../figures/printed-statistic.ts';
import { languageOf } from '../language/languages.ts';
import type { Metric } from '../model/metric.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { statedValues } from './figure-words.ts';
import type { ClaimPlace, Readable } from './readable.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';

/** What a figure needs to be read is as its phrase has it: statistic and fraction; a base is of changes and ratios alone. */
export function findDetailIssues(place: ClaimPlace, metric: Readable<Metric> | undefined): SeedIssue[] {
  const { claim } = place;
  const { kind, as_printed: printed, unit, withdrawn } = claim;
  if (kind !== 'figure' || printed === undefined || withdrawn) return [];
  const language = languageOf(place.language);
  const figures = language ? readFigures(printed, language) : [];
  const figure = findOwnFigure(figures, { values: statedValues(claim), unit });
  const said = figure && language && printedStatistic(printed, figure, language);
  return [
    ...(said ? judgeStatistic(place, said) : []),
    ...judgeFraction(place, figures),
    ...judgeBase(place, metric),
  ];
}

function judgeStatistic(
  { file, path, claim }: ClaimPlace,
  { statistic, words }: NonNullable<ReturnType<typeof printedStatistic>>,
): SeedIssue[] {
  const written = claim.statistic ?? null;
  // A total needs no word of ours, but what is called one is nothing else.
  if (written === statistic || (written === null && statistic === 'total')) return [];
  const right = `\`statistic: ${statistic}\`, as as_printed ${describeFound(claim.as_printed)} says “${words}”`;
  return [{ file, path: [...path, 'statistic'], found: written ?? 'none', right }];
}

function judgeFraction({ file, path, claim }: ClaimPlace, figures: readonly Figure[]): SeedIssue[] {
  const { fraction, unit = '', as_printed: printed, value } = claim;
  if (!fraction) return [];
  const issue = { file, path: [...path, 'fraction'], found: describeFound(fraction) };
  if (!/percent|per cent|%/i.test(unit))
    return [
      { ...issue, right: `none, as the unit is ${describeFound(unit)}: a fraction is of a value in percent` },
    ];
  const [of = 0, among = 1] = fraction.split('/').map(Number);
  const shares = figures.filter(({ isFraction }) => isFraction);
  if (figures.length > 0 && !shares.some((figure) => isSame(figure, of, among))) {
    const phrase = `as_printed ${describeFound(printed)}`;
    const [cure] = shares.flatMap(({ share }) => (share ? [`\`fraction: ${share.of}/${share.among}\``] : []));
    const right = cure === undefined ? 'the fraction' : cure;
    return [
      {
        ...issue,
        right:
          shares.length === 0 ? `none, as ${phrase} prints no fraction` : `${right}, as ${phrase} prints it`,
      },
    ];
  }
  const percent = (of / among) * 100;
  if (value === undefined || Math.abs(value - percent) <= 0.5) return [];
  return [
    { ...issue, right: `the fraction of ${value} percent, or \`value: ${Number(percent.toFixed(1))}\`` },
  ];
}

/** "One in five" is 1/5 and no 2/10; "a third" is whatever comes to it. */
function isSame({ share, readings }: Figure, of: number, among: number): boolean {
  if (share) return share.of === of && share.among === among;
  return readings.some((reading) => Math.abs(reading - (of / among) * 100) <= 1e-9 * reading);
}

function judgeBase({ file, path, claim }: ClaimPlace, metric: Readable<Metric> | undefined): SeedIssue[] {
  const { measure, slug } = metric ?? {};
  if (!claim.base || measure === undefined || measure === 'change' || measure === 'ratio') return [];
  const right = `none: ${slug} measures a ${measure}, and only changes and ratios have a base`;
  return [{ file, path: [...path, 'base'], found: describeFound(claim.base), right }];
}
