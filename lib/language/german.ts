import type { Language, Multiple } from './language.ts';
import { NO_WORDS } from './no-words.ts';
import { each, named, numbered, phraseSet, words } from './word-lists.ts';

const SMALL =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn';
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig';
const PARTS = 'drittel viertel fünftel sechstel siebtel achtel neuntel zehntel';
const MORE = 'mehr höher größer teurer länger stärker schneller';
const LESS = 'weniger niedriger kleiner billiger günstiger kürzer schwächer langsamer';

/** German: what news prints. Words are put together, units stand before tens, and points part groups. */
export const GERMAN: Language = {
  ...NO_WORDS,
  code: 'de',
  name: 'German',
  common: words(
    'der die das und ist nicht mit von zu den dem des ein eine einer einem einen im auf für sich auch es bei als nach wird sind wurde wurden aus um am haben hat werden vor über nur noch zum zur durch mehr wie oder seit sie er',
  ),
  decimal: ',',
  capitalNouns: true,
  cardinals: new Map([
    ...numbered(SMALL),
    ...numbered(TENS, 20, 10),
    ...each('ein|eine|einen|einem|einer', 1),
    ...each('zwo', 2),
    ...each('dreissig', 30),
  ]),
  compounds: true,
  compoundParts: /(?:zig|ßig|zehn|hundert|tausend|elf|zwölf)/u,
  scales: new Map([
    ...each('hundert', 100),
    ...each('tausend|tsd', 1e3),
    ...each('million|millionen|mio|mill', 1e6),
    ...each('milliarde|milliarden|mrd', 1e9),
    ...each('billion|billionen|bio', 1e12),
  ]),
  groups: new Map([['dutzend', 12]]),
  articles: words('ein eine einen einem einer eines'),
  determiners: words('der die das den dem des diese dieser diesem ihre ihrer seine seiner unsere'),
  and: 'und',
  point: words('komma'),
  minus: words('minus'),
  ordinals: new Map(
    [
      'erste',
      'zweite',
      'dritte',
      'vierte',
      'fünfte',
      'sechste',
      'siebte',
      'achte',
      'neunte',
      'zehnte',
    ].flatMap((word, index): [string, number][] =>
      ['', 'n', 'r', 's', 'm'].map((end) => [word + end, index + 1]),
    ),
  ),
  ordinalEnds: words('.'),
  parts: new Map([
    ...each('hälfte|halbe|halben|halbes', 2),
    ...numbered(PARTS, 3),
    ...each('zwölftel', 12),
    ...each('zwanzigstel', 20),
    ...each('hundertstel', 100),
    ...each('tausendstel', 1000),
  ]),
  sureParts: words(`hälfte ${PARTS}`),
  half: words('hälfte'),
  wholeBehind: words(
    'der des aller dieser ihrer seiner von sind waren haben hat ist war auf zu ein zurück aus',
  ),
  mixed: new Map([
    ...each('anderthalb|eineinhalb', 1.5),
    ['zweieinhalb', 2.5],
    ['dreieinhalb', 3.5],
    ['viereinhalb', 4.5],
  ]),
  multiples: new Map<string, Multiple>([
    ...each<Multiple>('verdoppelt|verdoppelte|verdoppelten|verdoppeln', {
      value: 2,
      unit: 'times',
      direction: 'up',
    }),
    ...each<Multiple>('verdreifacht|verdreifachte|verdreifachten', {
      value: 3,
      unit: 'times',
      direction: 'up',
    }),
    ...each<Multiple>('vervierfacht|vervierfachte|vervierfachten', {
      value: 4,
      unit: 'times',
      direction: 'up',
    }),
    ...each<Multiple>('verfünffacht|verfünffachte|verfünffachten', {
      value: 5,
      unit: 'times',
      direction: 'up',
    }),
    ...each<Multiple>('verzehnfacht|verzehnfachte|verzehnfachten', {
      value: 10,
      unit: 'times',
      direction: 'up',
    }),
    ...each<Multiple>('halbiert|halbierte|halbierten|halbieren', {
      value: 50,
      unit: 'percent',
      direction: 'down',
    }),
  ]),
  fold: 'fach',
  times: words('mal'),
  adverbs: new Map([
    ['zweimal', 2],
    ['dreimal', 3],
  ]),
  idle: new Map([...each('beide|beiden|beides', 2)]),
  wordValues: new Map([...each('kein|keine', 0)]),
  loose: phraseSet(
    [
      'viel|viele|vielen|vieler|wenig|wenige|wenigen|mehrere|mehreren|einige|einigen|zahlreiche|zahlreichen|etliche|manche|mehr|weniger',
      'groß|große|großen|großer|großes|massiv|massive|massiven|erheblich|erhebliche|erheblichen|deutlich|deutliche|begrenzt|kaum',
      'zunehmend|zunehmende|wachsend|wachsende|wachsenden|sinkend|sinkende|sinkenden|steigend|steigende|steigenden|rückläufig',
      'größtenteils|überwiegend|meist|meisten|hauptsächlich|vorwiegend|oft|häufig|selten|zuletzt|kürzlich|rasch|schnell',
    ].join('|'),
  ),
  vague: words('mehrere einige viele wenige'),
  scalesOpen: words('hunderte tausende millionen milliarden dutzende zehntausende hunderttausende'),
  of: words('von'),
  hedgePrepositions: words('über unter um gegen an'),
  hedgesBefore: new Map([
    ...each(
      'mehr als|älter als|größer als|länger als|höher als|schwerer als|über|oberhalb von|jenseits von|deutlich über|weit über',
      'more_than' as const,
    ),
    ...each('gut|knapp über|etwas mehr als|etwas über', 'just_over' as const),
    ...each('mindestens|wenigstens|nicht weniger als|zumindest|min|mind', 'at_least' as const),
    ...each('fast|beinahe|nahezu|knapp|annähernd|knapp unter', 'almost' as const),
    ...each(
      'weniger als|jünger als|kleiner als|kürzer als|nicht einmal|unter|unterhalb von',
      'less_than' as const,
    ),
    ...each('höchstens|allenfalls|maximal|nicht mehr als|max', 'at_most' as const),
    ...each('bis zu', 'up_to' as const),
    ...each(
      'etwa|rund|ungefähr|circa|ca|zirka|gegen|um die|an die|in etwa|grob|geschätzt rund',
      'about' as const,
    ),
  ]),
  hedgesBehind: new Map([
    ...each('oder mehr|und mehr', 'at_least' as const),
    ...each('oder weniger', 'at_most' as const),
  ]),
  fillers: words('insgesamt weitere weiteren'),
  noHedgeAfter: new Map([['über', words('verhandelt diskutiert berichtet sprach gesprochen')]]),
  spanHedges: words('über unter'),
  spanHedgeAfter: words('seit von nach dauerte ist war sind waren auf mit'),
  comparing: words('mehr weniger über unter'),
  notes: words('geschätzt geschätzte geschätzten schätzungsweise'),
  range: {
    between: words('zwischen'),
    and: words('und'),
    from: words('von'),
    to: words('bis'),
    or: words('oder'),
  },
  spreads: words('reicht reichen schwankt schwanken liegt lagen'),
  everyNth: words('jeder jede jedes jedem jeden'),
  shares: { in: words('von'), outOf: ['von', 'aus'], every: words('') },
  margins: { before: ['plus oder minus', 'plus minus'], within: [], behind: [] },
  intervals: words('konfidenzintervall vertrauensintervall konfidenz ki'),
  confidenceIntervals: ['konfidenzintervall', 'vertrauensintervall', 'ki'],
  statistics: {
    before: new Map([
      ...each('durchschnittlich|im durchschnitt|im schnitt|im mittel|mittelwert', 'mean' as const),
      ...each('median', 'median' as const),
      ...each('insgesamt', 'total' as const),
    ]),
    behind: new Map([
      ...each('im durchschnitt|im schnitt|im mittel', 'mean' as const),
      ...each('insgesamt', 'total' as const),
    ]),
    smallest: words(''),
  },
  margin: ['plus oder minus', 'plus minus'],
  months: words(
    'januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul aug sept sep okt nov dez',
  ),
  monthAfter: words('im'),
  yearAfter: words(
    'im seit bis jahr jahre jahren von vor nach ab gegenüber ende anfang mitte in um sommer winter',
  ),
  sureYearAfter: words('seit jahr im'),
  earlyYearAfter: words('seit bis um jahr anno'),
  yearEnds: words('er'),
  clock: words('uhr'),
  decades: words('zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger'),
  labels: words(
    'nr nummer artikel paragraf paragraph absatz kapitel seite seiten tabelle abbildung abb abschnitt gesetz gruppe klasse linie zimmer gleis platz stufe typ version band teil haus formel',
  ),
  softLabels: words('gruppe klasse linie teil band'),
  nationalEnds: /(?:ische?n?|er)$/u,
  scoring: words(
    'gewann gewannen sieg siegte verlor niederlage unentschieden führt führte endete trennten spiel abstimmung stimmen',
  ),
  percent: words('prozent'),
  percentPhrases: phraseSet('vom hundert|v.h'),
  pointPhrases: phraseSet('prozentpunkte|prozentpunkt|prozentpunkten'),
  basisPoints: phraseSet('basispunkte|basispunkt|basispunkten'),
  points: words('punkte punkten punkt'),
  units: new Map(
    named(`kilometres: kilometer kilometern; metres: meter metern; centimetres: zentimeter; millimetres: millimeter millimetern; millilitres: milliliter; milligrams: milligramm; micrograms: mikrogramm; gigabytes: gigabyte; megabytes: megabyte; inches: zoll; decades: jahrzehnte jahrzehnten; nights: nächte nächten; horsepower: ps; terawatt-hours: terawattstunde terawattstunden; megawatt-hours: megawattstunde megawattstunden; barrels: barrel fass; kilograms: kilogramm kilo; grams: gramm;
      tonnes: tonne tonnen; litres: liter litern; hectares: hektar; seconds: sekunde sekunden; minutes: minute minuten; hours: stunde stunden; days: tag tage tagen;
      weeks: woche wochen; months: monat monate monaten; years: jahr jahre jahren; degrees: grad; megawatts: megawatt; gigawatts: gigawatt; kilowatts: kilowatt;
      kilowatt-hours: kilowattstunde kilowattstunden; square kilometres: quadratkilometer quadratkilometern; square metres: quadratmeter quadratmetern; cubic metres: kubikmeter kubikmetern; cents: cent`),
  ),
  degrees: new Map([...each('celsius', 'degrees Celsius'), ...each('fahrenheit', 'degrees Fahrenheit')]),
  spans: words(
    'sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren',
  ),
  old: words('alt alte alter alten'),
  money: new Map<string, readonly string[]>([
    ...each('euro', ['EUR']),
    ...each('dollar', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD']),
    ...each('franken', ['CHF']),
    ...each('pfund', []),
    ...each('yen', ['JPY']),
    ...each('yuan', ['CNY']),
    ...each('rubel', ['RUB']),
    ...each('kronen', []),
  ]),
  moneyAdjectives: new Map([
    ...each('us-dollar', 'USD'),
    ...each('kanadische dollar', 'CAD'),
    ...each('schweizer franken', 'CHF'),
    ...each('britische pfund', 'GBP'),
  ]),
  per: words('pro je'),
  perNouns: words('tag woche monat jahr stunde minute sekunde liter tonne kilo person kopf barrel'),
  stops: words(
    'und oder von zu in im an am auf bei für mit der die das den dem des ein eine ist sind war waren wird wurde wurden hat haben als mehr weniger pro je nicht es er sie wir ihr sein seine ihre dieser diese wenn wo nach vor seit bis während zwischen über unter durch auch nur noch schon sehr beide alle kein keine wäre kann muss soll gegenüber',
  ),
  pluralEnds: /\p{L}{3,}$/u,
  directions: {
    ...NO_WORDS.directions,
    up: words(
      'stieg stiegen gestiegen steigt steigen wuchs wuchsen gewachsen wächst zugelegt zunahm erhöhte erhöhten erhöht kletterte kletterten gewann gewannen verteuerte plus',
    ),
    down: words(
      'fiel fielen gefallen fällt sank sanken gesunken sinkt schrumpfte verlor verloren reduzierte gesenkt senkte senkten kürzte schrumpft verbilligte büßte minus',
    ),
    upNouns: words('anstieg zuwachs plus wachstum erhöhung zunahme'),
    downNouns: words('rückgang minus einbruch abnahme senkung verlust'),
    upBehind: words(MORE),
    downBehind: words(LESS),
    upAhead: words(
      'gestiegen gewachsen zugelegt zugenommen erhöht gesteigert angehoben geklettert verteuert steigen wachsen zulegen zunehmen erhöhen',
    ),
    downAhead: words(
      'gesunken gefallen geschrumpft nachgegeben gesenkt gekürzt reduziert eingebrochen zurückgegangen verringert verbilligt sinken fallen schrumpfen senken kürzen reduzieren zurückgehen',
    ),
    upLast: words('zu hoch an'),
    downLast: words('nach ein zurück ab'),
    comparedCounts: words('mehr weniger'),
    than: words('als'),
    by: words('um'),
    notDirect: words('auf von bei zu in mit als und oder ist war sind waren'),
    takesObject: words('verlor verloren gewann gewannen'),
    between: words('weitere erneut'),
    levels: words('unter über'),
    moneyNouns: words('verlust'),
    moneyVerbs: words('verlor verloren'),
  },
};
