import { choiceCount, cutWords, noneCountedWords } from '../../../lib/filter/count-words.ts';
import type { Chosen } from '../../../lib/filter/describe-filter.ts';
import type { Facet } from '../../../lib/filter/filter-query.ts';
import { choiceWords, PART_NAMES } from '../../../lib/filter/filter-words.ts';
import type { FacetChoice } from '../../../lib/model/rows.ts';

/** From here on a list can be searched. */
const LONG = 12;

export type FacetListProps = {
  facet: Facet;
  /** What is chosen of this facet. */
  chosen: readonly Chosen[];
  choices: readonly FacetChoice[];
  /** Whether not all claims were looked at for choices. */
  isPartly: boolean;
};

/**
 * The values of one facet, as many as one likes, each with how many claims it leads to; they keep their places when one
 * is chosen. A choice that finds nothing is not offered; where none was found because not all claims were counted, that is said.
 */
export function FacetList({ facet, chosen, choices, isPartly }: FacetListProps) {
  const lost = chosen.filter(({ value }) => !choices.some((choice) => choice.value === value));
  const isChosen = (value: string) => chosen.some((each) => each.value === value);
  const cut = cutWords(facet, choices);
  // What stands beyond a cut list may find something all the same.
  const isAll = cut === undefined;
  return (
    <fieldset className="facet">
      <legend>{PART_NAMES[facet]}</legend>
      {choices.length > LONG && <FindChoice facet={facet} />}
      <ul className="facet-list">
        {lost.map(({ value, label }) => (
          <Choice key={value} facet={facet} value={value} label={label} count={isAll ? '0' : null} isChosen />
        ))}
        {choices.map((choice) => (
          <Choice
            key={choice.value}
            facet={facet}
            value={choice.value}
            label={choiceWords(facet, choice.value, choice.label)}
            count={choiceCount(choice)}
            isChosen={isChosen(choice.value)}
          />
        ))}
      </ul>
      {choices.length === 0 && isPartly && <p className="soft">{noneCountedWords(chosen.length > 0)}</p>}
      {cut !== undefined && <p className="soft">{cut}</p>}
    </fieldset>
  );
}

/** Narrows the list as one types; seen only where a script runs. */
function FindChoice({ facet }: { facet: Facet }) {
  return (
    <input
      type="search"
      className="facet-find"
      aria-label={`Find in the list: ${PART_NAMES[facet]}`}
      placeholder="Find"
      autoComplete="off"
    />
  );
}

type ChoiceProps = { facet: Facet; value: string; label: string; count: string | null; isChosen: boolean };

function Choice({ facet, value, label, count, isChosen }: ChoiceProps) {
  return (
    <li>
      <label className="facet-choice">
        <input type="checkbox" name={facet} value={value} defaultChecked={isChosen} />{' '}
        <span className="facet-name">{label}</span>{' '}
        {count !== null && <span className="facet-count numeric">({count})</span>}
      </label>
    </li>
  );
}
