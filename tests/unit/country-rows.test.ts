import { describe, expect, it } from 'vitest';
import { countriesBeside, placesCountry } from '../../lib/chart/country-rows.ts';
import type { Participant } from '../../lib/model/claim-row.ts';
import type { Role } from '../../lib/model/vocabulary.ts';
import { aClaimRow, aParticipant } from '../support/claim-row.ts';

const of = (country: string | null, role: Role): Participant => ({ ...aParticipant('x', role), country });
const row = (metric: string, ...entities: Participant[]) => aClaimRow({ metric, entities });

describe('placesCountry(row, code, role)', () => {
  const given = row('aid', of('SWE', 'provider'), of('NOR', 'recipient'));

  it('placesCountry() goes by what counts under the country, in that role alone', () => {
    expect(placesCountry(given, 'SWE', 'provider')).toBe(true);
    expect(placesCountry(given, 'SWE', 'recipient')).toBe(false);
    expect(placesCountry(given, 'NOR', 'provider')).toBe(false);
  });

  it('placesCountry() takes an organisation of no country for none', () => {
    expect(placesCountry(row('aid', of(null, 'provider')), 'SWE', 'provider')).toBe(false);
  });
});

describe('countriesBeside(rows, code, role)', () => {
  it('countriesBeside() names each country of the same role once, with the metrics that they share', () => {
    const rows = [
      row('views', of('SWE', 'respondent'), of('CHN', 'subject')),
      row('views', of('AUS', 'respondent'), of('CHN', 'subject')),
      row('views', of('CAN', 'respondent')),
      row('trust', of('SWE', 'respondent')),
      row('trust', of('CAN', 'respondent')),
      row('trust', of('CAN', 'respondent')),
      row('trust', of(null, 'respondent')),
    ];
    expect(countriesBeside(rows, 'SWE', 'respondent')).toEqual([
      { code: 'CAN', role: 'respondent', metrics: ['views', 'trust'] },
      { code: 'AUS', role: 'respondent', metrics: ['views'] },
    ]);
  });

  it('countriesBeside() leaves out metrics in which the country itself has no such role', () => {
    const rows = [row('views', of('SWE', 'subject')), row('views', of('AUS', 'respondent'))];
    expect(countriesBeside(rows, 'SWE', 'respondent')).toEqual([]);
  });
});
