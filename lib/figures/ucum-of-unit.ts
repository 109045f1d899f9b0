import { named } from '../language/word-lists.ts';
import { readUnitOf } from './record-unit.ts';

/** The codes of units that the reader of numbers knows, by its names of them. */
const CODES: ReadonlyMap<string, string> = new Map(
  named(`km: kilometres; m: metres; cm: centimetres; mm: millimetres; um: micrometres; nm: nanometres; [ft_i]: feet; [yd_i]: yards;
    [in_i]: inches; [mi_i]: miles; [acr_us]: acres; har: hectares; kg: kilograms; g: grams; mg: milligrams; ug: micrograms; t: tonnes;
    kt: kilotonnes; Mt: megatonnes; Gt: gigatonnes; [oz_av]: ounces; l: litres; ml: millilitres; cl: centilitres; hl: hectolitres;
    [bbl_us]: barrels; [gal_us]: gallons; W: watts; kW: kilowatts; MW: megawatts; GW: gigawatts; TW: terawatts; mW: milliwatts; kW.h: kilowatt-hours;
    MW.h: megawatt-hours; GW.h: gigawatt-hours; TW.h: terawatt-hours; V: volts; kV: kilovolts; A: amps; Hz: hertz; kHz: kilohertz;
    MHz: megahertz; GHz: gigahertz; By: bytes; kBy: kilobytes; MBy: megabytes; GBy: gigabytes; TBy: terabytes; PBy: petabytes; bit: bits;
    J: joules; kJ: kilojoules; MJ: megajoules; GJ: gigajoules; cal: calories; kcal: kilocalories; Pa: pascals; kPa: kilopascals; MPa: megapascals;
    s: seconds; min: minutes; h: hours; d: days; wk: weeks; mo: months; a: years; ms: milliseconds; us: microseconds; ns: nanoseconds;
    K: kelvin; mmol: millimoles; [HP]: horsepower; [kn_i]: knots; bar:; [psi]: psi; [ppm]: ppm; [ppb]: ppb`),
);
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['degrees Celsius', 'Cel'],
  ['degrees Fahrenheit', '[degF]'],
  ['parts per million', '[ppm]'],
  ['square kilometres', 'km2'],
  ['square metres', 'm2'],
  ['square miles', '[mi_i]2'],
  ['square feet', '[sft_i]'],
  ['cubic metres', 'm3'],
  ['cubic kilometres', 'km3'],
]);

/** The code in UCUM of a unit that is written out or as a symbol: "kWh" → `kW.h`, "tonnes" → `t`; undefined where we know none. */
export function ucumOfUnit(unit: string): string | undefined {
  const { kind, name, denominator } = readUnitOf(unit);
  if (kind !== 'measure' || name === null || denominator !== null) return undefined;
  return CODES.get(name) ?? SPELLED.get(name);
}

/** All codes that units have here. */
export const UNIT_CODES: readonly string[] = [...CODES.values(), ...SPELLED.values()];
