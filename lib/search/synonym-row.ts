/**
 * Words that are looked for together: who types one of `typed` (keys of `toPhraseKey`) finds all of `finds` too, and all claims
 * on the entity.
 */
export type SynonymRow = { typed: string[]; finds: string[]; entity: string | null };
