import { named } from '../language/word-lists.ts';

/** Symbols of units, which are the same in every language; their case tells MW from mW. */
export const UNIT_SYMBOLS: ReadonlyMap<string, string> = new Map(
  named(`kilometres: km; metres: m; centimetres: cm; millimetres: mm; micrometres: µm μm um; nanometres: nm; feet: ft; yards: yd; inches:;
    kilograms: kg Kg KG; grams: g; milligrams: mg; micrograms: µg μg mcg; tonnes: t; kilotonnes: kt; megatonnes: Mt; gigatonnes: Gt; pounds: lb lbs; ounces: oz;
    litres: l L; millilitres: ml mL; centilitres: cl; decilitres: dl; hectolitres: hl; hectares: ha;
    watts: W; kilowatts: kW KW; megawatts: MW; gigawatts: GW; terawatts: TW; milliwatts: mW; kilowatt-hours: kWh KWh; megawatt-hours: MWh; gigawatt-hours: GWh; terawatt-hours: TWh;
    volts: V; kilovolts: kV; amps: A; milliamp-hours: mAh; hertz: Hz; kilohertz: kHz; megahertz: MHz; gigahertz: GHz; decibels: dB;
    kilobytes: KB kB; megabytes: MB; gigabytes: GB; terabytes: TB; petabytes: PB; Mbps: Mb/s; Gbps:; kbps:;
    joules: J; kilojoules: kJ; megajoules: MJ; gigajoules: GJ; kilocalories: kcal; pascals: Pa; hectopascals: hPa; kilopascals: kPa; megapascals: MPa; bar:; psi:; millibars: mbar mb hPa;
    mph:; kph: kmh kmph; rpm:; mpg:; seconds: s sec secs; minutes: min mins; hours: h hr hrs; milliseconds: ms; nanoseconds: ns; microseconds: µs μs;
    ppm:; ppb:; bpd:; boe:; degrees Celsius: °C C; degrees Fahrenheit: °F F; degrees: °; kelvin: K; horsepower: hp bhp; newton-metres: Nm; millimoles: mmol; times: ×`),
);

/** Symbols that are letters or words too, and count as units only where they touch the digits. */
export const GLUED_SYMBOLS: ReadonlySet<string> = new Set(
  'm g t l L A V W s h F C K J b bar um min sec'.split(' '),
);

/** Symbols of a length, which a raised 2 or 3 squares or cubes. */
export const LENGTHS: ReadonlySet<string> = new Set(
  'kilometres metres centimetres millimetres feet inches'.split(' '),
);
