import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchContext } from '../support/bench.ts';
import { installPackages } from './npm-folder.ts';

const PACKAGES = { '@observablehq/plot': '0.6.17', esbuild: '0.28.2' };
const SCRIPT = path.join(import.meta.dirname, 'plot-page-script.mjs');
const CHARTS = 3;

type Answer = { type: string; body: Buffer };
type Metric = { slug: string; title: string; unit: string | null };
/** The fields of `/claims.json` that a row and a mark say. */
type Claim = {
  metric: string;
  value: number | null;
  as_printed: string;
  period_start: string | null;
  period_end: string | null;
  entity: string;
  country: string;
  article_title: string;
  attributed_to: string;
  check_verdict: string;
};

/**
 * P: a page of three charts, a filter and a table as one would make it by hand with Observable Plot, with the figures
 * that the site at `origin` has: the page, one script, the data. Gives its address.
 */
export async function openPlotPage(context: BenchContext, origin: string): Promise<string> {
  const script = await bundle(await installPackages(context, PACKAGES));
  return serve(context, {
    '/': toAnswer('text/html', readFileSync(path.join(import.meta.dirname, 'plot-page.html'), 'utf8')),
    '/page.js': toAnswer('text/javascript', script),
    '/data.json': toAnswer('application/json', JSON.stringify(await readFigures(origin))),
  });
}

/** What of Plot the page uses, minified into one file. */
async function bundle(packages: string): Promise<string> {
  const require = createRequire(path.join(packages, 'package.json'));
  const { build } = require('esbuild') as {
    build: (options: object) => Promise<{ outputFiles: { text: string }[] }>;
  };
  const { outputFiles } = await build({
    entryPoints: [SCRIPT],
    nodePaths: [path.join(packages, 'node_modules')],
    bundle: true,
    minify: true,
    treeShaking: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** All figures, and the metrics with most of them, in the site's order. */
async function readFigures(origin: string) {
  const [{ claims }, { metrics }] = await Promise.all([
    read<{ claims: Claim[] }>(`${origin}/claims.json?kind=figure`),
    read<{ metrics: Metric[] }>(`${origin}/metrics.json`),
  ]);
  const own = (slug: string) =>
    claims.filter(({ metric, value }) => metric === slug && value !== null).length;
  const most = metrics.toSorted((a, b) => own(b.slug) - own(a.slug)).slice(0, CHARTS);
  return {
    charts: metrics
      .filter((metric) => most.includes(metric))
      .map(({ slug, title, unit }) => ({ metric: slug, title, unit })),
    claims: claims.map((claim) => ({
      metric: claim.metric,
      value: claim.value,
      printed: claim.as_printed,
      label: claim.entity.split(';')[0],
      countries: claim.country.split(';'),
      period: [claim.period_start, claim.period_end].filter((date) => date !== null).join(' to '),
      article: claim.article_title,
      source: claim.attributed_to,
      check: claim.check_verdict,
    })),
  };
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers with ${response.status}.`);
  return (await response.json()) as T;
}

const toAnswer = (type: string, text: string): Answer => ({
  type: `${type}; charset=utf-8`,
  body: gzipSync(text, { level: 9 }),
});

async function serve({ defer }: BenchContext, answers: Record<string, Answer>): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const answer = answers[url];
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { type, body } = answer;
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': body.byteLength,
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
