import 'server-only';
import { MAX_LIMIT } from '../../../lib/filter/filter-parameters.ts';
import type { AskedPage } from '../../../lib/filter/page-request.ts';
import type { DataState } from '../../../lib/model/rows.ts';
import { LICENCE } from '../../../lib/out/licence.ts';
import { readAtOneVersion, requireVersion } from '../../_data/at-one-version.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { jsonHeaders } from './json-headers.ts';
import { toStream } from './to-stream.ts';

export type PageRequest = { after: string | null; limit: number };
/** `said`: what the list says of itself, beyond the state of the data and its next page. */
export type ListPage = { items: object[]; next: string | null; meta?: object };

/** A list of records: under which noun, which page of it was asked for, how it is read, and where its pages are. */
export type JsonList = {
  noun: string;
  page: AskedPage;
  read: (page: PageRequest, state: DataState) => Promise<ListPage>;
  address: (page: AskedPage) => string;
};

/**
 * Answers one page where `limit` or `after` asks for it, else the whole list: at once where it is short, streamed in
 * batches where it is long. A failure midway, or data loaded in between, breaks the transfer off.
 */
export async function answerList(list: JsonList): Promise<Response> {
  const { after, limit } = list.page;
  const isPaged = after !== null || limit !== null;
  const page = { after, limit: limit ?? MAX_LIMIT };
  const { state, found } = await readAtOneVersion((now) => list.read(page, now));
  const link = (to: string | null) =>
    siteAddress(list.address({ after: to, limit: isPaged ? page.limit : null }));
  const next = isPaged && found.next !== null ? link(found.next) : null;
  const chunks = toChunks(list, state, next, found, isPaged ? null : found.next);
  const body = isPaged || found.next === null ? await joinChunks(chunks) : toStream(chunks);
  return new Response(body, { headers: jsonHeaders(state.version, { next, first: link(null) }) });
}

async function* toChunks(
  { noun, read }: JsonList,
  state: DataState,
  next: string | null,
  first: ListPage,
  rest: string | null,
): AsyncGenerator<string> {
  yield openBody(noun, state, { ...first.meta, next });
  yield first.items.map((item) => JSON.stringify(item)).join(',\n');
  for (let after = rest; after !== null; ) {
    const page = await read({ after, limit: MAX_LIMIT }, state);
    await requireVersion(state.version);
    yield page.items.map((item) => `,\n${JSON.stringify(item)}`).join('');
    after = page.next;
  }
  yield '\n]}\n';
}

async function joinChunks(chunks: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

function openBody(noun: string, { version, dated }: DataState, meta: object): string {
  const head = JSON.stringify({ data_version: version, data_dated: dated, licence: LICENCE, ...meta });
  return `${head.slice(0, -1)},${JSON.stringify(noun)}:[\n`;
}
