import { type Answer, type Failure, isFailure, isText, typeOf } from '../answer/answer.ts';
import type { StyleReader } from '../answer/read-styles.ts';
import { compareHeaders } from './compare-headers.ts';
import { comparePages } from './compare-pages.ts';
import { comparePictures } from './compare-pictures.ts';
import { compareZips } from './compare-zips.ts';
import { type Difference, findDifference } from './difference.ts';
import { neutraliseNames } from './neutral-names.ts';
import { normaliseHtml } from './normalise-html.ts';

/** What must be known of a site to judge its answers: where it is asked, what it calls itself, its style sheets. */
export type Side = { origin: string; name: string; readStyles: StyleReader };
type Pair<T> = [first: T, second: T];
type Sides = Pair<Side>;

/** All in which two answers to one question differ. What follows from another status or type is not told again. */
export async function compareAnswers(
  [first, second]: Pair<Answer | Failure>,
  sides: Sides,
): Promise<Difference[]> {
  if (isFailure(first) || isFailure(second))
    return [findDifference('answer', describe(first), describe(second)) ?? []].flat();
  if (first.status !== second.status)
    return [{ what: 'status', first: describe(first), second: describe(second) }];
  const headers = compareHeaders(
    readHeaders(first, sides[0]),
    readHeaders(second, sides[1]),
    typeOf(first) !== 'text/html' && isSameName(sides),
  );
  if (typeOf(first) !== typeOf(second)) return headers;
  const bodies = await compareBodies(typeOf(first), [first.body, second.body], sides);
  const isOwn = ({ what }: Difference) => bodies.length === 0 || what !== 'header content-length';
  return [...headers.filter(isOwn), ...bodies];
}

const describe = (answer: Answer | Failure) =>
  isFailure(answer) ? `breaks off (${answer.reason})` : String(answer.status);

/** With two names, what depends on their length or is painted can't be the same. */
const isSameName = ([first, second]: Sides) => first.name === second.name;

async function compareBodies(type: string, bodies: Pair<Buffer>, sides: Sides): Promise<Difference[]> {
  const [first, second] = bodies;
  const readers: Pair<(bytes: Buffer) => string> = [toReader(sides[0]), toReader(sides[1])];
  if (type === 'application/zip' && first.length > 0 && second.length > 0)
    return compareZips(bodies, readers);
  if (type === 'image/png') return comparePictures(first, second, isSameName(sides));
  if (!isText(type) && !first.equals(second))
    return [{ what: 'bytes', first: `${first.length} bytes`, second: `${second.length} bytes` }];
  const texts: Pair<string> = [readers[0](first), readers[1](second)];
  if (type === 'text/html') return compareHtml(texts, sides);
  return [findDifference('text', ...texts) ?? []].flat();
}

async function compareHtml([first, second]: Pair<string>, sides: Sides): Promise<Difference[]> {
  const [left, right] = [normaliseHtml(first), normaliseHtml(second)];
  const [leftStyles, rightStyles] = await Promise.all([
    sides[0].readStyles(left.styles),
    sides[1].readStyles(right.styles),
  ]);
  const styles = findDifference('style sheets', leftStyles, rightStyles);
  return [...comparePages(left, right), ...(styles ? [styles] : [])];
}

const toReader = (side: Side) => (bytes: Buffer) => neutralise(bytes.toString(), side);
const neutralise = (text: string, { origin, name }: Side) => neutraliseNames(text, [name, origin]);

function readHeaders({ headers }: Answer, side: Side): Record<string, string> {
  const told = Object.entries(headers).map(([name, value]) => [name, neutralise(value, side)]);
  return Object.fromEntries(told);
}
