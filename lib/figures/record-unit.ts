import { ENGLISH } from '../language/english.ts';
import type { UnitKind } from '../quantity/item.ts';
import { readFigures } from '../quantity/read-figures.ts';

/** A unit of the record, read as a phrase of one would be. */
export type RecordUnit = {
  kind: UnitKind | null;
  /** The reader's name of it, as "kilometres", or its noun. */
  name: string | null;
  /** Codes of ISO 4217 that it names. */
  currencies: readonly string[];
  /** What it is per: "100,000 people" of "deaths per 100,000 people". */
  denominator: string | null;
};

const known = new Map<string, RecordUnit>();

/** Reads a unit as metrics write it, in English: "percent of adults", "USD per dose", "million tonnes". */
export function readUnitOf(unit: string): RecordUnit {
  const read = known.get(unit) ?? toRecordUnit(unit);
  if (known.size < 1_000) known.set(unit, read);
  return read;
}

function toRecordUnit(unit: string): RecordUnit {
  const [figure] = readFigures(`2 ${unit}`, ENGLISH);
  return {
    kind: figure?.unitKind ?? null,
    name: figure?.unit ?? null,
    currencies: figure?.unitKind === 'money' ? figure.currencies : [],
    denominator: figure?.denominator ?? null,
  };
}
