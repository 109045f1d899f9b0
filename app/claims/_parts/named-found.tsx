import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { namedUrl } from '../../../lib/filter/named-url.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';
import type { NamedRecord } from '../../../lib/model/named-record.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { NAMED_NOUNS } from '../../../lib/words/named-words.ts';

/** So many stand open; what else there is by that name is folded. */
const OPEN = 3;

/** Metrics, articles, countries and topics that a search finds by their names: apart from the claims that say its words. */
export function NamedFound({ filter, named }: { filter: ClaimFilter; named: readonly NamedRecord[] }) {
  if (named.length === 0) return null;
  const more = named.slice(OPEN);
  return (
    <nav className="named-found small" aria-label="Found by name">
      <ul>
        {named.slice(0, OPEN).map((record) => (
          <Named key={`${record.kind} ${record.key}`} record={record} filter={filter} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{more.length} more by that name</summary>
          <ul>
            {more.map((record) => (
              <Named key={`${record.kind} ${record.key}`} record={record} filter={filter} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function Named({ record, filter }: { record: NamedRecord; filter: ClaimFilter }) {
  const { kind, key, name, claims } = record;
  return (
    <li>
      <span className="soft">{NAMED_NOUNS[kind]}</span> <a href={namedUrl(record)}>{name}</a>{' '}
      {kind === 'country' && filter.country.length === 0 ? (
        <a href={explorerUrl({ ...filter, q: '', sort: 'reading', after: null, country: [key] })}>
          {formatCount(claims, 'claim')}
        </a>
      ) : (
        <span className="soft">{formatCount(claims, 'claim')}</span>
      )}
    </li>
  );
}
