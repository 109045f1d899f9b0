import 'server-only';
import type { z } from 'zod';
import {
  claimsJsonUrl,
  claimUrl,
  countryUrl,
  metricCsvUrl,
  metricJsonUrl,
  metricUrl,
  sourceUrl,
} from '../../../lib/filter/urls.ts';
import type { CorrectionRow, CountryRow, MetricRow, RoleCount, SourceRow } from '../../../lib/model/rows.ts';
import type { correctionSchema } from '../../../lib/out/api/api-checks.ts';
import type { countrySchema, metricSchema, sourceSchema } from '../../../lib/out/api/api-records.ts';
import { siteAddress } from '../../_data/site-address.ts';

/** Records as lists answer them; a single record adds to these. Addresses are absolute. */

export function toApiMetric(metric: MetricRow): z.infer<typeof metricSchema> {
  return {
    slug: metric.slug,
    name: metric.name,
    topics: metric.topics.map((topic) => topic.slug),
    definition: metric.definition,
    measure: metric.measure,
    unit: metric.unit,
    population: metric.population,
    group: metric.group,
    group_reason: metric.groupReason,
    form: metric.form,
    rows_by: metric.rowsBy,
    stage: metric.stage,
    cases: metric.cases,
    title: metric.title,
    subtitle: metric.subtitle,
    does_not_say: metric.doesNotSay,
    annotations: metric.annotations,
    claim_count: metric.claims,
    url: siteAddress(metricUrl(metric.slug)),
    claims_url: siteAddress(metricJsonUrl(metric.slug)),
    csv_url: siteAddress(metricCsvUrl(metric.slug)),
    denominator: metric.denominator,
    currency: metric.currency,
    unit_code: metric.ucum,
  };
}

export function toApiCountry({ code, name, roles }: CountryRow): z.infer<typeof countrySchema> {
  return {
    code,
    name,
    roles: toApiRoles(roles),
    url: siteAddress(countryUrl(code)),
    claims_url: siteAddress(claimsJsonUrl({ country: [code] })),
  };
}

/** A role stands once, with all of its claims and those among them that are only considered. */
function toApiRoles(roles: readonly RoleCount[]) {
  return [...new Set(roles.map(({ role }) => role))].map((role) => {
    const own = roles.filter((each) => each.role === role);
    const considered = own.find(({ stage }) => stage === 'considered')?.claims ?? 0;
    const claim_count = own.reduce((sum, { claims }) => sum + claims, 0);
    return { role, claim_count, considered_count: considered };
  });
}

export function toApiSource(source: SourceRow): z.infer<typeof sourceSchema> {
  return {
    slug: source.slug,
    kind: source.kind,
    genre: source.genre,
    medium: source.medium,
    short: source.short,
    title: source.title,
    publisher: source.publisher,
    authors: source.authors.map(({ name, family, affiliation, editor }) => ({
      name,
      family: family ?? null,
      affiliation,
      editor: editor === true,
    })),
    published_date: source.publishedDate,
    published_basis: source.publishedBasis,
    address: source.address,
    archived: source.archived,
    language: source.language,
    note: source.note,
    copublished: source.copublished ?? null,
    survey: source.survey,
    claim_count: source.claims,
    check_count: source.checks,
    url: siteAddress(sourceUrl(source.slug)),
    claims_url: siteAddress(claimsJsonUrl({ source: [source.slug] })),
  };
}

export function toApiCorrection(correction: CorrectionRow): z.infer<typeof correctionSchema> {
  const { id, claim, metric, metricName, unit, article, articleTitle, ...rest } = correction;
  const { description, field, was, now, on, why, cause } = rest;
  return {
    ...{ id, claim, metric, metric_name: metricName, unit, article, article_title: articleTitle },
    ...{ description, field, was, now, on, why, cause },
    claim_url: siteAddress(claimUrl(claim)),
  };
}
