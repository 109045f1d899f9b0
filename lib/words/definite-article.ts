const TAKES_ARTICLE =
  /^(United |Czech Republic$|Central African Republic$|Dominican Republic$|Russian Federation$|Democratic Republic |Republic of )|(Islands|Emirates|Bank|League|Secretariat)$|^(Philippines|Netherlands|Bahamas|Gambia|Maldives|Comoros|Seychelles)$/;

/** A name as it stands in a sentence: `the Philippines`, `Sweden`. */
export function withDefiniteArticle(name: string): string {
  return TAKES_ARTICLE.test(name) ? `the ${name}` : name;
}
