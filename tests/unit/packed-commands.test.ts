import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { runProcess } from '../support/run-process.ts';

const run = (args: string[], env: Record<string, string>) =>
  runProcess(process.execPath, args, {
    cwd: PROJECT_DIR,
    env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
    abort: new AbortController().signal,
    limitSeconds: 60,
  });

describe('node app/_pack/command.mjs', () => {
  const command = (...args: string[]) => run(['app/_pack/command.mjs', ...args], { DATABASE_URL: '' });

  it('names the commands that there are for one that is none', async () => {
    const { code, output } = await command('toString');
    expect(code).toBe(1);
    expect(output).toMatch(/^"toString" is no command of a packed site, which knows: serve, health, /);
  });

  it.each(['backup', 'restore'])('has no %s: drafts and texts are where editors work', async (name) => {
    const { code, output } = await command(name);
    expect(code).toBe(1);
    expect(output).toMatch(/ is no command of a packed site, .* All others need a checkout\.\n$/);
  });

  it.each(['serve', 'db:migrate', 'seed'])('%s asks for DATABASE_URL in one sentence', async (name) => {
    const { code, output } = await command(name);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^DATABASE_URL is not set, and a packed site brings no database: set it to .*\.\n$/,
    );
  });
});

describe('npm run health', () => {
  let site: Server;
  let port: string;
  const health = (args: string[], at = port) =>
    run(['--import', 'tsx', 'app/_boot/health-command.ts', ...args], { PORT: at, HOST: '127.0.0.1' });

  beforeAll(async () => {
    site = createServer(({ url }, response) => {
      response.statusCode = url === '/health/live' ? 200 : 503;
      response.end(`${url}\n`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    port = String((site.address() as AddressInfo).port);
  });
  afterAll(() => site.close());

  it('ends with 0 where the site lives, also while it can’t show data', async () => {
    expect(await health([])).toEqual({ code: 0, output: '/health/live\n' });
  });

  it('ends with 1 where it is asked to be ready and is not', async () => {
    expect(await health(['--ready'])).toEqual({ code: 1, output: '/health\n' });
  });

  it('ends with 1 and a sentence where nothing listens', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port: free } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const { code, output } = await health([], String(free));
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`^No site answers on port ${free} of 127\\.0\\.0\\.1: .*ECONNREFUSED.*\\.\n$`),
    );
  });
});
