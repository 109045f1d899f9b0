import { beforeAll, describe, expect, it } from 'vitest';
import { GET as claimCard } from '../../app/claims/[id]/card.png/route.ts';
import { GET as claimsSvg } from '../../app/claims.svg/route.ts';
import { GET as metricCard } from '../../app/metrics/[slug]/card.png/route.ts';
import { GET as chartPng } from '../../app/metrics/[slug]/chart.png/route.ts';
import { GET as chartSvg } from '../../app/metrics/[slug]/chart.svg/route.ts';
import { GET as embed } from '../../app/metrics/[slug]/embed/route.ts';
import { closeDatabase } from '../../db/client.ts';
import { closeCopies } from '../../db/download/copy.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { HOSTILE_NAMES, UNPAINTED_NAMES } from '../support/hostile-names.ts';
import { readMeasuredSeed } from '../support/measured-seed.ts';
import type { WholeSeed } from '../support/read-seed.ts';
import { scratchDatabase } from '../support/scratch-database.ts';
import { xmlProblems } from '../support/strict-xml.ts';

/** Postgres holds no half of a letter. */
const NAMES = HOSTILE_NAMES.map((name) => name.replaceAll(/\p{Cs}/gu, '\ufffd'));
const TITLE = NAMES.join(' · ');
const UNPAINTED = 'aid';

/** The sample with hostile names for whatever has one; one metric’s has letters that no font of ours has. */
async function readHostileSeed(): Promise<WholeSeed> {
  const { entities, sources, metrics, articles } = await readMeasuredSeed();
  const rename = (name: string, index: number) => `${NAMES[index % NAMES.length]} ${name}`;
  return {
    entities: entities.map((entity, index) => ({ ...entity, name: rename(entity.name, index) })),
    sources: sources.map((source, index) => ({ ...source, title: rename(source.title, index) })),
    metrics: {
      ...metrics,
      metrics: metrics.metrics.map((metric, index) => ({
        ...metric,
        name: rename(metric.name, index),
        finding: {
          title: metric.slug === UNPAINTED ? UNPAINTED_NAMES.join(', ') : TITLE,
          subtitle: TITLE,
          does_not_say: TITLE,
        },
      })),
    },
    articles,
  };
}

let seed: WholeSeed;

beforeAll(async () => {
  const scratch = await scratchDatabase();
  process.env.DATABASE_URL = scratch.url;
  seed = await readHostileSeed();
  expect(await load(scratch.url, seed)).not.toHaveProperty('refused');
  return async () => {
    await closeCopies();
    await closeDatabase();
    await scratch.drop();
  };
});

type Get = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>;

const ask = (get: Get, slug: string, file: string) =>
  get(new Request(`http://server.invalid/metrics/${slug}/${file}`), { params: Promise.resolve({ slug }) });

describe('pictures of a seed with hostile names', () => {
  it('are well-formed, painted whole, or refused with a sentence, for every metric', async () => {
    const drawn: string[] = [];
    for (const { slug } of seed.metrics.metrics) {
      const svg = await ask(chartSvg, slug, 'chart.svg');
      const png = await ask(chartPng, slug, 'chart.png?width=360');
      if (svg.status === 404) {
        expect(png.status, slug).toBe(404);
        continue;
      }
      drawn.push(slug);
      expect(svg.status, slug).toBe(200);
      const text = await svg.text();
      expect(xmlProblems(text), slug).toEqual([]);
      expect(png.status, slug).toBe(slug === UNPAINTED ? 422 : 200);
      expect((await ask(embed, slug, 'embed')).status, slug).toBe(200);
    }
    expect(drawn).toContain(UNPAINTED);
    expect(drawn.length).toBeGreaterThan(4);
  });

  it('say which letters can’t be painted, and where the picture is to be had', async () => {
    const refused = await ask(chartPng, UNPAINTED, 'chart.png?width=360&scale=2');
    const words = await refused.text();
    expect(words).toContain('none of our fonts has “渡”, “轮”');
    expect(words).toContain('/metrics/aid/chart.svg?width=360');
    expect(words).not.toContain('scale');
  });

  it('are painted on every card', async () => {
    for (const { slug } of seed.metrics.metrics)
      expect((await ask(metricCard, slug, 'card.png')).status, slug).toBe(200);
    for (const { claims } of seed.articles)
      for (const { id } of claims.slice(0, 6)) {
        const request = new Request(`http://server.invalid/claims/${id}/card.png`);
        expect((await claimCard(request, { params: Promise.resolve({ id }) })).status, id).toBe(200);
      }
  });

  it('are well-formed for a filter', async () => {
    const answer = await claimsSvg(new Request('http://server.invalid/claims.svg'));
    expect([200, 404]).toContain(answer.status);
    if (answer.status === 200) expect(xmlProblems(await answer.text())).toEqual([]);
  });
});
