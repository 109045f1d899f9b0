import type { Handler } from './capture.ts';
import type { LoadWatch } from './load-watch.ts';

export type SiteOptions = {
  /** What makes every response. */
  handler: Handler;
  watch: LoadWatch;
  isKnownPath: (path: string) => Promise<boolean>;
  siteUrl: string;
  /** Names the build; stands in its pages, so that a page knows when to leave it. */
  buildId: string;
  /** A hash of the build's name and of all settings that pages show. */
  buildFingerprint: string;
  report: (error: unknown) => void;
  maxBytes?: number;
  maxResponseBytes?: number;
  /** For how long what is in memory is still given out while the database does not answer. */
  lastKnownMs?: number;
};
