import type { ArticleFile } from '../model/article.ts';
import type { ArticlePlaces } from '../model/checked-places.ts';
import { phraseHash } from '../text/locator.ts';
import { chooseDefaults } from './choose-defaults.ts';
import { escapeBraces } from './placeholders.ts';
import { asMap, type PlainMap } from './plain-data.ts';
import { shareChains } from './share-chains.ts';
import { shortenChecks } from './shorten-checks.ts';
import { clean, shortenClaim } from './shorten-claim.ts';
import { shortenLedger } from './shorten-ledger.ts';
import type { ShorthandCatalogue } from './shorthand-context.ts';
import type { WrittenArticle } from './written-article.ts';

/** An article as an editor writes it, and what tools keep beside it. */
export type ShortArticle = { written: WrittenArticle; places: Required<ArticlePlaces> };

/** The way back from the full record of an article: `expandArticle` makes the same of what this gives. */
export function shortenArticle(full: ArticleFile, catalogue: ShorthandCatalogue): ShortArticle {
  const { article, recorded_on, text, margins, claims, checks, findings, revisions } = full;
  const { language } = article;
  const { chains, byClaim } = shareChains(claims, language);
  const defaults = chooseDefaults(full, new Set(byClaim.keys()));
  const { ledger, reasons } = shortenLedger(full);
  const written = {
    article: shortenSource(article),
    recorded_on,
    text: shortenText(text),
    defaults: filled(defaults),
    chains: filled(chains),
    margins: margins?.map((margin) => clean(margin)),
    claims: claims.map((claim) => {
      const own = byClaim.get(claim.id);
      const chain = own && { ...own, ...chainEndOf(chains[own.name]) };
      const metric = catalogue.metrics.get(claim.metric);
      return shortenClaim(claim, { language, metric, defaults, chain, reason: reasons.get(claim.id) });
    }),
    ledger,
    checks: shortenChecks(checks, claims, { catalogue, defaults }),
    findings: findings.map(shortenFinding),
    revisions,
  };
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return {
    written: Object.fromEntries(
      Object.entries(written).filter(([key, value]) => key === 'claims' || !isEmpty(value)),
    ) as WrittenArticle,
    places: placesOf(full),
  };
}

const filled = <T extends object>(map: T): T | undefined => (Object.keys(map).length > 0 ? map : undefined);

const chainEndOf = (chain: unknown): { chain_end?: string } => {
  const end = asMap(chain)?.chain_end;
  return typeof end === 'string' ? { chain_end: end } : {};
};

/** Nulls that say that something is not known stay: they are facts of the record. */
function shortenSource({
  archived,
  language,
  note,
  copublished,
  ...source
}: ArticleFile['article']): PlainMap {
  return {
    ...source,
    authors: source.authors.map(({ family, ...author }) => ({ ...author, ...clean({ family }) })),
    ...clean({ archived, language: language === 'en' ? undefined : language, copublished, note }),
  };
}

function shortenText({ joins, body, sections, repeats, note }: ArticleFile['text']): PlainMap {
  const lists = Object.entries({ joins, body, sections, repeats }).filter(([, list]) => list.length > 0);
  return clean({ ...Object.fromEntries(lists), note });
}

function shortenFinding({ slug, metrics, may_lead, text }: ArticleFile['findings'][number]): PlainMap {
  const isOwn = metrics.length === 1 && metrics[0] === slug;
  const words = text && Object.entries(text).map(([key, words]) => [key, escapeBraces(words)]);
  return clean({
    slug,
    metrics: isOwn ? undefined : metrics,
    may_lead: may_lead || undefined,
    text: words && Object.fromEntries(words),
  });
}

function placesOf({ text, claims, ledger }: ArticleFile): Required<ArticlePlaces> {
  const order: Record<string, string[]> = {};
  for (const { block, printed } of ledger) {
    const own = order[block] ?? [];
    const hash = phraseHash(printed);
    if (!own.includes(hash)) order[block] = [...own, hash];
  }
  return {
    extractor: text.extractor,
    text_sha256: text.sha256,
    blocks: text.blocks,
    order,
    locators: Object.fromEntries(claims.map(({ id, locator, also_at }) => [id, [locator, ...also_at]])),
  };
}
