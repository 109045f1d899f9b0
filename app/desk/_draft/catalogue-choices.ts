import 'server-only';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Draft } from '../../../lib/draft/draft.ts';
import type { Catalogue } from '../../../lib/model/catalogue.ts';
import { NAMED_COUNTRIES } from '../../../lib/model/country-names.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import { NAMED_PLACES } from '../../../lib/model/place-names.ts';
import { processWide } from '../../../lib/process-wide.ts';
import { ENTITIES_FILE, METRICS_FILE, SOURCES_FILE } from '../../../lib/rules/seed-issue.ts';
import { openSeed } from '../../../seed/files/read-seed.ts';

/** Something to choose by typing: its name, and in brackets what files call it. */
export type Choice = { code: string; name: string; note?: string };
/** `record`: not in the catalogue yet, and so comes into it with the first claim. */
export type EntityChoice = Choice & { record?: Entity };
export type MetricChoice = Choice & { unit: string | null; measure: string };

/** What a draft may name: the catalogue's, and what it brings itself. */
export type Choices = {
  metrics: MetricChoice[];
  entities: EntityChoice[];
  topics: Choice[];
  sources: Choice[];
  chains: string[];
};

const kept = processWide<{ state: string; catalogue: Catalogue | undefined }>('desk-catalogue');

/** The catalogue of a seed folder, read again where one of its files is another. */
export async function readCatalogue(folder: string): Promise<Catalogue | undefined> {
  const state = await stateOf(folder);
  if (kept.value?.state === state) return kept.value.catalogue;
  const { catalogue } = await openSeed(folder);
  kept.value = { state, catalogue };
  return catalogue;
}

async function stateOf(folder: string): Promise<string> {
  const files = [ENTITIES_FILE, METRICS_FILE, SOURCES_FILE].map((name) => path.join(folder, name));
  const stats = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return [folder, ...stats.map((found) => `${found?.mtimeMs} ${found?.size} ${found?.ino}`)].join('\n');
}

export function toChoices(catalogue: Catalogue | undefined, draft: Draft): Choices {
  const { metrics, topics } = catalogue?.metrics ?? { metrics: [], topics: [] };
  return {
    metrics: [...(draft.metrics ?? []), ...metrics].map(({ slug, name, unit, measure }) => ({
      code: slug,
      name,
      unit: unit ?? null,
      measure,
      note: [measure, unit].filter(Boolean).join(', '),
    })),
    entities: toEntities([...(draft.entities ?? []), ...(catalogue?.entities ?? [])]),
    topics: [...(draft.topics ?? []), ...topics].map(({ slug, name }) => ({ code: slug, name })),
    sources: [...(draft.sources ?? []), ...(catalogue?.sources ?? [])].map(({ slug, title }) => ({
      code: slug,
      name: title,
    })),
    chains: Object.keys(draft.chains ?? {}),
  };
}

/** Those that there are, then every country and region. */
function toEntities(known: readonly Entity[]): EntityChoice[] {
  const codes = new Set(known.map(({ code }) => code));
  const countries = NAMED_COUNTRIES.map(({ code, name }) => ({ code, kind: 'country' as const, name }));
  const places = NAMED_PLACES.map(({ names: _, ...place }) => place);
  const others = [...countries, ...places].filter(({ code }) => !codes.has(code));
  return [
    ...known.map(({ code, name, kind }) => ({ code, name, note: kind })),
    ...others.map((record) => ({ code: record.code, name: record.name, note: record.kind, record })),
  ];
}

/** As it stands in a field: “Sweden (SWE)”. */
export const writeChoice = ({ name, code }: Choice): string => `${name} (${code})`;

/** The choice that a typed text means: by what stands in brackets at its end, by its code, or by its name; undefined where none is. */
export function findChoice<T extends Choice>(choices: readonly T[], typed: string): T | undefined {
  const text = typed.trim();
  const bracketed = /\(([^()]+)\)$/.exec(text)?.[1];
  const low = text.toLowerCase();
  return (
    choices.find(({ code }) => code === bracketed) ??
    choices.find(({ code }) => code.toLowerCase() === low) ??
    choices.find(({ name }) => name.toLowerCase() === low)
  );
}
