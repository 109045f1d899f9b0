import 'server-only';
import { type CountryBeside, countriesBeside } from '../../lib/chart/country-rows.ts';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { roleAnchor } from '../../lib/filter/role-anchor.ts';
import { citeUrl, countryUrl } from '../../lib/filter/urls.ts';
import type { CheckBeside } from '../../lib/model/checks-by-claims.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ClaimCount, EntityRow } from '../../lib/model/rows.ts';
import { formatList } from '../../lib/words/format.ts';
import { roleHeading } from '../../lib/words/labels.ts';
import { readCountryNames } from './kept-reads.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { type Cited, type CitedBriefly, citeChart, citeChartBriefly } from './read-citations.ts';
import { type RoleClaims, readChecksBeside, readCountryClaims } from './read-country.ts';
import { type RoleFigures, readCountryMap, readRoleFigures } from './read-country-figures.ts';
import { readCsvSize } from './read-csv-size.ts';

/** So many countries are offered for comparison in each role. */
const MAX_BESIDE = 12;

export type ProfileRole = RoleClaims & { figures: RoleFigures };
/** A country that stands in the same role, with that role of its own as a heading and the names of the shared metrics. */
export type Comparable = CountryBeside & { id: string; name: string; heading: string; shared: string };

/** All that a country's page shows. */
export type CountryProfile = {
  count: ClaimCount;
  size: string;
  roles: ProfileRole[];
  map: RelationsChart | undefined;
  beside: Comparable[];
  checks: { checks: CheckBeside[]; more: number };
  cited: CitedBriefly | undefined;
};

/** Reads a country's claims by role, their charts, and what stands around them, once a load. */
export function readCountryProfile(country: EntityRow): Promise<CountryProfile> {
  return memoizePerVersion(`country ${country.code}`, () => readProfile(country));
}

async function readProfile({ code, name }: EntityRow): Promise<CountryProfile> {
  const { count, roles } = await readCountryClaims(code);
  const parts = roles.map(({ role, stage }) => ({ role, stage, id: roleAnchor({ role, stage }, roles) }));
  const [figures, map, names, size] = await Promise.all([
    readRoleFigures(code, parts),
    readCountryMap(code, name),
    readCountryNames(),
    readCsvSize(count),
  ]);
  const shown = roles
    .map((each, index) => ({ ...each, figures: figures[index] ?? NO_FIGURES }))
    .toSorted((a, b) => Number(hasCharts(b)) - Number(hasCharts(a)));
  const own = ownRows(shown);
  const [checks, cited] = await Promise.all([readChecksBeside(own), citeBriefly({ code, name }, shown, own)]);
  const beside = shown.flatMap((role) => toComparable(code, role, names));
  return { count, size, roles: shown, map, beside, checks, cited };
}

const NO_FIGURES: RoleFigures = { charts: [], told: [], left: 0 };

/** The country's claims on the page, each once, however many roles it stands under. */
function ownRows(roles: readonly ProfileRole[]): ClaimRow[] {
  const rows = roles.flatMap(({ rows, figures }) => [
    ...rows,
    ...figures.charts.flatMap(({ own }) => own),
    ...figures.told.flatMap((told) => told.rows),
  ]);
  return [...new Map(rows.map((row) => [row.claimId, row])).values()];
}

function toComparable(
  code: string,
  { role, stage, figures }: ProfileRole,
  names: ReadonlyMap<string, string>,
): Comparable[] {
  const rows = figures.charts.flatMap((figure) => figure.rows);
  const metrics = new Map(figures.charts.map(({ metric }) => [metric.slug, metric.name]));
  return countriesBeside(rows, code, role)
    .slice(0, MAX_BESIDE)
    .map((beside) => {
      const name = names.get(beside.code) ?? beside.code;
      const shared = formatList(beside.metrics.map((slug) => metrics.get(slug) ?? slug));
      const heading = roleHeading(role, stage, name);
      return { ...beside, id: `${role} ${stage} ${beside.code}`, name, heading, shared };
    });
}

async function citeBriefly(
  country: Pick<EntityRow, 'code' | 'name'>,
  roles: readonly ProfileRole[],
  rows: readonly ClaimRow[],
): Promise<CitedBriefly | undefined> {
  if (rows.length === 0) return undefined;
  const path = countryUrl(country.code);
  return citeChartBriefly(toCited(country, roles), path, rows, citeUrl(path));
}

/** How to cite a country's page, with its bibliography; `undefined` where no claim stands there. */
export async function citeCountry(country: EntityRow): Promise<Cited | undefined> {
  const { roles } = await readCountryProfile(country);
  const rows = ownRows(roles);
  if (rows.length === 0) return undefined;
  return citeChart(toCited(country, roles), countryUrl(country.code), rows, []);
}

/** What the page of a country is called, on it and in bibliographies. */
export const countryTitle = (name: string): string => `${name}, by the role that articles place it in`;

function toCited({ name }: Pick<EntityRow, 'name'>, roles: readonly ProfileRole[]) {
  const title = countryTitle(name);
  const subtitle = formatList(roles.map(({ role, stage }) => roleHeading(role, stage, name)));
  const figures = roles.map((role) => role.figures);
  const shown = [...figures.flatMap(({ charts }) => charts), ...figures.flatMap(({ told }) => told)];
  return { title, subtitle, metrics: shown.map(({ metric }) => metric) };
}

/** What is drawn comes before what is told. */
function hasCharts({ figures }: ProfileRole): boolean {
  return figures.charts.length > 0;
}
