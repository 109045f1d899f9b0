import { M49_REGIONS } from './m49-regions.ts';
import type { EntityKind } from './vocabulary.ts';

/** What a text may be about beside countries: its record as a catalogue keeps it, and its names in a text. */
export type NamedPlace = {
  code: string;
  kind: EntityKind;
  name: string;
  belongs_to?: string;
  names: string[];
};

/** Regions of UN M49 | what texts call them, where that is more than their name there. */
const REGIONS = `
002|Africans; African; Africa
003|North American; North Americans
005|South American; South Americans
009|Oceania
011|West Africa; West African; West Africans; Western African
013|Central American; Central Americans
014|East Africa; East African; East Africans
015|North Africa; North African; North Africans
017|Central Africa
018|Southern African
019|the Americas
029|Caribbean
030|East Asia; East Asian; East Asians
034|South Asia; South Asian; South Asians
035|Southeast Asia; South-East Asia; South East Asia; Southeast Asian; Southeast Asians
039|Southern European; Southern Europeans
142|Asians; Asian
143|Central Asian; Central Asians
145|West Asia
150|Europeans; European
151|Eastern European; Eastern Europeans
154|Nordic countries
155|Western European; Western Europeans
202|Sub-Saharan African; sub-Saharan Africa
419|Latin America; Latin American; Latin Americans; Latin America and the Caribbean
722|small island developing states
`;

/** Groups, bodies and parts of countries that are often said to give, get or answer: code | kind | name | other names | country. */
const OTHERS = `
european-union|group|European Union|EU; E.U.
g7|group|Group of Seven|G7; G-7
g20|group|Group of Twenty|G20; G-20
asean|group|ASEAN|Association of Southeast Asian Nations
african-union|group|African Union
opec|group|OPEC|Organization of the Petroleum Exporting Countries
oecd|group|OECD|Organisation for Economic Co-operation and Development
brics|group|BRICS
nato|group|NATO|Nato
eurozone|group|Euro area|eurozone; euro zone
GB-ENG|subdivision|England||GBR
GB-SCT|subdivision|Scotland|Scots; Scottish|GBR
GB-WLS|subdivision|Wales|Welsh|GBR
GB-NIR|subdivision|Northern Ireland||GBR
`;

const parts = (text: string | undefined) => text?.split('; ').filter(Boolean) ?? [];
const lines = (text: string) => text.trim().split('\n');

const listRegions = (): NamedPlace[] => {
  const others = new Map(lines(REGIONS).map((line) => line.split('|') as [string, string]));
  return [...M49_REGIONS]
    .filter(([code]) => code !== '001')
    .map(([code, name]) => ({
      code,
      kind: 'region' as const,
      name,
      names: [...new Set([name, ...parts(others.get(code)).map((one) => one.replace(/^the /, ''))])],
    }));
};

const listOthers = (): NamedPlace[] =>
  lines(OTHERS).map((line) => {
    const [code = '', kind = 'group', name = '', others, country] = line.split('|');
    return {
      code,
      kind: kind as EntityKind,
      name,
      ...(country && { belongs_to: country }),
      names: [name, ...parts(others)],
    };
  });

export const NAMED_PLACES: readonly NamedPlace[] = [...listRegions(), ...listOthers()];

/** Seats of governments that are named for what those do: "Tokyo has given". Of the city itself nothing is said by this. */
export const SEATS: ReadonlyMap<string, string> = new Map(
  `Abuja NGA; Addis Ababa ETH; Ankara TUR; Athens GRC; Baghdad IRQ; Bangkok THA; Beijing CHN; Belgrade SRB; Berlin DEU; Berne CHE; Bogotá COL;
  Brasília BRA; Bratislava SVK; Brussels european-union; Bucharest ROU; Budapest HUN; Buenos Aires ARG; Cairo EGY; Canberra AUS; Caracas VEN;
  Colombo LKA; Copenhagen DNK; Damascus SYR; Dhaka BGD; Dublin IRL; Hanoi VNM; Havana CUB; Helsinki FIN; Islamabad PAK; Jakarta IDN; Kabul AFG;
  Kathmandu NPL; Khartoum SDN; Kinshasa COD; Kyiv UKR; Kiev UKR; Lisbon PRT; Ljubljana SVN; London GBR; Madrid ESP; Manila PHL; Minsk BLR; Moscow RUS;
  Nairobi KEN; New Delhi IND; Nicosia CYP; Oslo NOR; Ottawa CAN; Paris FRA; Prague CZE; Pretoria ZAF; Pyongyang PRK; Riga LVA; Riyadh SAU; Rome ITA;
  Santiago CHL; Sarajevo BIH; Seoul KOR; Sofia BGR; Stockholm SWE; Taipei TWN; Tallinn EST; Tehran IRN; Tirana ALB; Tokyo JPN; Tripoli LBY; Tunis TUN;
  Vienna AUT; Vilnius LTU; Warsaw POL; Washington USA; Wellington NZL; Yerevan ARM; Zagreb HRV`
    .split(';')
    .map((pair) => {
      const words = pair.trim().split(' ');
      return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
    }),
);
