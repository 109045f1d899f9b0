import { MEASURES } from '../../../lib/model/vocabulary.ts';
import { MEASURE_WORDS } from '../../../lib/words/labels.ts';
import { MEASURE_MEANING } from '../../../lib/words/meanings.ts';
import { WordList } from './word-list.tsx';

/** What is taken for a quantity, and what is made of how it is printed. */
export function MethodReading() {
  return (
    <>
      <h2 id="reading">How numbers are read</h2>
      <p>
        One program reads all numbers: it lists an article’s figures, and holds what an editor wrote against
        the print.
      </p>
      <ul>
        <li>
          A quantity counts or measures something. Dates, times of day, ordinals, scores, footnote signs and
          numbers inside names (“Section 427”) are none; the ledger lists them as what they are.
        </li>
        <li>
          A hedge belongs to its own number: “12 percent of people over 65” has none, and nor has “5 percent
          below 2019 levels”.
        </li>
        <li>
          A range stays a range, with both ends: “30 to 40” and “between 30 and 40” are one. A change is two
          quantities: “rose from 22 to 31 percent”.
        </li>
        <li>
          Numbers stand in base units: “2 billion” is 2,000,000,000. Shares stand in percent: “half” is 50,
          and the fraction is kept beside it. A fall has its minus.
        </li>
        <li>
          “$” is a currency only where the article makes clear whose. What is counted per something (“per
          100,000”) keeps it in its unit.
        </li>
        <li>
          English and German are read by their own words for numbers and hedges. An article in another
          language is judged by neither.
        </li>
      </ul>
      <h3 id="measures">What is measured</h3>
      <p>A metric measures one of these. Two measures never share an axis.</p>
      <WordList list={MEASURES} words={MEASURE_WORDS} meanings={MEASURE_MEANING} />
    </>
  );
}
