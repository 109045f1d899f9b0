import { formatList } from '../words/format.ts';

type OfMoney = { currency?: string | null | undefined };

/**
 * Why amounts of money of several currencies share no axis, as words that go on after "these are"; `undefined` where they
 * are of one currency or no money.
 */
export function currenciesApart(metrics: readonly OfMoney[]): string | undefined {
  const currencies = [...new Set(metrics.flatMap(({ currency }) => currency ?? []))];
  if (currencies.length < 2) return undefined;
  return `in different currencies (${formatList(currencies)}), and nothing is converted`;
}
