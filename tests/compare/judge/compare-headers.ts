import type { Answer } from '../answer/answer.ts';
import { type Difference, findDifference } from './difference.ts';

/** Headers of the moment and of the connection. */
const OF_THE_MOMENT = ['date', 'connection', 'keep-alive', 'transfer-encoding'];
const NONE = '(none)';

type Headers = Answer['headers'];

/** The headers that differ. `hasLength` says whether the length of the body is to be the same too. */
export function compareHeaders(first: Headers, second: Headers, hasLength: boolean): Difference[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return names
    .filter((name) => !OF_THE_MOMENT.includes(name))
    .flatMap((name) => {
      const [left, right] = [first, second].map((headers) => toComparable(name, headers[name], hasLength));
      return findDifference(`header ${name}`, left ?? NONE, right ?? NONE) ?? [];
    });
}

function toComparable(name: string, value: string | undefined, hasLength: boolean): string | undefined {
  if (value === undefined) return undefined;
  if (name === 'etag') return value.replace(/"[^"]*?(-br|-gzip)?"/, '"…$1"');
  if (name === 'content-length' && !hasLength) return '…';
  return name === 'link' ? withoutPreloads(value) : value;
}

/** What is to be fetched ahead are files of the build. */
function withoutPreloads(value: string): string | undefined {
  const kept = value.split(/,\s*(?=<)/).filter((link) => !/;\s*rel="?(module)?preload/.test(link));
  return kept.length === 0 ? undefined : kept.join(', ');
}
