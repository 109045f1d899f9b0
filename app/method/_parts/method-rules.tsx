/** The rules of the method page that are sentences and no lists of words: comparability, fairness, what never happens. */
export function MethodRules() {
  return (
    <>
      <h2 id="comparability">What may stand together</h2>
      <p>
        Metrics share an axis only within one comparability group, and every group has a written reason.
        Outside of it they stand apart, each on its own axis, with the reason said: counts of countries and
        counts that mix countries with organisations, goods sold and loans promised, surveys asked by phone
        and online. Even within a group figures can overlap; being side by side is no leave to add them.
      </p>

      <h2 id="fairness">Fairness</h2>
      <ul>
        <li>
          Titles and descriptions say whose statement it is. An opinion piece is called one, and authors stand
          with their affiliations.
        </li>
        <li>
          Labels are for pairs of dated facts. None is for a person, and a later value is no fault of an
          earlier text.
        </li>
        <li>
          Where an article picks some cases out of many, every chart of them says how many there were and who
          picked. Order on a chart is the article’s own, and no case is called the highest.
        </li>
        <li>
          “Linked” and “no source given” are said only of a published page that was seen. Of a copy that lost
          its links we say that they can’t be recovered from it.
        </li>
        <li>
          What we read into a text (a giver, a year, whether a last day counts) is marked as our reading.
        </li>
        <li>
          A view in a country is said to be that: people there were asked. It is no statement about the
          country.
        </li>
        <li>Survey figures carry what is known of the survey. What is not known is “not stated”.</li>
      </ul>

      <h2 id="never">What we never do</h2>
      <ul>
        <li>Complete a number: 83 percent against says nothing of how many are in favour.</li>
        <li>Add, subtract or average claims, or stretch twelve days to a year.</li>
        <li>Rank, where the article chose the cases or the surveys differ.</li>
        <li>Colour a map for a count that names no countries.</li>
        <li>Drop a hedge, a unit or a source to make a shorter label.</li>
        <li>Fill a gap with a zero, or with somebody else’s number.</li>
        <li>Guess an address, a date or an author.</li>
      </ul>
    </>
  );
}
