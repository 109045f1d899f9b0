/** The words of a list that is written with blanks between them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean));

/** Phrases, written with bars between them. */
export const phrases = (list: string): string[] => list.split('|').map((phrase) => phrase.trim());

/** Words in order, numbered from `first` in steps. */
export const numbered = (list: string, first = 0, step = 1): [string, number][] =>
  list.split(' ').map((word, index) => [word, first + index * step]);

/** Each phrase with the same value. */
export const each = <V>(list: string, value: V): [string, V][] =>
  phrases(list).map((phrase) => [phrase, value]);

/** Names with all their forms: "metres: metre meter meters". */
export const named = (lines: string): [string, string][] =>
  lines
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      const [name = '', forms = ''] = line.split(':').map((part) => part.trim());
      return [name, ...forms.split(' ').filter(Boolean)].map((form): [string, string] => [form, name]);
    });

/** Phrases as a set. */
export const phraseSet = (list: string): ReadonlySet<string> => new Set(phrases(list));
