import { choiceCount, noneCountedWords } from '../../../lib/filter/count-words.ts';
import type { Chosen } from '../../../lib/filter/describe-filter.ts';
import type { ClaimFilter, Facet } from '../../../lib/filter/filter-query.ts';
import { ANY_WORDS, choiceWords, PART_LABELS } from '../../../lib/filter/filter-words.ts';
import type { FacetChoice } from '../../../lib/model/rows.ts';
import { MoreChoicesNote } from '../../_components/more-choices-note.tsx';
import { ChosenFilters } from './chosen-filters.tsx';

type Props = {
  facet: Facet;
  filter: ClaimFilter;
  chosen: readonly Chosen[];
  choices: readonly FacetChoice[];
  /** Whether not all claims were looked at for choices. */
  isPartly: boolean;
};

/**
 * One facet: what is chosen of it, and a select that adds one more; a choice that finds nothing is not offered. Where
 * none was found because not all claims were counted, that is said.
 */
export function FacetSelect({ facet, filter, chosen, choices, isPartly }: Props) {
  const own = chosen.filter((each) => each.facet === facet);
  const open = choices.filter((choice) => !own.some((each) => each.value === choice.value));
  if (own.length === 0 && open.length === 0 && !isPartly) return null;
  const id = `filter-${facet}`;
  return (
    <div className="filter-part">
      {open.length > 0 ? (
        <label htmlFor={id}>{PART_LABELS[facet]}</label>
      ) : (
        <span className="filter-label">{PART_LABELS[facet]}</span>
      )}
      <span className="filter-control">
        <ChosenFilters filter={filter} chosen={own} />
        {open.length > 0 && (
          <select id={id} name={facet} defaultValue="">
            <option value="">{own.length === 0 ? ANY_WORDS[facet] : 'or also …'}</option>
            {open.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {`${choiceWords(facet, choice.value, choice.label)} (${choiceCount(choice)})`}
              </option>
            ))}
            <MoreChoicesNote facet={facet} choices={choices} />
          </select>
        )}
        {open.length === 0 && isPartly && <span className="soft">{noneCountedWords(own.length > 0)}</span>}
      </span>
    </div>
  );
}
