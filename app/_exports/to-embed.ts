import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import { pinnedTo } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { toPinned } from '../../lib/out/pinned-version.ts';
import { requireDataState, siteAddress } from '../_data/site-address.ts';
import { embedHeight } from './embed-height.ts';
import { embedSnippet } from './embed-script.ts';

/**
 * What an editor pastes for a chart, with a frame that fits it, or that is at most so high, in px; and its address, which names
 * the present version.
 */
export async function toEmbed(
  { chart, rows }: { chart: Chart; rows: readonly ClaimRow[] },
  path: string,
  maxHeight = Number.POSITIVE_INFINITY,
) {
  const address = siteAddress(pinnedTo(path, toPinned(await requireDataState())));
  const height = Math.min(embedHeight(chart, rows), maxHeight);
  return { address, height, snippet: embedSnippet(address, chart.title, height) };
}
