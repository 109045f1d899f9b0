import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../app/_boot/programs.mjs';
import { SOURCES } from '../../app/_boot/source-hash.mjs';
import { THIRD_PARTY } from '../../app/_pack/pack-site.ts';
import { listOwnFiles } from '../../app/_pack/packed-files.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';

const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');
const topOf = (file: string) => file.split('/')[0] ?? '';

const [building = '', running = ''] = read('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split(/^(?=FROM )/m)
  .slice(1);
const COPIED = /^COPY (?:--from=build )?(.+) \S+$/gm;
const copiedBy = (stage: string) =>
  [...stage.matchAll(COPIED)].flatMap(([, files = '']) =>
    files.split(' ').map((file) => file.replace('/packed/', '')),
  );

describe('Dockerfile', () => {
  it('builds from all that a build is made from, and from nothing that the .dockerignore leaves out', () => {
    const copied = copiedBy(building);
    const needed = SOURCES.filter((name) => existsSync(path.join(PROJECT_DIR, name))).map(topOf);
    expect(copied).toEqual(expect.arrayContaining([...needed, 'package.json', 'tsconfig.json', 'LICENSE']));
    const sent = read('.dockerignore').split('\n');
    expect(sent).toContain('*');
    expect(copied.filter((file) => !sent.includes(`!${file}`))).toEqual([]);
    expect(sent.filter((line) => line.startsWith('!') && !copied.includes(line.slice(1)))).toEqual([]);
  });

  it('installs packages before it copies sources, so that these alone change later layers', () => {
    expect(building.indexOf('npm ci')).toBeLessThan(building.indexOf('COPY lib'));
    expect(running.indexOf('node_modules')).toBeLessThan(running.indexOf('.next'));
  });

  it('takes all of the packed site', () => {
    const packed = new Set([...listOwnFiles(PROJECT_DIR).map(topOf), 'node_modules', '.next', THIRD_PARTY]);
    expect(copiedBy(running).sort()).toEqual([...packed].sort());
  });

  it('runs commands that there are, as nobody, and without npm between it and signals', () => {
    expect(running).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    const entry = JSON.parse(running.match(/^ENTRYPOINT (.*)$/m)?.[1] ?? '');
    expect(entry).toEqual(['node', 'app/_pack/command.mjs']);
    const [command] = JSON.parse(running.match(/^CMD (.*)$/m)?.[1] ?? '[]');
    const health = JSON.parse(running.match(/^HEALTHCHECK .*CMD (.*)$/m)?.[1] ?? '[]');
    expect(Object.keys(COMMANDS)).toEqual(expect.arrayContaining([command, health.at(-1)]));
    expect(health.slice(0, -1)).toEqual(entry);
  });

  it('has its version from package.json', () => {
    expect(running.match(/^ARG VERSION=(.*)$/m)?.[1]).toBe(JSON.parse(read('package.json')).version);
  });
});

type Service = {
  image: string;
  build?: string;
  command?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  ports?: string[];
  networks?: string[];
  volumes?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
};
type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
};

const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);

describe('compose.yaml', () => {
  it('runs the image’s own commands, and nothing of it as root or with a disk to write to', () => {
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'seed', 'site']);
    for (const [, service] of ours) {
      expect(Object.keys(COMMANDS)).toContain(service.command?.[0] ?? 'serve');
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        networks: ['inside'],
      });
    }
  });

  it('gives each command the role that may do it', () => {
    const roleOf = (name: string) =>
      compose.services[name]?.environment?.DATABASE_URL?.match(/\/\/metrics_(\w+):/)?.[1];
    expect(['migrate', 'seed', 'site'].map(roleOf)).toEqual(['owner', 'loader', 'reader']);
  });

  it('starts each after what it needs', () => {
    const needs = services.flatMap(([name, { depends_on = {} }]) =>
      Object.entries(depends_on).map(([needed, { condition }]) => [name, needed, condition].join(' ')),
    );
    expect(needs).toEqual([
      'migrate db service_healthy',
      'seed migrate service_completed_successfully',
      'site seed service_completed_successfully',
      'proxy site service_healthy',
    ]);
  });

  it('opens the proxy alone to the world', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
    expect(compose.networks.inside?.internal).toBe(true);
    expect(services.filter(([, { networks }]) => networks?.includes('outside'))).toHaveLength(1);
  });

  it('names files and volumes that there are', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const files = mounted.filter((from) => from.startsWith('./'));
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !statSync(path.join(PROJECT_DIR, file)).isFile())).toEqual([]);
    expect(mounted.filter((from) => !from.startsWith('./')).sort()).toEqual(
      Object.keys(compose.volumes).sort(),
    );
  });

  it('has no password of its own', () => {
    const secrets = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|DATABASE_URL/.test(name)),
    );
    expect(secrets).toHaveLength(7);
    expect(secrets.filter(([, value]) => !/\$\{\w+_PASSWORD:\?/.test(value))).toEqual([]);
  });
});

describe('HOSTING.md', () => {
  it('makes all passwords that compose.yaml asks for, in a file that is in no repository', () => {
    const asked = new Set([...read('compose.yaml').matchAll(/\$\{(\w+)_PASSWORD:\?/g)].map(([, of]) => of));
    const made = read('HOSTING.md')
      .match(/for of in ([A-Z ]+);/)?.[1]
      ?.split(' ');
    expect(made?.sort()).toEqual([...asked].sort());
    expect(read('.gitignore').split('\n')).toContain('.env*');
  });
});

describe('deploy/caddy/compose.Caddyfile', () => {
  it('speaks to the site as deploy/caddy/Caddyfile does, which was run', () => {
    const transportOf = (file: string) => read(file).match(/transport http \{[^}]*\}/)?.[0] ?? file;
    expect(transportOf('deploy/caddy/compose.Caddyfile')).toBe(transportOf('deploy/caddy/Caddyfile'));
  });
});

describe('deploy/postgres/roles.sql', () => {
  it('says what README.md says, with passwords that are handed in', () => {
    const inReadme = read('README.md').match(/```sql\n(CREATE ROLE metrics_owner[\s\S]*?)```/)?.[1] ?? '';
    const [, statements] =
      read('deploy/postgres/roles.sql').match(/(CREATE ROLE metrics_owner[\s\S]*)/) ?? [];
    expect(statements).toBe(inReadme.replace(/'secret-of-the-(\w+)'/g, ":'$1'"));
  });
});
