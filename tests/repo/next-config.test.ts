import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVER_MARK } from '../../app/_boot/server-mark.mjs';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { runProcess } from '../support/run-process.ts';

/** Loads the configuration as Next does, and says whether Next would send telemetry then. */
const PROBE = `
  import { createRequire } from 'node:module';
  const require = createRequire(process.cwd() + '/');
  const loadConfig = require('next/dist/server/config').default;
  const { Telemetry } = require('next/dist/telemetry/storage');
  const [phase, folder] = process.argv.slice(1);
  const isEnabled = () => new Telemetry({ distDir: folder, skipNotify: true }).isEnabled;
  const before = isEnabled();
  const { poweredByHeader } = await loadConfig(phase, process.cwd());
  console.log(JSON.stringify({ before, after: isEnabled(), poweredByHeader }));`;

describe('next.config.mjs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'next-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const probe = (phase: string, more: Record<string, string> = {}) => {
    const { NEXT_TELEMETRY_DISABLED: _, ...env } = process.env;
    return runProcess(process.execPath, ['--input-type=module', '--eval', PROBE, phase, folder], {
      cwd: PROJECT_DIR,
      // On a server of continuous integration Next keeps its settings in the folder it is given.
      env: { ...env, CI: '1', ...more, NODE_ENV: 'production' },
      abort: new AbortController().signal,
      limitSeconds: 60,
    });
  };

  it('silences the telemetry of a build, which no script had to switch off', async () => {
    const { code, output } = await probe('phase-production-build');
    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toEqual({ before: true, after: false, poweredByHeader: false });
  });

  it.each([
    ['phase-production-server', 'next start', 'npm start'],
    ['phase-development-server', 'next dev', 'npm run dev'],
  ])('ends a server in %s that is not ours with a sentence', async (phase, asked, right) => {
    const { code, output } = await probe(phase);
    expect(code).toBe(1);
    expect(output).toBe(
      `${asked} does not serve this site: a server of its own stands before Next, keeps the answers, and holds every page to one state of the data. Run ${right}.\n`,
    );
  });

  it.each(['phase-production-server', 'phase-development-server'])('lets ours run in %s', async (phase) => {
    const { code, output } = await probe(phase, { [SERVER_MARK]: '1' });
    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ after: false, poweredByHeader: false });
  });
});
