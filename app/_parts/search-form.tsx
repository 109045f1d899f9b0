import { choiceCount } from '../../lib/filter/count-words.ts';
import { MAX_QUERY_WORDS_LENGTH } from '../../lib/filter/filter-parameters.ts';
import type { FacetChoice } from '../../lib/model/rows.ts';
import { MoreChoicesNote } from '../_components/more-choices-note.tsx';

type Props = { countries: readonly FacetChoice[]; metrics: readonly FacetChoice[] };

/** The filters that readers come for and the search, as a plain GET form into the explorer. */
export function SearchForm({ countries, metrics }: Props) {
  return (
    <form className="ask" action="/claims" method="get">
      <FacetField name="country" label="Claims that name" all="any country" choices={countries} />
      <FacetField name="metric" label="and measure" all="anything" choices={metrics} />
      <label className="ask-part">
        <span className="ask-label">with words</span>
        <input type="search" name="q" maxLength={MAX_QUERY_WORDS_LENGTH} placeholder="any" />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}

type SelectProps = {
  name: 'country' | 'metric';
  label: string;
  all: string;
  choices: readonly FacetChoice[];
};

function FacetField({ name, label, all, choices }: SelectProps) {
  return (
    <label className="ask-part">
      <span className="ask-label">{label}</span>
      <select name={name} defaultValue="">
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {`${choice.label} (${choiceCount(choice)})`}
          </option>
        ))}
        <MoreChoicesNote facet={name} choices={choices} />
      </select>
    </label>
  );
}
