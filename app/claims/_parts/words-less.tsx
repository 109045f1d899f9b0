import { claimsWords } from '../../../lib/filter/count-words.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';
import type { Relaxation, WordRelaxations } from '../../_data/read-exclusions.ts';

/** What a search that finds nothing finds with one word less, and by each of its words. */
export function WordsLess({ words }: { words: readonly WordRelaxations[] }) {
  if (words.length === 0) return null;
  const less = words.map(({ without }) => without).filter(({ count }) => count.claims > 0);
  return (
    <>
      {words.length > 2 && less.length > 0 && (
        <>
          <p>All the words must stand in one claim. With one word less:</p>
          <ul>
            {less.map((relaxation) => (
              <WordRelaxation
                key={relaxation.words}
                relaxation={relaxation}
                label={`Without “${relaxation.words}”`}
              />
            ))}
          </ul>
        </>
      )}
      <p>{words.length > 2 ? 'Each word' : 'All the words must stand in one claim. Each'} by itself:</p>
      <ul>
        {words.map(({ alone }) => (
          <WordRelaxation key={alone.words} relaxation={alone} label={`“${alone.words}”`} />
        ))}
      </ul>
    </>
  );
}

function WordRelaxation({ relaxation: { filter, count }, label }: { relaxation: Relaxation; label: string }) {
  return (
    <li>
      {count.claims === 0 ? label : <a href={explorerUrl(filter)}>{label}</a>}: {claimsWords(count)}
    </li>
  );
}
