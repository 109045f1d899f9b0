import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, type Installer } from '../support/find-chromium.ts';

describe('findChromium(options)', () => {
  let folder = '';
  let said: string[] = [];
  const say = (line: string) => said.push(line);
  const inFolder = (name: string) => path.join(folder, name);
  const makeProgram = (name: string, code = 0) => {
    writeFileSync(inFolder(name), `#!/bin/sh\nexit ${code}\n`);
    chmodSync(inFolder(name), 0o755);
    return inFolder(name);
  };
  const anInstaller = (more: Partial<Installer>): Installer => ({
    name: 'a sample',
    places: [inFolder('installed')],
    isPossible: () => true,
    commands: [{ command: 'cp', args: [makeProgram('packed'), inFolder('installed')], limitSeconds: 10 }],
    ...more,
  });
  const command = (shell: string, limitSeconds = 10) => ({
    command: 'sh',
    args: ['-c', shell],
    limitSeconds,
  });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-browser-'));
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes CHROMIUM_PATH before all others', async () => {
    const asked = makeProgram('mine');
    const places = [makeProgram('other')];
    expect(await findChromium({ env: { CHROMIUM_PATH: asked }, say, places, installers: [] })).toBe(asked);
  });

  it('names a CHROMIUM_PATH that starts nothing, and does not look further', async () => {
    const places = [makeProgram('other')];
    const env = { CHROMIUM_PATH: inFolder('gone') };
    await expect(findChromium({ env, say, places, installers: [] })).rejects.toThrow(
      `CHROMIUM_PATH is "${inFolder('gone')}", and no browser starts there.`,
    );
  });

  it('takes the first that starts, and passes over a stand-in', async () => {
    const places = [inFolder('gone'), makeProgram('stand-in', 1), makeProgram('real'), makeProgram('later')];
    expect(await findChromium({ env: {}, say, places, installers: [] })).toBe(inFolder('real'));
  });

  it('installs one where there is none, and says so', async () => {
    const env = process.env;
    expect(
      await findChromium({ env: { PATH: env.PATH }, say, places: [], installers: [anInstaller({})] }),
    ).toBe(inFolder('installed'));
    expect(said).toEqual(['Installing Chromium: a sample.', `Installed ${inFolder('installed')}.`]);
  });

  it('tries the next way where one fails, says why, and skips one that can’t work here', async () => {
    const installers = [
      anInstaller({ isPossible: () => false, commands: [command('exit 9')] }),
      anInstaller({ commands: [command('echo no network >&2; exit 1')] }),
      anInstaller({ name: 'the second' }),
    ];
    const found = await findChromium({ env: { PATH: process.env.PATH }, say, places: [], installers });
    expect(found).toBe(inFolder('installed'));
    expect(said).toContain('That did not work: no network.');
    expect(said.filter((line) => line.startsWith('Installing'))).toHaveLength(2);
  });

  it('stops an installation that takes too long', async () => {
    const installers = [anInstaller({ commands: [command('sleep 60', 0.2)] })];
    const finding = findChromium({ env: { PATH: process.env.PATH }, say, places: [], installers });
    await expect(finding).rejects.toThrow('There is no browser for the tests on this machine.');
    expect(said).toContain('That did not work: it took more than 0.2 seconds.');
  });

  it('says what to install where nothing works', async () => {
    await expect(findChromium({ env: {}, say, places: [], installers: [] })).rejects.toThrow(
      /Install Chromium .*apt-get install chromium.*npx playwright install chromium.*CHROMIUM_PATH/,
    );
  });
});
