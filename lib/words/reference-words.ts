import type { Reference, Reporting } from '../model/vocabulary.ts';

/** What is known of a link where an article states a claim and names nobody for it. */
export const UNSOURCED_WORDS: Record<Reference, string> = {
  linked: 'linked in the article',
  target_lost: 'linked in the article; our copy lost the link',
  no_link_shown: 'no source named; our copy shows no link here',
  no_links_kept: 'no source named; our copy keeps no links',
  unlinked: 'no source named in the published article',
};

/** The same where the article names a source: what it is to the named one. */
export const NAMED_WORDS: Record<Reference, string> = {
  linked: 'linked in the article',
  target_lost: 'linked in the article; our copy lost the link',
  no_link_shown: 'named in words; our copy shows no link here',
  no_links_kept: 'named in words; our copy keeps no links',
  unlinked: 'named in words in the published article',
};

/** By what kind of phrase an article reports who states a claim. */
export const REPORTING_WORDS: Record<Reporting, string> = {
  says: 'said to say so',
  quoted: 'quoted',
  shows: 'its data are said to show it',
  document: 'a document of theirs is named',
};

/** Who states a claim that its author states for himself. */
export const OWN_STATEMENT = 'the author’s own statement';

/** Who states a claim for which the article names nobody. */
export function articleItself(reference: Reference): string {
  return `the article itself (${UNSOURCED_WORDS[reference]})`;
}
