/** A cut of a family that a page's rules name; `path` leads to its file from the project's folder, `range` is CSS. */
export type PageFont = { family: string; path: string; range: string; isFirst: boolean };

const CUT = 'app/_style/fonts';
const PACKAGES = 'node_modules/@fontsource-variable';

/** What is fetched with every page: letters of western Europe, and the signs that sentences and charts are set with. */
export const FIRST_RANGES = [
  'U+20-7E',
  'U+A0-FF',
  'U+2007-200A',
  'U+2010-2014',
  'U+2018-201A',
  'U+201C-201E',
  'U+2020-2022',
  'U+2026',
  'U+202F',
  'U+2032-2033',
  'U+2039-203A',
  'U+2044',
  'U+20AC',
  'U+2122',
  'U+2190-2193',
  'U+2212',
];

/** What is left of the file that the first set is cut from. */
export const REST_RANGES = [
  'U+131',
  'U+152-153',
  'U+2BB-2BC',
  'U+2C6',
  'U+2DA',
  'U+2DC',
  'U+304',
  'U+308',
  'U+329',
  'U+2000-2006',
  'U+200B-200F',
  'U+2015-2017',
  'U+201B',
  'U+201F',
  'U+2023-2025',
  'U+2027-202E',
  'U+2030-2031',
  'U+2034-2038',
  'U+203B-2043',
  'U+2045-206F',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];

/** The weights that the style sheet asks for; each cut holds all between them. */
export const WEIGHTS = { min: 400, max: 700 };

/** Of OpenType: pairs, ligatures, and digits that stand under each other. */
export const FEATURES = ['kern', 'liga', 'lnum', 'tnum'];

/** Files of other alphabets, as they come, with what of each no file before it has. */
const OTHERS = {
  'latin-ext':
    'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese: 'U+300-301,U+303,U+309,U+323,U+1EA0-1EF1',
  greek: 'U+370-377,U+37A-37F,U+384-38A,U+38C,U+38E-3A1,U+3A3-3FF',
  cyrillic: 'U+400-45F,U+490-491,U+4B0-4B1,U+2116',
  'cyrillic-ext': 'U+460-48F,U+492-4AF,U+4B2-52F,U+1C80-1C8A,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
} as const;

/** A family: its name in the style sheet and in its package. */
export const FAMILIES = [
  { family: 'IBM Plex Sans', name: 'ibm-plex-sans' },
  { family: 'Source Serif 4', name: 'source-serif-4' },
] as const;

/** All files of the pages' fonts; those that are fetched first come first. */
export const PAGE_FONTS: readonly PageFont[] = [
  ...FAMILIES.map(({ family, name }) => ({
    family,
    path: `${CUT}/${name}-first.woff2`,
    range: FIRST_RANGES.join(','),
    isFirst: true,
  })),
  ...FAMILIES.flatMap(({ family, name }) => [
    { family, path: `${CUT}/${name}-rest.woff2`, range: REST_RANGES.join(','), isFirst: false },
    ...Object.entries(OTHERS).map(([alphabet, range]) => ({
      family,
      path: `${PACKAGES}/${name}/files/${name}-${alphabet}-wght-normal.woff2`,
      range,
      isFirst: false,
    })),
  ]),
];
