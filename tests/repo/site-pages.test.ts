import { describe, expect, it } from 'vitest';
import { SITE_PAGES } from '../../lib/filter/site-pages.ts';
import { readProjectFiles } from '../support/project-files.ts';

/** Pages for those who work on charts, to which no reader is led, one that is nothing without a filter, and the desk. */
const UNLISTED = ['/gallery', '/claims.cite', '/desk'];

describe('SITE_PAGES', () => {
  it('are the pages of fixed address that there are', () => {
    const fixed = readProjectFiles()
      .filter(({ path }) => /^app\/(.*\/)?page\.tsx$/.test(path))
      .map(({ path }) => path.slice('app'.length, -'/page.tsx'.length) || '/')
      .filter((address) => !address.includes('[') && !UNLISTED.includes(address));
    expect(fixed.length).toBeGreaterThan(5);
    expect(fixed.toSorted()).toEqual([...SITE_PAGES].sort());
  });
});
