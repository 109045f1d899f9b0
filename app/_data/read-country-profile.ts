import 'server-only';
import { type CountryBeside, countriesBeside } from '../../lib/chart/country-rows.ts';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { roleAnchor } from '../../lib/filter/role-anchor.ts';
import { countryUrl } from '../../lib/filter/urls.ts';
import type { CheckBeside } from '../../lib/model/checks-by-claims.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ClaimCount, EntityRow } from '../../lib/model/rows.ts';
import { formatList } from '../../lib/words/format.ts';
import { roleHeading } from '../../lib/words/labels.ts';
import { readCountryNames } from './kept-reads.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { type Cited, citeChart } from './read-citations.ts';
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
  cited: Cited | undefined;
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
  const [checks, cited] = await Promise.all([readChecksBeside(own), citeCountry({ code, name }, shown, own)]);
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

async function citeCountry(
  { code, name }: Pick<EntityRow, 'code' | 'name'>,
  roles: readonly ProfileRole[],
  rows: readonly ClaimRow[],
): Promise<Cited | undefined> {
  if (rows.length === 0) return undefined;
  const title = `${name}, by the role that articles place it in`;
  const subtitle = formatList(roles.map(({ role, stage }) => roleHeading(role, stage, name)));
  const figures = roles.map((role) => role.figures);
  const shown = [...figures.flatMap(({ charts }) => charts), ...figures.flatMap(({ told }) => told)];
  const metrics = shown.map(({ metric }) => metric);
  return citeChart({ title, subtitle, metrics }, countryUrl(code), rows, []);
}

/** What is drawn comes before what is told. */
function hasCharts({ figures }: ProfileRole): boolean {
  return figures.charts.length > 0;
}
