import { Fragment } from 'react';
import type { RoleNote } from '../../../../db/queries/claim-record.ts';
import { countryUrl, populationUrl, regionUrl } from '../../../../lib/filter/urls.ts';
import type { Participant } from '../../../../lib/model/claim-row.ts';
import { ROLES, type Stage } from '../../../../lib/model/vocabulary.ts';
import { participantWord } from '../../../../lib/words/entities-by-role.ts';
import { formatList } from '../../../../lib/words/format.ts';
import { OurAddition } from '../../../_components/our-addition.tsx';

type Props = {
  entities: readonly Participant[];
  /** How far a relation has come. */
  stage: Stage | null;
  notes: readonly RoleNote[];
  /** Names of countries by ISO 3166-1 alpha-3. */
  countries: ReadonlyMap<string, string>;
  /** The countries of a group by the group's code, as far as they are known. */
  members: ReadonlyMap<string, readonly string[]>;
};

/** Who takes part in a claim, by role; countries lead to their pages, regions, groups and populations to their claims, and what we read into the text says so. */
export function Participants({ entities, stage, notes, countries, members }: Props) {
  return ROLES.flatMap((role) => {
    const inRole = entities.filter((entity) => entity.role === role);
    if (inRole.length === 0) return [];
    return [
      <div className="participants" key={role}>
        <span className="participants-role">{participantWord(role, stage)}: </span>
        <ul>
          {inRole.map((entity) => (
            <li key={entity.code}>
              <Name entity={entity} countries={countries} />{' '}
              <Members codes={members.get(entity.code)} countries={countries} />
              {entity.inferred && (
                <>
                  {' '}
                  <OurAddition>our reading</OurAddition>
                </>
              )}
              {notes
                .filter((each) => each.entity === entity.code && each.role === role)
                .map(({ note }) => (
                  <Fragment key={note}>
                    {' '}
                    <span className="participants-note">{note}</span>
                  </Fragment>
                ))}
            </li>
          ))}
        </ul>
      </div>,
    ];
  });
}

function Name({ entity, countries }: { entity: Participant; countries: Props['countries'] }) {
  const name = <Linked entity={entity} />;
  if (entity.kind === 'country' || entity.country === null) return name;
  return (
    <>
      {name} (<a href={countryUrl(entity.country)}>{countries.get(entity.country) ?? entity.country}</a>)
    </>
  );
}

function Linked({ entity: { kind, code, name } }: { entity: Participant }) {
  if (kind === 'country') return <a href={countryUrl(code)}>{name}</a>;
  if (kind === 'region' || kind === 'group') return <a href={regionUrl(code)}>{name}</a>;
  return kind === 'population' ? <a href={populationUrl(code)}>{name}</a> : name;
}

type MembersProps = { codes: readonly string[] | undefined; countries: Props['countries'] };

/** The countries of a group, which the claim says nothing of. */
function Members({ codes, countries }: MembersProps) {
  if (codes === undefined) return null;
  return (
    <span className="participants-note">
      Members as known: {formatList(codes.map((code) => countries.get(code) ?? code))}. A claim on the group
      is none on its members.
    </span>
  );
}
