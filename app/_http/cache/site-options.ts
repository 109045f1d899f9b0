import type { DatabaseTrouble } from '../../../db/process/database-error.ts';
import type { Handler } from './capture.ts';
import type { LoadWatch } from './load-watch.ts';

export type SiteOptions = {
  /** What makes every response. */
  handler: Handler;
  watch: LoadWatch;
  isKnownPath: (path: string) => Promise<boolean>;
  siteUrl: string;
  /** Absent in development, where nothing is kept and Next's own files and tools go by their own way. */
  build?: {
    /** Names the build; stands in its pages, so that a page knows when to leave it. */
    id: string;
    /** A hash of the build's name and of all settings that pages show. */
    fingerprint: string;
  };
  /** The address of the page's own script. */
  pageScript: string;
  report: (error: unknown) => void;
  /** Whether an error is the database's, which passes by itself; `undefined`: the fault is ours. */
  toTrouble: (error: unknown) => DatabaseTrouble | undefined;
  /** What trouble any query of this process had since a moment of `performance.now()`: pages tell no causes. */
  troubleSince: (moment: number) => DatabaseTrouble | undefined;
  /** How long browsers ask by HTTPS alone, in seconds; absent: nothing is said of it. */
  hstsMaxAge?: number;
  /** Whose word on where a request came from is taken: addresses and networks; absent: nobody's. */
  trustedProxies?: readonly string[];
  maxBytes?: number;
  maxResponseBytes?: number;
  /** For how long what is in memory is still given out while the database does not answer. */
  lastKnownMs?: number;
  /** How long the making of anything but a download may take before it is refused as too slow. */
  makeMs?: number;
};
