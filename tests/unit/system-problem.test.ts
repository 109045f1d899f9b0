import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { describeProblem } from '../../db/process/system-problem.ts';
import { EnvProblem } from '../../lib/env.ts';

/** What the system says of it, made for where it can't be brought about by any user on any machine. */
const systemError = (code: string, more: object) =>
  Object.assign(new Error(`${code}: as the system says it`), { code, syscall: 'open', ...more });

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('It threw nothing.');
}

describe('describeProblem(error)', () => {
  it('gives the sentence of a problem that has one, also under another error', () => {
    expect(describeProblem(new SetupProblem('The shed is locked.'))).toBe('The shed is locked.');
    expect(describeProblem(new EnvProblem('PORT is "x".'))).toBe('PORT is "x".');
    expect(describeProblem(new Error('outer', { cause: new SetupProblem('The shed is locked.') }))).toBe(
      'The shed is locked.',
    );
  });

  it.each([
    ['EACCES', /^This user may not use \/shed\/key\. Run this as the user who owns it/],
    ['EPERM', /^This user may not use \/shed\/key\./],
    ['EROFS', /^\/shed\/key is on a file system that is read-only\./],
    ['ENOSPC', /^The disk is full: \/shed\/key could not be written\. Free some space/],
    ['EDQUOT', /^This user's quota of the disk is used up: \/shed\/key/],
    ['EMFILE', /^Too many files are open to open \/shed\/key\. Raise the limit with "ulimit -n/],
  ])('makes a sentence of %s that names the file and what helps', (code, sentence) => {
    expect(describeProblem(systemError(code, { path: '/shed/key' }))).toMatch(sentence);
    expect(describeProblem(systemError(code, { path: '/draft', dest: '/shed/key' }))).toMatch(sentence);
  });

  it.skipIf(process.platform !== 'linux')('makes one of a disk that is full for real', () => {
    expect(describeProblem(thrownBy(() => writeFileSync('/dev/full', 'x')))).toBe(
      'The disk is full: a file could not be written. Free some space, and run this again.',
    );
  });

  it('names a port that is taken', () => {
    const error = systemError('EADDRINUSE', { syscall: 'listen', port: 3000 });
    expect(describeProblem(error)).toMatch(/^Port 3000 is in use\./);
  });

  it('leaves mistakes of ours to their stack', () => {
    expect(describeProblem(thrownBy(() => readFileSync('/no/such/file')))).toBeUndefined();
    expect(describeProblem(thrownBy(() => readdirSync('/dev/null')))).toBeUndefined();
    expect(describeProblem(new TypeError('x is not a function'))).toBeUndefined();
    expect(describeProblem(systemError('EACCES', { syscall: undefined }))).toBeUndefined();
    expect(describeProblem('thrown text')).toBeUndefined();
  });
});
