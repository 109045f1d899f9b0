import { describe, expect, it } from 'vitest';
import { BadArguments, parseArguments, STEP_NAMES, type StepName } from '../support/run-arguments.ts';
import { countPlaywright, countVitest, settleCounts } from '../support/run-counts.ts';
import { createReport } from '../support/run-report.ts';
import { runSchedule } from '../support/run-schedule.ts';

describe('parseArguments(args)', () => {
  it('takes every step where none is named', () => {
    expect(parseArguments([])).toEqual(STEP_NAMES);
  });

  it.each([[['unit']], [['--only', 'unit']], [['--only=unit']]])('reads %j', (args) => {
    expect(parseArguments(args)).toEqual(['unit']);
  });

  it('reads several and keeps their order', () => {
    expect(parseArguments(['--only=db,lint', 'unit'])).toEqual(['lint', 'unit', 'db']);
  });

  it('brings the build along for the browser tests', () => {
    expect(parseArguments(['e2e'])).toEqual(['build', 'e2e']);
  });

  it('runs what takes long only where it is named', () => {
    expect(parseArguments([])).not.toContain('endurance');
    expect(parseArguments(['endurance'])).toEqual(['build', 'endurance']);
    expect(parseArguments([])).not.toContain('interop');
  });

  it('names a word that is no step', () => {
    expect(() => parseArguments(['units'])).toThrow(BadArguments);
    expect(() => parseArguments(['units'])).toThrow('no step "units"');
  });

  it('asks for a step after --only', () => {
    expect(() => parseArguments(['--only'])).toThrow('Name a step');
  });
});

describe('settleCounts(counts, code)', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };

  it('leaves what passed as it is', () => {
    expect(settleCounts({ ...none, passed: 4 }, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });

  it('counts a step that ran no test as failed', () => {
    expect(settleCounts(none, 0).failed).toBe(1);
    expect(settleCounts({ ...none, skipped: 3 }, 0).failed).toBe(1);
  });

  it('counts a step that ended badly as failed, though every test passed', () => {
    expect(settleCounts({ ...none, passed: 4 }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('counts a step without a report as failed', () => {
    expect(settleCounts(undefined, 0).failed).toBe(1);
  });

  it('does not count twice what failed', () => {
    expect(settleCounts({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});

describe('countVitest(report)', () => {
  it('counts tests, and a file that could not be loaded', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });
});

describe('countPlaywright(report)', () => {
  it('counts a test that needed a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});

describe('runSchedule(wanted, abort, run, skip)', () => {
  const never = new AbortController().signal;
  const runAll = async (failing: StepName[], abort = never) => {
    const ran: StepName[] = [];
    const skipped: string[] = [];
    const run = async (name: StepName) => {
      ran.push(name);
      return !failing.includes(name);
    };
    await runSchedule(STEP_NAMES, abort, run, (name, needed) => skipped.push(`${name} without ${needed}`));
    return { ran: ran.sort(), skipped };
  };

  it('runs every step once', async () => {
    expect(await runAll([])).toEqual({ ran: [...STEP_NAMES].sort(), skipped: [] });
  });

  it('goes on after a failure', async () => {
    expect((await runAll(['format', 'unit'])).ran).toEqual([...STEP_NAMES].sort());
  });

  it('does not open a browser on a build that failed', async () => {
    const { ran, skipped } = await runAll(['build']);
    expect(ran).not.toContain('e2e');
    expect(skipped.sort()).toEqual(['e2e without build', 'resilience without build']);
  });

  it('begins nothing after an interrupt', async () => {
    expect((await runAll([], AbortSignal.abort())).ran).toEqual([]);
  });
});

describe('createReport(write)', () => {
  it('sums all steps, and ends with the sum alone on its line', () => {
    const lines: string[] = [];
    const report = createReport(
      (text) => lines.push(text),
      () => 0,
    );
    report.begin('unit')({ passed: 12, failed: 0, skipped: 1 }, 'quiet');
    report.begin('db')({ passed: 3, failed: 2, skipped: 0 }, 'two tests failed');
    report.skip('e2e', 'build');
    report.end();
    const text = lines.join('');
    expect(text).toMatch(/\n15 passed, 3 failed\n$/);
    expect(text).toContain('two tests failed');
    expect(text).not.toContain('quiet');
    expect(text).toContain('1 skipped');
  });
});
