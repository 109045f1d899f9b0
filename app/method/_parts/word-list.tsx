import type { ReactNode } from 'react';

type Props<W extends string> = {
  /** The closed list, in its own order. */
  list: readonly W[];
  /** How each word reads on a page; the bare word where absent. */
  words?: Record<W, string>;
  meanings: Record<W, ReactNode>;
  /** Numbers the entries, where their order carries weight. */
  ordered?: boolean;
};

/** A closed list of words with what each commits us to; data carry the bare word, which stands beside it. */
export function WordList<W extends string>({ list, words, meanings, ordered = false }: Props<W>) {
  return (
    <dl className="word-list">
      {list.map((word, index) => (
        <div className="word-list-entry" key={word}>
          <dt>
            {ordered && <span className="word-list-rank numeric">{index + 1}</span>} {words?.[word] ?? word}{' '}
            {words !== undefined && words[word] !== word && <code>{word}</code>}
          </dt>
          <dd>{meanings[word]}</dd>
        </div>
      ))}
    </dl>
  );
}
