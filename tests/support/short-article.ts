import { EXTRACTOR_VERSION } from '../../lib/text/extract.ts';
import { locateClaims } from '../../lib/verify/locate-claims.ts';
import { formatCheckedPlaces } from '../../seed/files/checked-places.ts';
import { type Edits, LIGHTHOUSES } from './sample-seed.ts';

/** An article about invented lamps, as an editor writes it: it stands in the sample seed in place of its second article. */
export const LAMPS = LIGHTHOUSES;
export const LAMPS_PLACES = LIGHTHOUSES.replace('.yaml', '.locators.yaml');

/** Its text: five blocks, of which the last one repeats the third. */
export const LAMPS_TEXT = `Lamps along the shore

The harbour council counts nearly 40 ferries in Norway, and 12 ferries in Iceland.

By its survey 32 to 41 percent of passengers in Denmark are content; many lamps are new.

Denmark opened a route to Iceland in 2019. There are dozens of lamps, old lamps and 12 ferries.

By its survey 32 to 41 percent of passengers in Denmark are content; many lamps are new.
`;

export const LAMPS_YAML = `article:
  slug: lighthouses-2022
  short: Sample lamps
  title: A Sample Article About Lamps
  publisher: Sample Review
  genre: analysis
  authors: []
  published: { date: "2022-05", basis: invented for the tests }
  address: null
recorded_on: "2024-01-20"
text:
  body: [2, 3, 4]
  repeats: [{ block: 5, of: 3 }]
defaults:
  role: subject
  reference: no_links_kept
  attribution: council
  caveat: It names no year.
  checks: { read_as: secondary, gives: neither }
chains:
  council:
    chain_end: not_traced
    steps:
      - { who: Sample Harbour Council, reporting: says, says: "{value}, in its own count" }
  survey:
    - { who: Sample Harbour Survey, source: sample-harbour-survey, reporting: shows }
claims:
  - id: lighthouses-2022-01
    metric: ferries-in-service
    as_printed: nearly 40 ferries
    entities: [NOR]
    description: The council counts {value} in Norway.
  - id: lighthouses-2022-02
    metric: ferries-in-service
    as_printed: 12 ferries
    block: 2
    period: "2021"
    entities: [ISL]
    description: The council counts {value} in Iceland.
    reason: a count
  - id: lighthouses-2022-03
    metric: passengers-content
    as_printed: 32 to 41 percent
    period: spring 2021 (our inference)
    entities: [DNK: respondent]
    attribution: survey
    says: the same share
    chain_end: primary_read
    description: The survey gives {range} in Denmark.
    caveat: Nobody else was asked, and {{more}} is not said.
  - id: lighthouses-2022-04
    metric: route-opened
    as_printed: Denmark opened a route to Iceland
    entities: [{ DNK: provider, note: as printed }, { ISL: recipient }]
    attribution: []
    chain_end: not_traced
    description: Denmark is said to have opened a route.
  - id: lighthouses-2022-05
    metric: ferry-wordings
    as_printed: dozens of lamps
    entities: [NOR]
    description: The council speaks of lamps without a number.
ledger:
  - { block: 3, printed: many lamps, vague: no number }
  - { printed: { 4: ["2019", old lamps] }, context: told beside the route }
  - { block: 4, printed: 12 ferries, part_of: lighthouses-2022-02, reason: said again }
checks:
  - id: lamps-register
    claims: [lighthouses-2022-01]
    source: sample-ferry-register
    later_value: 41 ferries.
    quantity: { value: 41, compares: series }
  - id: lamps-search
    claims: [lighthouses-2022-02]
    read_as: search
    read_on: "2024-01-10"
    says: No other document gives it.
findings:
  - slug: passengers-content
    text: { title: "The survey gives {range} in Denmark" }
  - slug: lamps-ferries
    metrics: [ferries-in-service]
    text: { title: "The council: {value lighthouses-2022-01}, {number lighthouses-2022-02} in Iceland" }
`;

/** Places as the tools find them in the text, in the file that they write. */
export function lampsPlaces(): string {
  const claims = [...LAMPS_YAML.matchAll(/- id: (\S+)\n.*\n {4}as_printed: (.*)\n(?: {4}block: (\d))?/g)];
  const { places } = locateClaims(
    {
      text: { body: [2, 3, 4], repeats: [{ block: 5, of: 3 }] },
      claims: claims.map(([, id = '', printed = '', block]) => ({
        ...{ id, as_printed: printed },
        ...(block && { block: Number(block) }),
      })),
      ledger: [
        { block: 3, printed: 'many lamps' },
        { block: 4, printed: '2019' },
        { block: 4, printed: 'old lamps' },
        { block: 4, printed: '12 ferries' },
      ],
    },
    LAMPS_TEXT,
  );
  return formatCheckedPlaces({ slug: 'lighthouses-2022', ...places, extractor: EXTRACTOR_VERSION });
}

/** The sample seed with it, its file and the file of locators edited. */
export const withLamps = (
  edit: (text: string) => string = (text) => text,
  places = lampsPlaces(),
): Edits => ({
  [LAMPS]: edit(LAMPS_YAML),
  [LAMPS_PLACES]: places,
});
