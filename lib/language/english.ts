import type { Language, Multiple } from './language.ts';
import { NONE } from './no-words.ts';
import { each, named, numbered, phraseSet, words } from './word-lists.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';
const PARTS =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

const parts: [string, number][] = [
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...numbered(PARTS, 3).flatMap(([word, of]): [string, number][] => [
    [word, of],
    [`${word}s`, of],
  ]),
  ...each('hundredth|hundredths', 100),
  ...each('thousandth|thousandths', 1000),
  ...each('millionth|millionths', 1e6),
  ...each('billionth|billionths', 1e9),
];

const UP =
  'rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing jump jumps jumped jumping gain gains gained gaining surge surges surged surging soar soars soared soaring advance advances advanced advancing rally rallies rallied rallying rebound rebounds rebounded rebounding raise raises raised raising lift lifts lifted lifting hike hikes hiked hiking boost boosts boosted boosting expand expands expanded expanding swell swells swelled swollen up higher add adds added adding accelerate accelerated widen widens widened widening leap leaps leapt leaped leaping spike spikes spiked spiking strengthen strengthened strengthens appreciate appreciated appreciates firmed firming bounce bounced bounces pop popped pops vault vaulted rocket rocketed rocketing mushroom mushroomed perk perked notch notched escalate escalated quicken quickened multiply multiplied amass amassed outpace outpaced heighten heightened broaden broadened balloon ballooned skyrocket skyrocketed skyrocketing improve improved improves warm warmed warms lengthen lengthened recover recovered';
const DOWN =
  'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing sink sinks sank sunk sinking slide slides slid sliding slip slips slipped slipping tumble tumbles tumbled tumbling plunge plunges plunged plunging plummet plummets plummeted plummeting slump slumps slumped slumping shrink shrinks shrank shrunk shrinking shed sheds shedding lose loses lost losing contract contracts contracted contracting cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering dip dips dipped dipping ease eases eased easing weaken weakens weakened weakening depreciate depreciated down slash slashes slashed slashing narrow narrows narrowed narrowing trim trims trimmed trimming crash crashed crashes collapse collapsed collapses dive dived dives retreat retreated retreats slow slowed slows thinned thins recede receded receded dwindle dwindled cool cooled shave shaved soften softens softened softening sag sags sagged sagging tanked crater cratered nosedive nosedived skid skidded wane waned diminish diminished diminishes dock docked pare pared pares paring erode eroded erodes decelerate decelerated subside subsided moderate moderated moderates falter faltered curb curbed curtail curtailed chop chopped lop lopped knock knocked ebb ebbed stumble stumbled underperform underperformed undershoot undershot downsize downsized off worsen';

/** English, whole. */
export const ENGLISH: Language = {
  code: 'en',
  name: 'English',
  common: words(
    'the of and to in is was that for it with as his on be at by had not are but from or have they which were their been has more who when will would there said than its an this he she we you all one two a if up out about into over after no some could them other new',
  ),
  decimal: '.',
  capitalNouns: false,
  cardinals: new Map([...numbered(SMALL), ...numbered(TENS, 20, 10), ...each('nought|naught', 0)]),
  compounds: false,
  compoundParts: /(?!)/,
  scales: new Map([
    ...each('hundred', 100),
    ...each('thousand', 1e3),
    ...each('lakh|lac', 1e5),
    ...each('million|mn|mln|mio', 1e6),
    ...each('crore', 1e7),
    ...each('billion|bn|bln|mrd', 1e9),
    ...each('trillion|tn|trn|tln', 1e12),
    ...each('quadrillion', 1e15),
  ]),
  scaleLetters: new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['b', 1e9],
    ['t', 1e12],
    ['mm', 1e6],
  ]),
  groups: new Map([
    ['dozen', 12],
    ['score', 20],
  ]),
  sets: new Map([
    ['couple', 2],
    ['pair', 2],
    ['trio', 3],
    ['quartet', 4],
    ['quintet', 5],
  ]),
  lone: new Map([...each('none|nil', 0)]),
  periods: words('half halves quarter quarters decade decades century centuries'),
  articles: words('a an'),
  determiners: words('the these those its their his her our my all both'),
  and: 'and',
  point: words('point'),
  minus: words('minus negative'),
  ordinals: new Map([
    ...numbered(ORDINALS),
    ...numbered(ORDINAL_TENS, 20, 10),
    ['hundredth', 100],
    ['thousandth', 1000],
    ['millionth', 1e6],
    ['billionth', 1e9],
  ]),
  ordinalEnds: words('st nd rd th'),
  parts: new Map(parts),
  sureParts: words('half halves thirds fourths fifths sixths sevenths eighths ninths tenths twelfths'),
  half: words('half'),
  partUnits: {
    points: words('point'),
    lengths: words('mile hour inch century'),
  },
  wholeBehind: words(
    'are were have had say said think believe want less more fewer as in over since from to and or but on this last during by among after before for with when while who went came go goes comes back backed support supported oppose opposed agree agreed disagree disagreed favour favoured favor favored wanted thought felt trust trusted',
  ),
  partVerbs: words(
    'are were have say said think believe want went came go goes comes back backed support supported oppose opposed agree agreed disagree disagreed favour favoured favor favored wanted thought felt trust trusted',
  ),
  halfNames: words(
    'time staff mast way brother sister hearted life past marathon back term century truth day heartedly hearted',
  ),
  periodsBefore: words(
    'first second third fourth last latest previous next this current prior same other latter final each every per fiscal opening closing early late past recent summer winter',
  ),
  mixed: new Map(),
  multiples: new Map<string, Multiple>([
    ...each<Multiple>('double|doubles|doubled|doubling', { value: 2, unit: 'times', direction: 'up' }),
    ...each<Multiple>('triple|triples|tripled|tripling|treble|trebles|trebled|trebling', {
      ...{ value: 3, unit: 'times', direction: 'up' },
    }),
    ...each<Multiple>('quadruple|quadruples|quadrupled|quadrupling', {
      ...{ value: 4, unit: 'times', direction: 'up' },
    }),
    ...each<Multiple>('quintuple|quintupled|quintupling', { value: 5, unit: 'times', direction: 'up' }),
    ...each<Multiple>('sextupled', { value: 6, unit: 'times', direction: 'up' }),
    ...each<Multiple>('halve|halves|halved|halving', { value: 50, unit: 'percent', direction: 'down' }),
  ]),
  unsureMultiples: words(
    'double doubles triple triples treble trebles quadruple quadruples halve halves quintuple',
  ),
  multipleBefore: words('that what as'),
  modals: words('to will would could may might can should must or'),
  fold: 'fold',
  times: words('times x'),
  adverbs: new Map([
    ['twice', 2],
    ['thrice', 3],
  ]),
  idle: new Map([
    ['both', 2],
    ['single', 1],
  ]),
  idleBehind: words('time way off sided handed faced party track pronged dimensional tier'),
  digitWords: words('digit digits figure figures'),
  screens: words(
    'video videos tv tvs resolution display displays screen screens monitor monitors camera cameras footage streaming stream streams content projector television televisions ultra hdr uhd oled picture pictures image images quality blu recording gaming film films movie movies player support drone drones webcam clips version',
  ),
  wordValues: new Map([
    ['no', 0],
    ['once', 1],
    ['sole', 1],
  ]),
  loose: phraseSet(
    [
      'many|much|most|few|several|some|more|less|little|numerous|multiple',
      'vast|massive|large|large-scale|major|significant|significantly|limited',
      'increase|increases|increased|increasing|decrease|decreased|decreasing|growing|grown|dwindling|declining|slowdown|spiraling',
      'spiralling|ramped up|scaled up|scaling up|expand|expanded|expanding|expansion|mounts',
      'largely|mostly|mainly|primarily|principally|widely|wide-ranging|widespread',
      'often|increasingly|persistently|rapid|rapidly|recent|recently|early',
    ].join('|'),
  ),
  vague: words('several few many some couple'),
  scalesOpen: words(
    'hundreds thousands millions billions trillions dozens scores tens lakhs crores hundredths',
  ),
  of: words('of'),
  hedgePrepositions: words('about around over under above below beyond some'),
  hedgesBefore: new Map([
    ...each(
      'over the age of|above the age of|more than|over|above|in excess of|could top|would top|will top|may top|might top|to top|exceeding|exceed|exceeds|exceeded|topping|topped|tops|surpassing|surpassed|surpasses|upwards of|upward of|north of|greater than|higher than|bigger than|larger than|longer than|older than|beyond|better than|and over|at more than',
      'more_than' as const,
    ),
    ...each(
      'just over|just above|slightly more than|slightly over|slightly above|a little over|a little more than|little more than|a bit more than|a bit over|only just over|just more than|marginally over|marginally more than',
      'just_over' as const,
    ),
    ...each(
      'at least|no fewer than|no less than|not fewer than|not less than|no lower than|a minimum of|minimum of|minimum|min|at the very least|at a minimum|as few as|as little as|as low as|not under|no smaller than|not below|no closer than|no nearer than|no shorter than|no younger than|no slower than|no lighter than',
      'at_least' as const,
    ),
    ...each(
      'almost|nearly|just under|just below|just shy of|just short of|slightly less than|slightly fewer than|slightly under|slightly below|slightly lower than|a little under|a little less than|a little below|a bit less than|approaching|nearing|shy of|not quite|virtually|verging on|near to|only just under|just less than|just fewer than',
      'almost' as const,
    ),
    ...each(
      'under the age of|below the age of|fewer than|less than|under|below|lower than|smaller than|well below|well under|younger than|short of|south of|shorter than|cheaper than|beneath',
      'less_than' as const,
    ),
    ...each(
      'at most|at the most|no more than|not more than|never more than|no greater than|no higher than|not exceeding|a maximum of|maximum of|maximum|max|no larger than|no longer than|not above|not over|not greater than|no bigger than|no older than|no taller than|no heavier than|no further than|no farther than|no wider than|no deeper than|nothing more than|at the very most',
      'at_most' as const,
    ),
    ...each(
      'up to|as many as|as much as|as high as|as large as|as long as|as big as|as tall as|as far as|as deep as|as fast as|as great as|anything up to',
      'up_to' as const,
    ),
    ...each(
      'about|around|roughly|approximately|approx|some|circa|ca|c|close to|close on|in the region of|in the order of|on the order of|in the neighborhood of|in the neighbourhood of|in the vicinity of|something like|more or less|near|somewhere around|or about|or around|or roughly|abt|more like|plus or minus',
      'about' as const,
    ),
  ]),
  hedgesBehind: new Map([
    ...each(
      'or more|or over|or above|or greater|or higher|or older|or longer|or better|or larger|or up|plus|and over|and above|and older|and up|and more|and upwards|or upwards|or later',
      'at_least' as const,
    ),
    ...each(
      'or fewer|or less|or under|or below|or lower|or younger|or smaller|and under|and younger|at most|at the most|max|maximum|tops|or shorter|and below',
      'at_most' as const,
    ),
    ...each('at least|minimum', 'at_least' as const),
    ...each('or so|or thereabouts|give or take|ish|odd|more or less|approximately|roughly', 'about' as const),
  ]),
  hedgesPastComma: phraseSet(
    'give or take|or so|or more|or fewer|or less|at most|at least|or thereabouts|more or less',
  ),
  hedgesBothSides: phraseSet(
    'at least|at most|at the most|approximately|roughly|maximum|minimum|max|plus|more or less|and over|and above|and under|and below|and more|tops',
  ),
  fillers: words(
    'usual normal typical planned average total of another further additional record a an grand',
  ),
  noHedgeAfter: new Map([
    ['short of', words('is are was were be been being remain remains run runs running ran')],
    [
      'over',
      words(
        'handed hand hands handing took take takes taking turned turn turning carried passed ran run crossed knocked fell fight fought fighting argued row dispute control concern concerns concerned worried quarrel quarrelled',
      ),
    ],
    [
      'about',
      words(
        'complaints complaint concerns concern concerned worries worried worry questions question information data stories story talk talks talked talking warned warn warning knows know knew told tell tells asked ask asks think thinks thought debate discussion news book film doubts fears learn learned learnt read heard something facts optimistic',
      ),
    ],
    [
      'up to',
      words(
        'edged edges edging inched inches inching ticked ticks ticking crept creeps creeping moved moves moving nudged bumped',
      ),
    ],
    ['under', words('signed placed passed enacted buried charged held')],
    ['above', words('and')],
    ['around', words('turned turn go went gather gathered')],
    ['some', words('and')],
    ['tops', words('')],
    ['c', words('vitamin')],
    ['exceed', words('')],
    ['close to', words('')],
    ['near', words('')],
  ]),
  spanHedges: words('over under'),
  spanHedgeAfter: words(
    'just well for of to in after lasted took takes take lasting spent spend is was are were been at by and or with from slightly a aged age those people anyone everyone children kids adults women men residents patients drivers stayed for worked lived far still almost even now within until wait waited waiting ran runs running',
  ),
  comparing: words('more less fewer higher lower above below over under greater larger smaller better older'),
  notes: words('estimated'),
  range: {
    between: words('between'),
    and: words('and'),
    from: words('from'),
    to: words('to through till until'),
    or: words('or'),
  },
  spreads: words(
    'range ranges ranged ranging vary varies varied varying anywhere somewhere anything estimates estimated',
  ),
  changes: words(
    'went go goes going gone moved change changed changes shifted revised amended updated doubled tripled halved extended reduced reduction upgrade growth move switch converted',
  ),
  everyNth: NONE,
  shares: { in: words('in'), outOf: ['out of'], every: words('every a an each') },
  margins: {
    before: [
      'plus or minus',
      'give or take',
      'margin of error of',
      'margin of',
      'margin of error is',
      'margin of error was',
      'margin',
    ],
    within: ['within'],
    behind: ['margin', 'error margin', '- margin', 'point margin'],
  },
  intervals: words('interval confidence ci certainty credible'),
  confidenceIntervals: ['confidence interval', 'confidence intervals', 'ci', 'cis'],
  statistics: {
    before: new Map([
      ...each('average|averages|averaged|averaging|on average|mean of|the mean|a mean', 'mean' as const),
      ...each('median', 'median' as const),
      ...each('a total of|total of|in total|totalling|totaling|totalled|totaled', 'total' as const),
    ]),
    behind: new Map([...each('on average', 'mean' as const), ...each('in total', 'total' as const)]),
    smallest: phraseSet('as few as|as little as'),
  },
  margin: ['plus or minus', 'give or take', 'margin of error of', 'margin of'],
  months: words(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  ),
  monthAfter: words('in during'),
  yearAfter: words(
    'in since until till by of from before after during early late mid the through to for around between and or circa year fiscal spring summer autumn fall winter christmas season on compared than as versus vs',
  ),
  sureYearAfter: words('in since the until'),
  earlyYearAfter: words('in since until by from of year to around about circa after before'),
  yearNouns: words(
    'levels level elections election sales results figures season forecast forecasts prices games olympics targets target records standards emissions protests budget crisis cup championship report survey census data film book album war act campaign edition model models peak high low average highs lows earthquake attacks hurricane uprising revolution recession downturn tournament survey study wildfires floods film novel world title final finals draft awards oscars',
  ),
  yearEnds: words('s'),
  clock: words("am pm a.m p.m o'clock noon midnight hrs"),
  zones: words('gmt utc cet est edt pst pdt bst ist et local'),
  decades: words('twenties thirties forties fifties sixties seventies eighties nineties'),
  yearPrefixes: words('mid pre post early late'),
  labels: words(
    'act agenda airbus amendment annex apartment apollo appendix area article articles boeing cac channel chapter chapters clause class category convention covid csi dax directive division eq equation expo fig figs figure flight forbes formula fortune ftse gate global goal grade group highway horizon iso interstate item iphone android ios pixel galaxy playstation xbox windows law level levels line lines lot mark model nasdaq nikkei no nos number numbers note notes page pages paragraph paragraphs para part pp p phase pier platform point protocol question regulation resolution room round route row rows rule rules s&p sdg season section sections sec sect sentence stage step stoxx suite super table tables tab target terminal tier title top type unit version verse vision vol volume wave week day episode game lap hole heat match quarter block blocks bottom studio track ward zone district precinct exit junction bus tram runway bay box exhibit count schedule psalm euro agenda sars falcon mach windows area article bowl decree world falcon hurricane proposition prop measure code zip extension ext tel form size mirage mig f b',
  ),
  softLabels: words(
    'week day point points question measure level line levels groups group global area size code form match game bus track class number rule quarter studio unit ward hurricane case',
  ),
  airliners: words('max dreamliner dreamliners jumbo jumbos'),
  measured: words('magnitude'),
  verbs: words('is was has had will would can were are'),
  nationalEnds: /(?:ese|ish|an|i|ch|ic)$/u,
  scoring: words(
    'won win wins winning beat beats beating lost lose loses losing defeat defeats defeated victory draw draws drew drawn tie tied led lead leads leading ruling vote voted votes decision score scored record rout loss series ahead trailed trailing shootout match game passed split margin favorites odds',
  ),
  attempts: words('for of'),
  percent: words('percent pct pc percentage'),
  percentPhrases: phraseSet('per cent|per centum|p.c'),
  pointPhrases: phraseSet(
    'percentage points|percentage point|percent points|percentage-point|percentage-points|percentage pts|pp|pps|ppt|ppts|p.p|pc points|% points',
  ),
  basisPoints: phraseSet('basis points|basis point|basis-point|basis-points|bps|bp'),
  points: words('points point pts'),
  units: new Map(
    named(`kilometres: km kms kilometer kilometers kilometre; metres: metre meter meters; centimetres: centimetre centimeter centimeters;
      millimetres: millimetre millimeter millimeters; micrometres: micrometre micrometer micrometers micron microns; nanometres: nanometre nanometer nanometers;
      miles: mile; yards: yard; feet: foot; inches: inch; light-years: light-year lightyear lightyears; acres: acre; hectares: hectare;
      kilograms: kilogram kilogramme kilogrammes kilo kilos; grams: gram gramme grammes; milligrams: milligram milligrammes; micrograms: microgram;
      tonnes: tonne; tons: ton; ounces: ounce; stone:; carats: carat; litres: litre liter liters; millilitres: millilitre milliliter milliliters; gallons: gallon;
      pints: pint; barrels: barrel; bushels: bushel; teaspoons: teaspoon; tablespoons: tablespoon; cups: cup; quarts: quart;
      seconds: second secs sec; minutes: minute mins min; hours: hour hrs hr; days: day; weeks: week; fortnights: fortnight; months: month; years: year yrs yr; decades: decade;
      centuries: century; nights: night; weekends: weekend; milliseconds: millisecond; degrees: degree; watts: watt; kilowatts: kilowatt; megawatts: megawatt; gigawatts: gigawatt; terawatts: terawatt;
      milliwatts: milliwatt; kilowatt-hours: kilowatt-hour; megawatt-hours: megawatt-hour; gigawatt-hours: gigawatt-hour; joules: joule; calories: calorie; kilocalories: kilocalorie;
      volts: volt; amps: amp amperes; hertz:; kilohertz:; megahertz:; gigahertz:; decibels: decibel; bytes: byte; kilobytes: kilobyte; megabytes: megabyte; gigabytes: gigabyte; terabytes: terabyte;
      petabytes: petabyte; megabits: megabit; gigabits: gigabit; kilobits: kilobit; bits: bit; pixels: pixel; megapixels: megapixel; horsepower:; knots: knot; pascals: pascal; cents: cent; pence: penny p;
      parts per million: ppm; mph:; kph: kmh; bpd:; times: x`),
  ),
  powers: new Map([...each('square|sq', 'square '), ...each('cubic|cu', 'cubic ')]),
  degrees: new Map([
    ...each('celsius|centigrade', 'degrees Celsius'),
    ...each('fahrenheit', 'degrees Fahrenheit'),
  ]),
  spans: words(
    'second seconds minute minutes hour hours day days week weeks fortnight month months quarter quarters year years decade decades century centuries season seasons night nights weekend',
  ),
  agesBefore: words('aged age ages'),
  old: words('old olds'),
  strong: words('strong'),
  money: new Map<string, readonly string[]>([
    ...each('dollar|dollars|bucks', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD']),
    ...each('euro|euros', ['EUR']),
    ...each('sterling', ['GBP']),
    ...each('yuan|renminbi', ['CNY']),
    ...each('yen', ['JPY']),
    ...each('rupee|rupees', ['INR', 'PKR', 'LKR', 'NPR', 'MUR']),
    ...each('ruble|rubles|rouble|roubles', ['RUB']),
    ...each('won', ['KRW']),
    ...each('baht', ['THB']),
    ...each('ringgit', ['MYR']),
    ...each('rupiah', ['IDR']),
    ...each('dong', ['VND']),
    ...each('zloty|zlotys', ['PLN']),
    ...each('forint|forints', ['HUF']),
    ...each('koruna|korunas', ['CZK']),
    ...each('hryvnia|hryvnias', ['UAH']),
    ...each('lira|liras', ['TRY']),
    ...each('shekel|shekels', ['ILS']),
    ...each('naira', ['NGN']),
    ...each('rand', ['ZAR']),
    ...each('reais|real', ['BRL']),
    ...each('taka', ['BDT']),
    ...each('krona|kronor', ['SEK']),
    ...each('krone|kroner', ['NOK', 'DKK']),
    ...each('cedi|cedis', ['GHS']),
    ...each(
      'pound|pounds|quid|peso|pesos|franc|francs|crown|crowns|dirham|dirhams|dinar|dinars|riyal|riyals|shilling|shillings',
      [],
    ),
  ]),
  moneyAdjectives: new Map([
    ...each('us dollar|us dollars|american dollars|u.s dollars', 'USD'),
    ...each('canadian dollar|canadian dollars', 'CAD'),
    ...each('australian dollar|australian dollars', 'AUD'),
    ...each('new zealand dollars', 'NZD'),
    ...each('singapore dollars', 'SGD'),
    ...each('hong kong dollars', 'HKD'),
    ...each('taiwan dollars', 'TWD'),
    ...each('british pounds|pounds sterling|pound sterling', 'GBP'),
    ...each('egyptian pounds', 'EGP'),
    ...each('swiss francs|swiss franc', 'CHF'),
    ...each('cfa francs', 'XOF'),
    ...each('mexican pesos', 'MXN'),
    ...each('philippine pesos', 'PHP'),
    ...each('argentine pesos', 'ARS'),
    ...each('danish crowns|danish kroner', 'DKK'),
    ...each('norwegian crowns|norwegian kroner', 'NOK'),
    ...each('swedish crowns|swedish kronor', 'SEK'),
    ...each('czech crowns', 'CZK'),
    ...each('chinese yuan', 'CNY'),
    ...each('japanese yen', 'JPY'),
    ...each('south korean won', 'KRW'),
    ...each('indian rupees', 'INR'),
    ...each('pakistani rupees', 'PKR'),
    ...each('russian rubles|russian roubles', 'RUB'),
    ...each('turkish lira|turkish liras', 'TRY'),
    ...each('brazilian reais|brazilian real', 'BRL'),
    ...each('uae dirhams', 'AED'),
    ...each('saudi riyals', 'SAR'),
    ...each('kenyan shillings', 'KES'),
  ]),
  per: words('per'),
  each: words('each apiece'),
  perNouns: words(
    'day week month quarter year hour minute second decade season night share barrel ounce tonne ton litre liter gallon kilo kilogram kg pound metre meter mile kilometre kilometer head person pupil student household bushel dose piece unit ticket game match visit ride head acre hectare square bottle bag pop time gram vote bed plate trip',
  ),
  laterWords: words('earlier ago before later after prior back previously or on from'),
  stops: words(
    'and or of to in on at by for from with the a an as is are was were be been has have had that which who whom whose but than more less into per not it he she they we i you its their his her this these those if when while where after before since until during between among amid about over under above below up down out off through across against within without around near so then also only just still now yet even too very both each every all any no some would will could can may might must shall should do does did said says say told added there here what how why because although though however respectively including compared ago later earlier away apart long wide tall high deep old short left behind ahead percent via plus minus times versus vs later fewer higher lower larger bigger smaller longer last next onto upon like thanks late early today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday account accounts costs starts weighs lasts means goes comes gets gives lies sits includes needs wants features died lived came went made took got become became remain remained remains while unless once',
  ),
  plurals: words(
    'people men women children staff police personnel troops cattle fish sheep aircraft teeth mice geese media data criteria crew livestock spacecraft helicopters species series headquarters deer salmon lives wives knives wolves halves passersby cod poultry workforce yuan',
  ),
  pluralEnds: /(?:[^su]|us)s$|(?:[a-z]s)es$|ies$/u,
  notPlural: words(
    'is was has its his this as us plus versus various previous across less gas bus serious famous religious dangerous christmas mass glass grass press',
  ),
  lengthNouns: words(
    'sprint sprints track race races finals walls fences gap thick apart high long wide tall deep hurdles freestyle relay final dash butterfly backstroke breaststroke run walk swim wall fence tower tunnel pool stretch height distance wave waves yacht vessel boat ship away radius line drop jump',
  ),
  directions: {
    up: words(UP),
    down: words(DOWN),
    upNouns: words(
      'rise increase gain gains growth jump surge climb hike advance rally rebound raise boost expansion premium spike leap uptick upswing improvement',
    ),
    downNouns: words(
      'fall drop decline decrease reduction cut dip slump plunge contraction loss losses slide tumble downturn shrinkage discount cuts slowdown',
    ),
    upBehind: words(
      'higher more greater bigger larger longer faster stronger better up warmer firmer heavier taller wider dearer pricier costlier steeper hotter deeper richer wetter drier',
    ),
    downBehind: words(
      'lower less fewer smaller shorter slower cheaper weaker down worse cooler softer lighter narrower thinner poorer colder shallower',
    ),
    upAhead: NONE,
    downAhead: NONE,
    upLast: NONE,
    downLast: NONE,
    comparedCounts: words('fewer more'),
    than: words('than'),
    by: words('by'),
    notDirect: words(
      'to at from in for with of than and or is was are were the on above below under over between among about while only vs against had has have that but',
    ),
    takesObject: words(
      'sank sink sinks sinking add adds added adding lose loses lost losing cut cuts cutting gain gained gains gaining raise raised raises lift lifts lifted drop dropped drops shed sheds lower lowered boost boosted higher contract contracts contracted slide slides slip run leap dive crash crashed spike expand recover recovered improve advance',
    ),
    levels: words('below above beneath under short beyond high low'),
    particles: words('up down off'),
    marketVerbs: words(
      'end ends ended ending close closes closed closing finish finishes finished finishing open opens opened opening settle settled settling trade trades traded trading come comes came start started',
    ),
    rateParticles: words('off'),
    particleEnds: words(
      'on from at in over year since compared against versus vs after by than and but month week quarter so to this last for with when as following while yesterday today',
    ),
    phrasal: words(
      'shut shuts shutting broke breaks handed hands turned turn tear tore shoot shot put puts took take brought bring sat lay knocked marked wound write wrote written set sets setting pick picked picks made make makes gave give given sign signed line lined built build rounded racked rack open opened ended end ends tracked lined stood stand held hold followed backed ran run blew blow snapped bought tied showed shown stepped teamed drew called',
    ),
    moneyNouns: words('loss losses gain gains profit'),
    moneyVerbs: words('raise raises raised raising'),
    adverb: /..ly$/u,
    participle:
      /(?:ed|^(?:led|made|run|held|won|built|written|driven|sold|bought|hit|taken|given|seen|drawn))$/u,
    between: words(
      'another further only just additional an a sharply slightly steeply modestly marginally unexpectedly unexpected annual annually quickly gradually again by almost record cumulative combined back whopping mere staggering astonishing total respectively in price value',
    ),
  },
  pronounOne: {
    word: 'one',
    nobody: words('no every any some'),
    another: words('another'),
    counted: words('the only each every new last next'),
    onlyOf: words('only just'),
    before: words(
      'no this that the each every any another which some good right wrong only new last next latest old big great such number',
    ),
    behind: words(
      'of another or in should can could may might would will must who that which is was has had by and s else day time off way sided per',
    ),
  },
};
