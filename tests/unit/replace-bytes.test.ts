import { expect, it } from 'vitest';
import { replaceBytes } from '../../app/_http/cache/replace-bytes.ts';

it.each([
  ['', ''],
  ['nothing of it', 'nothing of it'],
  ['“b”:x', '“b”:longer'],
  ['x first, x last x', 'longer first, longer last longer'],
  ['xx', 'longerlonger'],
])(
  'replaceBytes(%j, "x", "longer") replaces every occurrence, beside letters of several bytes',
  (text, expected) => {
    expect(replaceBytes(Buffer.from(text), 'x', 'longer').toString('utf8')).toBe(expected);
  },
);
