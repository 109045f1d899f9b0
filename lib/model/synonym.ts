import { z } from 'zod';
import { listKeyWords, MAX_PHRASE_WORDS } from '../text/plain-words.ts';

/** A word or a few, as somebody types them into a search. */
const phraseSchema = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^\s](?:.*[^\s])?$/u, 'a word or a few, without blanks around them')
  .regex(/[\p{L}\p{N}]/u, 'a word or a few, with letters or digits');

/** What readers type. */
const typedSchema = phraseSchema.refine(
  (phrase) => listKeyWords(phrase).length <= MAX_PHRASE_WORDS,
  `at most ${MAX_PHRASE_WORDS} words: a search looks up no more of them together`,
);

const FORMS = [
  ['same', null],
  ['word', 'finds'],
  ['entity', 'names'],
] as const;

/**
 * Words that a search looks for together. Either `same`, each of which finds the others; or a `word` that `finds` others, which do
 * not find it; or an `entity` with more `names` for it.
 */
export const synonymSchema = z
  .strictObject({
    same: z.array(typedSchema).min(2).optional(),
    word: typedSchema.optional(),
    finds: z.array(phraseSchema).min(1).optional(),
    entity: z.string().min(1).optional(),
    names: z.array(typedSchema).min(1).optional(),
    note: z.string().optional(),
  })
  .superRefine((synonym, context) => {
    const add = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: synonym });
    const given = FORMS.filter(([key]) => synonym[key] !== undefined);
    const [form] = given;
    if (form === undefined || given.length > 1)
      return add(
        [],
        'one of "same: [aid, assistance]", "word: jab" with "finds: [vaccine]", or "entity: GBR" with "names: [Albion]"',
      );
    const [key, with_] = form;
    if (with_ !== null && synonym[with_] === undefined) add([], `"${with_}" beside "${key}"`);
    for (const other of ['finds', 'names'] as const)
      if (other !== with_ && synonym[other] !== undefined) add([other], `nothing beside "${key}"`);
    const phrases = synonym.same ?? synonym.finds ?? synonym.names ?? [];
    const twice = phrases.findIndex(
      (phrase, at) => phrases.findIndex((one) => sameLetters(one, phrase)) < at,
    );
    if (twice >= 0) add([synonym.same ? 'same' : (with_ ?? ''), twice], 'each word once');
    return undefined;
  });

const sameLetters = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export type Synonym = z.infer<typeof synonymSchema>;
