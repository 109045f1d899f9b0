import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../lib/out/api/api-operations.ts';
import { readProjectFiles } from '../support/project-files.ts';
import { listAddresses } from '../support/site-addresses.ts';

const ROUTES = readProjectFiles()
  .map(({ path }) => path)
  .filter((path) => /^app\/.*\/?route\.tsx?$/.test(path));

/** Routes that hand out no data: what pages and shared links are dressed with. */
const DRESS = [
  '/favicon.ico',
  '/icon.svg',
  '/apple-touch-icon.png',
  '/icons/{file}',
  '/manifest.webmanifest',
  '/.well-known/security.txt',
  '/fonts/{file}',
  '/page-script/{file}',
  '/claims.embed',
  '/metrics/{slug}/embed',
  '/findings/{slug}/embed',
  '/card.png',
  '/claims/{id}/card.png',
  '/metrics/{slug}/card.png',
];

/** Said by the server in front of the routes. */
const BY_THE_SERVER = ['/health', '/health/live'];

describe('the route files of the site', () => {
  const served = listAddresses('route');

  it('that answer data are all described, and everything described is served', () => {
    expect([...served.filter((path) => !DRESS.includes(path)), ...BY_THE_SERVER].toSorted()).toEqual(
      OPERATIONS.map(({ path }) => path).toSorted(),
    );
  });

  it('that hand out no data are still there', () => {
    expect(DRESS.filter((path) => !served.includes(path))).toEqual([]);
  });

  it('answer GET, and export nothing that writes', () => {
    for (const { path, text } of readProjectFiles().filter((file) => ROUTES.includes(file.path))) {
      expect(text, path).toMatch(/export (async )?function GET\b/);
      expect(text, path).not.toMatch(/export (async )?(function|const) (POST|PUT|PATCH|DELETE)\b/);
    }
  });
});
