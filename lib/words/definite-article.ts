const TAKES_ARTICLE =
  /^(United |Czech Republic$|Central African Republic$|Dominican Republic$|Russian Federation$|Democratic Republic |Republic of )|(Islands|Emirates)$|^(Philippines|Netherlands|Bahamas|Gambia|Maldives|Comoros|Seychelles)$/;

/** A country's name as it stands in a sentence: `the Philippines`, `Sweden`. */
export function withDefiniteArticle(name: string): string {
  return TAKES_ARTICLE.test(name) ? `the ${name}` : name;
}
