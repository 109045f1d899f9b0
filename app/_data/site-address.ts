import 'server-only';
import type { LoadId } from '../../db/queries/data-state.ts';
import { readEnv } from '../../lib/env.ts';
import { absoluteUrl } from '../../lib/filter/urls.ts';
import { readLoadId } from './read-load-id.ts';

/** The origin of every printed address: configured, never taken from a request's headers. */
export function siteUrl(): string {
  return readEnv(process.env).siteUrl;
}

/** A path of the site as a full address, for canonical links, downloads and citations. */
export function siteAddress(path: string): string {
  return absoluteUrl(siteUrl(), path);
}

/** The version that is loaded. Throws where nothing has been: an empty site would look like a finding. */
export async function requireDataState(): Promise<LoadId> {
  const state = await readLoadId();
  if (state === undefined) throw new Error('No data are loaded: run "npm run seed".');
  return state;
}
