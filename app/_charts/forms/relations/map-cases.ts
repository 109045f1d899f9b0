import { type Edge, inventRelations } from '../../cases/invent.ts';

const NEIGHBOURS = [
  'Austria',
  'Hungary',
  'Croatia',
  'Slovakia',
  'Serbia',
  'Slovenia',
  'Bosnia and Herzegovina',
  'Montenegro',
  'Albania',
  'North Macedonia',
  'Italy',
  'Romania',
];

/** Who to whom on a map. The countries are real, because a map needs them; what is said of them is invented. */
export const mapCases = [
  inventRelations(
    {
      id: 'map-kinds',
      title: 'A map by kind, with what it can only say',
      shows:
        'Places that are named are filled, no others. Lines are equal; dashes and signs tell the kinds apart. A part of a country, an organisation and a place without a shape are said beneath and not drawn as something else.',
    },
    {
      'Books sent': [
        ['Germany', 'Poland'],
        ['Bavaria', 'Austria'],
        ['Gibraltar', 'Spain'],
        ['Library Board', 'Poland'],
      ],
      'Books exchanged': [
        ['Spain', 'Italy'],
        ['Italy', 'Library Board'],
      ],
      'Loan considered': [['Poland', 'Italy']],
    },
    ['Loan considered'],
  ),
  inventRelations(
    {
      id: 'map-antimeridian',
      title: 'A map across 180° of longitude',
      shows: 'Where the map is cut open depends on the places: the Pacific is not torn in two.',
    },
    {
      'Books sent': [
        ['New Zealand', 'Fiji'],
        ['Fiji', 'Samoa'],
        ['Kiribati', 'Tuvalu'],
        ['Tonga', 'Vanuatu'],
      ],
    },
  ),
  inventRelations(
    {
      id: 'map-two-places',
      title: 'A map with many lines between two places',
      shows: 'Each line has a bow and a numeral of its own, either way and of every kind.',
    },
    {
      'Books sent': [
        ['Sweden', 'Finland'],
        ['Finland', 'Sweden'],
        ['Sweden', 'Finland'],
        ['Sweden', 'Finland'],
        ['Sweden', 'Finland'],
      ],
      'Books exchanged': [['Finland', 'Sweden']],
      'Loan considered': [
        ['Sweden', 'Finland'],
        ['Library Board', 'Finland'],
      ],
    },
    ['Loan considered'],
  ),
  inventRelations(
    {
      id: 'map-crowd',
      title: 'A map of many small neighbours',
      shows: 'Every place has its name on it or a fine line to it, on a phone too; no name lies on another.',
    },
    { 'Books sent': NEIGHBOURS.map((to, index): Edge => [NEIGHBOURS.at(index - 1) ?? to, to]) },
  ),
  inventRelations(
    {
      id: 'map-world',
      title: 'A map of places far apart',
      shows: 'Beyond a hemisphere the whole world is shown, cut open where no named place lies.',
    },
    {
      'Books sent': [
        ['Canada', 'Brazil'],
        ['Brazil', 'South Africa'],
        ['Japan', 'Australia'],
        ['Australia', 'South Africa'],
      ],
    },
  ),
  inventRelations(
    {
      id: 'map-one',
      title: 'A map of one line to a small state',
      shows: 'A state of a few square kilometres is marked like any other, in the sea around it.',
    },
    { 'Books sent': [['Singapore', 'Maldives']] },
  ),
  inventRelations(
    {
      id: 'map-none',
      title: 'No map without a country',
      shows: 'Where no country is named, nothing stands for one: the chart says all of it.',
    },
    { 'Books sent': [['Bavaria', 'Library Board']] },
  ),
];
