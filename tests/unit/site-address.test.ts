import { expect, test } from 'vitest';
import { describeAddress } from '../../app/_boot/site-address.ts';

const site = { port: 3000, siteUrl: 'http://localhost:3000' };

test('describeAddress(env) tells in one more line that readers have no address to report mistakes to', () => {
  const [address, contact, ...more] = describeAddress(site, undefined).split('\n');
  expect(address).toBe('Cited Metrics is at http://localhost:3000. Ctrl-C stops it.');
  expect(contact).toMatch(/^No CONTACT_EMAIL or ISSUES_URL is set: /);
  expect(more).toEqual([]);
});

test.each([{ contactEmail: 'editor@example.org' }, { issuesUrl: 'https://example.org/issues' }])(
  'describeAddress(env) says nothing of it with %o',
  (contact) => {
    expect(describeAddress({ ...site, ...contact }, 'It is new.')).toBe(
      'Cited Metrics is at http://localhost:3000. It is new. Ctrl-C stops it.',
    );
  },
);
