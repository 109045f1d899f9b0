import { afterEach, describe, expect, it } from 'vitest';
import { captureConsole } from '../../db/process/capture-console.ts';
import { createLog } from '../../db/process/log.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import type { LogLevel } from '../../lib/env.ts';
import { runProcess } from '../support/run-process.ts';

type Line = Record<string, unknown> & { level: string; msg: string };

const START = Date.parse('2026-11-28T12:00:00Z');

/** A log whose lines are kept and whose clock stands until it is moved. */
function logInHand(options: { level?: LogLevel; mostKinds?: number } = {}) {
  const texts: string[] = [];
  let time = START;
  const log = createLog({
    level: 'info',
    ...options,
    write: (text) => texts.push(text),
    now: () => time,
  });
  return {
    log,
    texts,
    lines: () => texts.map((text) => JSON.parse(text) as Line),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

const refused = () =>
  new Error('Failed query: select 1', {
    cause: Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  });

describe('createLog(options)', () => {
  it('writes one JSON object a line, with level, time and what belongs to it', () => {
    const { log, texts } = logInHand();
    log.info('The database is back.', { port: 5432 });
    expect(texts).toEqual([
      '{"level":"info","time":"2026-11-28T12:00:00.000Z","port":5432,"msg":"The database is back."}\n',
    ]);
  });

  it.each([
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ] as const)('writes at level %s no less severe lines', (level, written) => {
    const { log, lines } = logInHand({ level });
    log.info('a');
    log.warn('b');
    log.error('c');
    expect(lines().map((line) => line.level)).toEqual(written);
  });

  it('writes of an outage one line a minute and no stack, and how many it did not write', () => {
    const { log, lines, pass } = logInHand();
    for (let request = 0; request < 532; request += 1) log.failure(refused(), { url: '/claims' });
    pass(59);
    log.failure(refused());
    expect(lines()).toHaveLength(1);
    pass(1);
    log.failure(refused(), { url: '/' });
    expect(lines()).toEqual([
      {
        level: 'error',
        time: '2026-11-28T12:00:00.000Z',
        url: '/claims',
        kind: 'Error ECONNREFUSED',
        msg: 'connect ECONNREFUSED 127.0.0.1:5432',
      },
      {
        level: 'error',
        time: '2026-11-28T12:01:00.000Z',
        url: '/',
        kind: 'Error ECONNREFUSED',
        suppressed: 532,
        msg: 'connect ECONNREFUSED 127.0.0.1:5432',
      },
    ]);
  });

  it('writes of what is not known a stack, with what caused it', () => {
    const { log, lines } = logInHand();
    log.failure(new TypeError('x is undefined', { cause: new Error('because') }));
    const [line] = lines();
    expect(line?.stack).toMatch(
      /^TypeError: x is undefined\n {4}at .*log\.test\.ts[\s\S]*\[cause\]: Error: because/,
    );
    expect(line?.msg).toBe('because');
  });

  it('counts each kind by itself', () => {
    const { log, lines } = logInHand();
    for (const message of ['a', 'b', 'a', 'b', 'a']) log.failure(new Error(message));
    log.flush();
    expect(lines().map(({ msg, suppressed }) => [msg, suppressed])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['2 more of this kind, not written one by one.', 2],
      ['1 more of this kind, not written one by one.', 1],
    ]);
  });

  it('tells what is counted when another kind is written, and once', () => {
    const { log, lines, pass } = logInHand();
    log.failure(refused());
    log.failure(refused());
    pass(60);
    log.failure(new Error('other'));
    log.flush();
    expect(lines().map(({ kind, suppressed }) => [kind, suppressed])).toEqual([
      ['Error ECONNREFUSED', undefined],
      ['Error ECONNREFUSED', 1],
      ['Error other', undefined],
    ]);
  });

  it('keeps a bounded number of kinds, and takes those beyond for one', () => {
    const { log, lines } = logInHand({ mostKinds: 3 });
    for (const word of 'abcdefghij') log.failure(new Error(word));
    log.flush();
    expect(lines().map(({ msg }) => msg)).toEqual([
      'a',
      'b',
      'c',
      'd',
      '6 more of this kind, not written one by one.',
    ]);
  });

  it('is not silenced by a clock that is set back', () => {
    const { log, lines, pass } = logInHand();
    log.failure(refused());
    pass(-3600);
    log.failure(refused());
    expect(lines()).toHaveLength(2);
  });

  it('cuts what is long', () => {
    const { log, lines } = logInHand();
    log.failure(new Error('x'.repeat(1_000_000), { cause: { params: Array(100_000).fill('y') } }));
    expect(JSON.stringify(lines()).length).toBeLessThan(12_000);
  });

  it.each([
    ['in a message', (secret: string) => new Error(`postgres://editor:${secret}@db:5432/x is down`)],
    [
      'in a cause',
      (secret: string) => new Error('down', { cause: new Error(`postgresql://u:${secret}@h?a=b`) }),
    ],
    [
      'in what hangs on an error',
      (secret: string) => Object.assign(new Error('down'), { options: { pass: secret, password: secret } }),
    ],
    ['in a query of an address', (secret: string) => new Error(`postgres://h/d?user=u&password=${secret}`)],
  ])('never writes a password %s', (_, failure) => {
    for (const secret of ['s3cret', 'a"s3cret', "a's3cret"]) {
      const { log, texts } = logInHand();
      log.failure(failure(secret));
      expect(texts.join('')).not.toContain('s3cret');
      expect(texts.join('')).toContain('…');
    }
  });

  it('never writes a password that stands in what belongs to a line', () => {
    const { log, texts } = logInHand();
    const url = 'postgres://editor:s3cret@db/x';
    log.info('a', { password: 's3cret', options: { pass: 's3cret', at: url }, databaseUrl: url, said: url });
    expect(texts.join('')).not.toContain('s3cret');
    expect(texts.join('')).toContain('postgres://editor:…@db/x');
  });

  it('writes to standard error before the next statement runs', async () => {
    const script = `
      import { createLog } from './db/process/log.ts';
      createLog({ level: 'info' }).failure(new Error('the last word'));
      process.kill(process.pid, 'SIGKILL');`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const { output } = await runProcess(process.execPath, args, {
      cwd: PROJECT_DIR,
      env: process.env,
      abort: new AbortController().signal,
      limitSeconds: 60,
    });
    expect(JSON.parse(output)).toMatchObject({ level: 'error', msg: 'the last word' });
  });
});

describe('captureConsole(log)', () => {
  let restore = () => {};
  afterEach(() => restore());

  it('makes one line of a stack that is printed for each request', () => {
    const { log, lines } = logInHand();
    restore = captureConsole(log);
    for (let request = 0; request < 100; request += 1)
      console.error('\u001b[31m\u001b[1m⨯\u001b[22m\u001b[39m', refused());
    restore();
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({ level: 'error', kind: 'Error ECONNREFUSED' });
    expect(lines()[0]).not.toHaveProperty('said');
  });

  it('passes texts on in their level, one of a kind', () => {
    const { log, lines } = logInHand();
    restore = captureConsole(log);
    console.warn(' ⚠ Slow answer of %d ms', 812);
    console.warn(' ⚠ Slow answer of %d ms', 977);
    console.error('GET /claims failed:', new RangeError('too much'));
    restore();
    expect(lines().map(({ level, msg, said }) => [level, msg, said])).toEqual([
      ['warn', 'Slow answer of 812 ms', undefined],
      ['error', 'too much', 'GET /claims failed:'],
    ]);
  });

  it('never writes the password of printed options', () => {
    const { log, texts } = logInHand();
    restore = captureConsole(log);
    console.error({ host: 'db', pass: 's3cret' }, { password: 's3cret' });
    restore();
    expect(texts.join('')).toContain("pass: '…'");
    expect(texts.join('')).not.toContain('s3cret');
  });

  it('gives what was there before back', () => {
    const before = [console.error, console.warn];
    captureConsole(logInHand().log)();
    expect([console.error, console.warn]).toEqual(before);
  });
});
