/**
 * Words that are looked for together: who types one of `typed` (as `listPhraseKeys` has it) finds all of `finds` too, and all claims
 * on the entity.
 */
export type SynonymRow = { typed: string[]; finds: string[]; entity: string | null };
