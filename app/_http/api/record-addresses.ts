import 'server-only';
import type { z } from 'zod';
import { listChecksBySource } from '../../../db/queries/checks.ts';
import { getCountry, listBelonging, listCountries } from '../../../db/queries/countries.ts';
import { getMetric, listApart } from '../../../db/queries/metrics.ts';
import { getSource } from '../../../db/queries/sources.ts';
import { claimUrl, countryJsonUrl, countryUrl, metricUrl, sourceUrl } from '../../../lib/filter/urls.ts';
import type {
  countryRecordSchema,
  metricRecordSchema,
  sourceRecordSchema,
} from '../../../lib/out/api/api-records.ts';
import { MISSING_RECORD } from '../../../lib/out/api/missing-record.ts';
import { citeSource } from '../../_data/read-citations.ts';
import { type ArticleParts, readArticleParts } from '../../_data/read-source.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { answerRecord } from './answer-record.ts';
import { readApiClaim } from './read-api-claim.ts';
import { toApiCheck } from './to-api-check.ts';
import { toApiCite, toApiClaim } from './to-api-claim.ts';
import { toApiCountry, toApiMetric, toApiSource } from './to-api-records.ts';

/** A claim for ever: a withdrawn one keeps its address, marked. */
export function answerClaim(request: Request, id: string): Promise<Response> {
  const read = async (version: string) => {
    const found = await readApiClaim(id);
    return found && toApiClaim(found.row, found.parts, version);
  };
  return answerRecord(request, { noun: 'claim', page: claimUrl(id), missing: MISSING_RECORD.claims, read });
}

export function answerMetric(request: Request, slug: string): Promise<Response> {
  const read = async (): Promise<z.infer<typeof metricRecordSchema> | undefined> => {
    const metric = await getMetric(slug);
    if (metric === undefined) return undefined;
    const apart = await listApart(slug);
    return {
      ...toApiMetric(metric),
      apart: apart.map(({ other, otherName, reason }) => ({ metric: other, name: otherName, reason })),
    };
  };
  return answerRecord(request, {
    noun: 'metric',
    page: metricUrl(slug),
    missing: MISSING_RECORD.metrics,
    read,
  });
}

/** Codes are printed in upper case; a hand that types `swe` is led on, as on the country's page. */
export async function answerCountry(request: Request, code: string): Promise<Response> {
  const upper = code.toUpperCase();
  if (code !== upper && (await getCountry(upper)) !== undefined)
    return new Response(null, { status: 308, headers: { location: siteAddress(countryJsonUrl(upper)) } });
  const page = countryUrl(code);
  return answerRecord(request, {
    noun: 'country',
    page,
    missing: MISSING_RECORD.countries,
    read: () => readCountry(code),
  });
}

async function readCountry(code: string): Promise<z.infer<typeof countryRecordSchema> | undefined> {
  const country = await getCountry(code);
  if (country === undefined) return undefined;
  const [all, belonging] = await Promise.all([listCountries(), listBelonging(code)]);
  const roles = all.find((each) => each.code === code)?.roles ?? [];
  return {
    ...toApiCountry({ code, name: country.name, roles }),
    note: country.note,
    belonging: belonging.map(({ code, kind, name, note }) => ({ code, kind, name, note })),
  };
}

/** A record is one answer; all checks stand under /checks.json. */
const MAX_CHECKS = 1000;

/** A source; an article comes with its ledger. */
export function answerSource(request: Request, slug: string): Promise<Response> {
  const read = async (): Promise<z.infer<typeof sourceRecordSchema> | undefined> => {
    const source = await getSource(slug);
    if (source === undefined) return undefined;
    const [article, checks, cited] = await Promise.all([
      readArticleParts(slug),
      listChecksBySource(slug, MAX_CHECKS),
      citeSource(source),
    ]);
    return {
      ...toApiSource(source),
      article: article === undefined ? null : toApiArticle(article),
      checks: checks.map(toApiCheck),
      cite: toApiCite(cited),
    };
  };
  return answerRecord(request, {
    noun: 'source',
    page: sourceUrl(slug),
    missing: MISSING_RECORD.sources,
    read,
  });
}

function toApiArticle({ article, blocks, entries }: ArticleParts) {
  return {
    recorded_on: article.recordedOn,
    extractor: article.extractor,
    text_sha256: article.sha256,
    text_note: article.textNote,
    blocks: blocks.map(({ block, paragraph, section, repeatOf }) => ({
      block,
      paragraph,
      section,
      repeat_of: repeatOf,
    })),
    ledger: entries.map(({ block, printed, times, disposition, reason, claims }) => ({
      block,
      printed,
      times,
      disposition,
      reason,
      claims,
    })),
  };
}
