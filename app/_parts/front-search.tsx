import type { ReactNode } from 'react';
import { choiceCount } from '../../lib/filter/count-words.ts';
import { MAX_QUERY_WORDS_LENGTH } from '../../lib/filter/filter-parameters.ts';
import type { FacetChoice } from '../../lib/model/rows.ts';
import { formatNumber } from '../../lib/words/format.ts';
import type { FrontArticles } from './front-articles.tsx';

/** So many metrics can be chosen here; the wall of metrics has them all. */
const MAX_METRICS = 30;
const MAX_COUNTRIES = 60;

type Props = FrontArticles & { countries: readonly FacetChoice[]; metrics: readonly FacetChoice[] };

/** The search and the three filters that readers come for, as one plain GET form into the explorer. */
export function FrontSearch({ countries, metrics, articles, count }: Props) {
  const left = metrics.length - MAX_METRICS;
  return (
    <search>
      <form className="ask" action="/claims" method="get">
        <label className="ask-search">
          <span className="visually-hidden">Search numbers, countries, words</span>
          <input
            type="search"
            name="q"
            maxLength={MAX_QUERY_WORDS_LENGTH}
            placeholder="search numbers, countries, words"
          />
        </label>
        <button type="submit">Show</button>
        <details className="ask-filters">
          <summary>Country, metric or article</summary>
          <div className="ask-parts">
            <Choice name="country" label="Country" first="any country">
              {countries.slice(0, MAX_COUNTRIES).map(toOption)}
              {countries.length > MAX_COUNTRIES && <option disabled>… more in the list of countries</option>}
            </Choice>
            <Choice name="metric" label="Metric" first="any metric">
              {metrics.slice(0, MAX_METRICS).map(toOption)}
              {left > 0 && <option disabled>… more in the list of metrics</option>}
            </Choice>
            <Choice name="source" label="Article" first="any article">
              {articles.map(({ slug, short }) => (
                <option key={slug} value={slug}>
                  {short}
                </option>
              ))}
              {count > articles.length && (
                <option disabled>
                  … {formatNumber(count - articles.length)} more in the list of sources
                </option>
              )}
            </Choice>
          </div>
        </details>
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; first: string; children: ReactNode };

function Choice({ name, label, first, children }: ChoiceProps) {
  return (
    <label className="ask-part">
      <span className="ask-label">{label}</span>
      <select name={name} defaultValue="">
        <option value="">{first}</option>
        {children}
      </select>
    </label>
  );
}

const toOption = (choice: FacetChoice) => (
  <option key={choice.value} value={choice.value}>{`${choice.label} (${choiceCount(choice)})`}</option>
);
