import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { readEnv } from '../../lib/env.ts';
import { CACHING, CDN_CACHING } from '../../lib/out/caching.ts';

const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');
const hosting = read('HOSTING.md');
const unit = read('deploy/systemd/cited-metrics@.service');

/** The section under a heading, up to the next one. */
const sectionOf = (heading: string) => hosting.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

/** The variables that `readEnv` looks at, each asked for by its name. */
function listVariables(): string[] {
  const asked = new Set<string>();
  const env = new Proxy({} as Record<string, string | undefined>, {
    get: (_, name) => {
      asked.add(String(name));
      return undefined;
    },
  });
  readEnv(env);
  return [...asked].sort();
}

describe('HOSTING.md', () => {
  it('can be read in ten minutes', () => {
    expect(hosting.split('\n').length).toBeLessThan(150);
  });

  it('lists each setting once, and no other', () => {
    const rows = sectionOf('Settings').match(/^\| `[^|]+\|/gm) ?? [];
    const listed = rows.flatMap((row) => [...row.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
    expect(listed.sort()).toEqual(listVariables());
  });

  it.each(Object.entries(CACHING).filter(([name]) => name !== 'ask'))(
    'says what is sent of what is kept: %s',
    (_, caching) => {
      expect(sectionOf('CDN')).toContain(`| \`${caching}\` |`);
    },
  );

  it('says what CDNs are told', () => {
    expect(sectionOf('CDN')).toContain(`\`CDN-Cache-Control: ${CDN_CACHING}\``);
  });

  it('says how long a stop takes where nothing is set', () => {
    const { leaveSeconds, stopSeconds } = readEnv({});
    expect(sectionOf('Settings')).toMatch(new RegExp(`\`LEAVE_SECONDS\`.*\\| ${leaveSeconds} \\|`));
    expect(sectionOf('Settings')).toMatch(new RegExp(`\`STOP_SECONDS\`.*\\| ${stopSeconds} \\|`));
  });
});

describe('deploy/systemd/cited-metrics-backup.service', () => {
  const backup = read('deploy/systemd/cited-metrics-backup.service');
  const settingOf = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(backup)?.[1] ?? '';

  it('starts a program that is there, in a checkout, which is no packed site', () => {
    const program =
      settingOf('ExecStart')
        .split(' ')
        .find((word) => word.endsWith('.ts')) ?? '';
    expect(existsSync(path.join(PROJECT_DIR, program))).toBe(true);
    expect(hosting.match(/npm run pack -- \S+/g)?.join()).not.toContain(settingOf('WorkingDirectory'));
  });

  it('may write to what it changes, and says how that which it wants is made', () => {
    const checkout = settingOf('WorkingDirectory');
    const [seeds, ...others] = settingOf('ReadWritePaths').split(' ');
    expect([seeds, others[0]]).toEqual([`${checkout}/seed`, `-${checkout}/.data`]);
    const made = [...backup.matchAll(/"install -d -o cited-metrics (?:-m 0700 )?(\S+)"/g)].map(
      ([, at]) => `-${at}`,
    );
    expect(made).toEqual(others);
  });
});

describe('deploy/systemd/cited-metrics@.service', () => {
  it('starts a program that is there', () => {
    const [, ...words] = /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    const programs = words.filter((word) => word.endsWith('.mjs'));
    expect(programs.map((file) => existsSync(path.join(PROJECT_DIR, file)))).toEqual([true]);
  });

  it('leaves an instance the time that its settings give it, and ten seconds more', () => {
    const seconds = (name: string) => Number(new RegExp(`\\b${name}=(\\d+)`).exec(unit)?.[1]);
    expect(seconds('TimeoutStopSec')).toBeGreaterThanOrEqual(
      seconds('LEAVE_SECONDS') + seconds('STOP_SECONDS') + 10,
    );
  });

  it('sets what the site reads', () => {
    const set = [unit, read('deploy/systemd/environment.example')].join('\n').matchAll(/\b([A-Z_]{4,})=/g);
    const variables = listVariables();
    expect([...set].map(([, name]) => name).filter((name) => !variables.includes(name ?? ''))).toEqual([]);
  });
});
