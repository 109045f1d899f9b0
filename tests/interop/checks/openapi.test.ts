import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bringNpmTools, type NpmTools } from '../support/npm-tools.ts';
import { fetchInto, interopOrigin, scratchFolder } from '../support/site.ts';

const run = (program: string, args: readonly string[], cwd: string) =>
  promisify(execFile)(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 });

it('redocly finds nothing to mend in /openapi.json, by its recommended rules', async () => {
  const { bin } = await bringNpmTools(['@redocly/cli@2.77.0']);
  const folder = scratchFolder();
  const file = await fetchInto(folder, '/openapi.json', 'openapi.json');
  writeFileSync(path.join(folder, 'redocly.yaml'), 'extends: [recommended]\ntelemetry: off\n');
  const { stdout } = await run(bin('redocly'), ['lint', '--format=json', file], folder);
  const { totals, problems } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  expect([totals.errors, totals.warnings, problems]).toEqual([0, 0, []]);
});

it('spectral finds nothing to mend in /openapi.json, by spectral:oas', async () => {
  const { bin } = await bringNpmTools(['@stoplight/spectral-cli@6.16.3']);
  const folder = scratchFolder();
  const file = await fetchInto(folder, '/openapi.json', 'openapi.json');
  const rules = path.join(folder, 'rules.yaml');
  writeFileSync(rules, 'extends: [spectral:oas]\n');
  const args = ['lint', '--ruleset', rules, '--format=json', '--quiet', '--fail-severity=hint', file];
  const { stdout } = await run(bin('spectral'), args, folder);
  expect(JSON.parse(stdout)).toEqual([]);
});

/** A program as a reader of ours would write it: types come from the description, and the compiler holds it to them. */
const CLIENT = `import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

type Claim = components['schemas']['Claim'];
const client = createClient<paths>({ baseUrl: process.argv[2] ?? '' });

const { data, error } = await client.GET('/claims.json', { params: { query: { country: ['SWE'], limit: 2 } } });
if (error) throw new Error(error.title);
const told: string[] = data.claims.map((claim: Claim) => \`\${claim.claim_id} \${claim.value ?? 'no value'} \${claim.unit ?? ''}\`);
const one = await client.GET('/claims/{id}.json', { params: { path: { id: data.claims[0]?.claim_id ?? '' } } });
if (one.error) throw new Error(one.error.title);
const missing = await client.GET('/claims/{id}.json', { params: { path: { id: 'no-such-2020-01' } } });
if (missing.data) throw new Error('There is one.');
const refused = await client.GET('/claims.json', { params: { query: { limit: 5000 } } });
console.log(JSON.stringify({ told, sentence: one.data.claim.cite.sentence, missing: missing.error.status, refused: refused.error?.problems?.[0]?.parameter }));
`;

it('a client made of /openapi.json compiles under tsc --strict, and reads records and problems', async () => {
  const tools = await bringNpmTools([
    'openapi-typescript@7.13.0',
    'openapi-fetch@0.17.0',
    'typescript@5.9.3',
  ]);
  const folder = tools.folder;
  await fetchInto(folder, '/openapi.json', 'openapi.json');
  await run(tools.bin('openapi-typescript'), ['openapi.json', '--output', 'api.d.ts'], folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(path.join(folder, 'client.ts'), CLIENT);
  await compile(tools, 'client.ts');
  const { stdout } = await run(process.execPath, ['client.js', interopOrigin()], folder);
  expect(JSON.parse(stdout)).toEqual({
    told: [expect.stringMatching(/^\S+ \S+/), expect.stringMatching(/^\S+ \S+/)],
    sentence: expect.stringMatching(/\w{3,}/),
    missing: 404,
    refused: 'limit',
  });
});

async function compile({ bin, folder }: NpmTools, file: string): Promise<void> {
  const options = ['--strict', '--noUncheckedIndexedAccess', '--module', 'nodenext', '--target', 'es2023'];
  const args = [...options, '--lib', 'es2023,dom,dom.iterable', file];
  const said = await run(bin('tsc'), args, folder).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  expect(said).toBe('');
}
