import { type Choice, type Choices, writeChoice } from '../_draft/catalogue-choices.ts';

/** What fields are chosen from by typing. */
export function ChoiceLists({ choices }: { choices: Choices }) {
  return (
    <>
      <List id="metrics" choices={choices.metrics} />
      <List id="entities" choices={choices.entities} />
      <List id="topics" choices={choices.topics} />
      <List id="sources" choices={choices.sources} />
    </>
  );
}

function List({ id, choices }: { id: string; choices: readonly Choice[] }) {
  return (
    <datalist id={`list-${id}`}>
      {choices.map((choice) => (
        <option key={choice.code} value={writeChoice(choice)}>
          {choice.note}
        </option>
      ))}
    </datalist>
  );
}
