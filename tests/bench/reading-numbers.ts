import { ENGLISH } from '../../lib/language/english.ts';
import { readFigures } from '../../lib/quantity/read-figures.ts';
import { compare, defineBenches } from './support/bench.ts';

const MEGABYTE = 1_000_000;
/** Plain prose with as many figures as news has: some in words, some with money, hedges, ranges and dates. */
const PROSE = [
  'The harbour office said on Monday that traffic had grown again, though nobody could tell whether the new quay or the mild winter was behind it.',
  'Fares rose 3.5 percent to $12.40 in the year to March 31, and about two-thirds of the ferries sailed full.',
  'Those who live on the islands see it with mixed feelings, since the boats that bring visitors bring noise as well, and the shops close early.',
  'Between 10 and 15 new boats are to come by 2030, at a cost of nearly 1.2 billion crowns, or some 40 million a boat.',
  'What will become of the old ones is not settled; a museum has asked for one of them, and the rest may be sold or broken up.',
].join(' ');

const toText = (length: number) => PROSE.repeat(Math.ceil(length / PROSE.length)).slice(0, length);

function timeOf(work: () => unknown): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}

/** Reading numbers takes time as the text is long, and little more than looking at each of its words. */
export const READING_NUMBERS = defineBenches(
  [
    { name: 'reading 1 MB of text against splitting it into words', bar: { atMost: 120 }, unit: '×' },
    { name: '4 MB against 1 MB, each by its size', bar: { atMost: 1.5 }, unit: '×' },
    { name: 'reading 1 MB of text', bar: { atMost: 3000 }, unit: 'ms' },
  ],
  async (context) => {
    const [one, four] = [toText(MEGABYTE), toText(4 * MEGABYTE)];
    const words = async () => timeOf(() => one.split(/[^\p{L}\p{N}]+/u));
    const times: number[] = [];
    const read = async () => {
      const time = timeOf(() => readFigures(one, ENGLISH));
      times.push(time);
      return time;
    };
    await read();
    times.length = 0;
    const ratios = await compare(context, read, words);
    const ofSize = await compare(context, async () => timeOf(() => readFigures(four, ENGLISH)) / 4, read);
    return [ratios, ofSize, times.slice(0, context.rounds)];
  },
);
