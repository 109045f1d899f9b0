import { placesFile } from '../../lib/rules/seed-issue.ts';
import { toCheckedPlaces } from '../../lib/verify/checked-places.ts';
import { renewPlaces } from '../../lib/verify/renew-places.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
import { formatCheckedPlaces } from '../files/checked-places.ts';
import type { TextAtHand } from '../files/texts-at-hand.ts';
import { readVerifiableArticles } from '../files/verifiable-articles.ts';
import type { ScratchSeed } from './scratch-seed.ts';

type Given = { slug: string; texts: readonly TextAtHand[]; today: string };

/**
 * Brings an article's file of locators, in a scratch folder, to its phrases as they are now, where its text is at hand: places
 * are found anew, and where all of it holds, the day is noted. Gives the new content; undefined where nothing is to be written.
 */
export async function renewArticlePlaces(
  scratch: ScratchSeed,
  { slug, texts, today }: Given,
): Promise<string | undefined> {
  let content: string | undefined;
  for (const isSecond of [false, true]) {
    const record = (await readVerifiableArticles(scratch.folder)).find((one) => one.slug === slug);
    if (!record?.places) return undefined;
    const text = texts.map((one) => one.text).find((one) => identifyArticle(one, [record]).record !== null);
    if (text === undefined) return undefined;
    const identified = identifyArticle(text, [record]);
    if (!identified.record) return undefined;
    const report = verifyArticle(text, record, identified.reading);
    const places = report.ok
      ? toCheckedPlaces(record, identified.reading, today)
      : renewPlaces(record, text, { report, isNew: false })?.places;
    if (!places) return content;
    content = formatCheckedPlaces(places);
    await scratch.change({ [placesFile(slug)]: content });
    if (report.ok || isSecond) return content;
  }
  return content;
}
