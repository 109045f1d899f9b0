import type { RoleNote } from '../../../../db/queries/claim-record.ts';
import { countryUrl } from '../../../../lib/filter/urls.ts';
import type { Participant } from '../../../../lib/model/claim-row.ts';
import { ROLES, type Stage } from '../../../../lib/model/vocabulary.ts';
import { participantWord } from '../../../../lib/words/entities-by-role.ts';
import { OurAddition } from '../../../_components/our-addition.tsx';

type Props = {
  entities: readonly Participant[];
  /** How far a relation has come. */
  stage: Stage | null;
  notes: readonly RoleNote[];
  /** Names of countries by ISO 3166-1 alpha-3. */
  countries: ReadonlyMap<string, string>;
};

/** Who takes part in a claim, by role; countries lead to their pages, and what we read into the text says so. */
export function Participants({ entities, stage, notes, countries }: Props) {
  return ROLES.flatMap((role) => {
    const inRole = entities.filter((entity) => entity.role === role);
    if (inRole.length === 0) return [];
    return [
      <div className="participants" key={role}>
        <span className="participants-role">{participantWord(role, stage)}: </span>
        <ul>
          {inRole.map((entity) => (
            <li key={entity.code}>
              <Name entity={entity} countries={countries} />
              {entity.inferred && (
                <>
                  {' '}
                  <OurAddition>our reading</OurAddition>
                </>
              )}
              {notes
                .filter((each) => each.entity === entity.code && each.role === role)
                .map(({ note }) => (
                  <span className="participants-note" key={note}>
                    {note}
                  </span>
                ))}
            </li>
          ))}
        </ul>
      </div>,
    ];
  });
}

function Name({ entity, countries }: { entity: Participant; countries: Props['countries'] }) {
  if (entity.kind === 'country') return <a href={countryUrl(entity.code)}>{entity.name}</a>;
  if (entity.country === null) return entity.name;
  return (
    <>
      {entity.name} (
      <a href={countryUrl(entity.country)}>{countries.get(entity.country) ?? entity.country}</a>)
    </>
  );
}
