import { ENTITY_MARK } from '../../lib/search/entity-terms.ts';
import { listLoudWords, loudTerm, NO_WORD_BEFORE, PLAIN_TEXT } from '../../lib/text/plain-text.ts';

/*
 * The functions by which PostgreSQL makes texts plain before it takes words out of them, so that a search finds the same
 * whatever the database's own rules take for a letter (its LC_CTYPE). They are made by migrations: tests/repo/search-text.test.ts
 * tells when these differ from the last one. Names in
 * them are whole: where PostgreSQL counts rows or restores a dump, it looks nowhere but in its own schema.
 */

const inBrackets = (characters: string) => `'[${characters}]'`;
const { parted, marks, dropped, hyphens, apostrophes, signs, pairs, strokes, letters, joints } = PLAIN_TEXT;

const replaceIn = (pattern: string, instead: string) =>
  `t := regexp_replace(t, ${pattern}, '${instead}', 'g');`;

const LOUD = `${NO_WORD_BEFORE}(${listLoudWords().join('|')})(?![A-Za-z0-9_])`;

/** As `toPlainText` of lib/text/plain-text.ts, and with the words that are others in capitals as terms of their own. */
const SEARCH_TEXT = `CREATE OR REPLACE FUNCTION public.search_text(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE t text := $1;
BEGIN
  IF t ~ '[^\\u0001-\\u007f]' THEN
    ${replaceIn(inBrackets(parted), ' \\&')}
    ${replaceIn(inBrackets(marks), ' ')}
    t := normalize(t, NFKD);
    ${replaceIn(inBrackets(dropped), '')}
    ${replaceIn(inBrackets(hyphens), '-')}
    ${replaceIn(inBrackets(apostrophes), "''")}
    ${replaceIn(inBrackets(`${signs}\\U0001f000-\\U0001faff`), ' ')}
    ${pairs.map(([one, two]) => `t := replace(t, '${one}', '${two}');`).join(' ')}
    t := translate(t, '${strokes[0]}', '${strokes[1]}');
    IF t ~ '[^\\u0001-\\u007f]' THEN t := translate(t, '${letters[0]}', '${letters[1]}'); END IF;
  END IF;
  ${joints.map(([pattern, instead]) => replaceIn(`'${pattern}'`, instead)).join('\n  ')}
  ${replaceIn("'US(?=\\$)'", '')}
  RETURN regexp_replace(t, '${LOUD}', '${loudTerm('')}\\1', 'g');
END $$;`;

/** Stems find "surveys" by "survey"; whole words find what stems cut short, and words that English leaves out. */
const SEARCH_VECTOR = `CREATE OR REPLACE FUNCTION public.search_vector(text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE t text := public.search_text($1);
BEGIN
  RETURN to_tsvector('pg_catalog.english', t) || to_tsvector('pg_catalog.simple', t);
END $$;`;

/** Both functions, as a migration makes them. */
export const SEARCH_FUNCTIONS = `${SEARCH_TEXT}--> statement-breakpoint\n${SEARCH_VECTOR}`;

const solid = (code: string) => `replace(${code}, '-', '')`;

/** The term of an entity by its code, as `entityTerm` of lib/search/entity-terms.ts. */
export const termOfEntity = (code: string) => `'${ENTITY_MARK}' || lower(${solid(code)})`;

/*
 * The words by which records are found by their names: expressions over their tables, of each of which there is an index. Entities
 * are found by all that they and their people are called: each has its own term, which a text search has in small letters as all words.
 */

export const SOURCE_NAMES = `search_vector(coalesce(short, '') || ' ' || title || ' ' || coalesce(publisher, ''))`;
export const METRIC_NAMES = 'search_vector(name)';
export const ENTITY_NAMES = `search_vector(name || ' ${ENTITY_MARK}' || ${solid('code')})`;
