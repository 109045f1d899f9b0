/** The rows of the table, in its order. */
export const KINDS_OF_TARGET = ['page', 'data', 'picture', 'embed', 'file', 'wrong', 'exchange'] as const;
export type KindOfTarget = (typeof KINDS_OF_TARGET)[number];

/** One question that both sites are asked. */
export type Target = {
  kind: KindOfTarget;
  /** Path and query as they are sent: some can't be decoded, on purpose. */
  path: string;
  method?: 'HEAD' | 'POST';
  headers?: Record<string, string>;
  /** Asked twice, the second time with the tag of the first answer. */
  isRepeated?: true;
};

/** The question in a line: path, and what is unusual about it. No two targets share one. */
export function describeTarget({ path, method, headers = {}, isRepeated }: Target): string {
  const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const unusual = [...(isRepeated ? ['if-none-match'] : []), ...sent].join(', ');
  return `${method ? `${method} ` : ''}${path}${unusual && ` (${unusual})`}`;
}

/** Which row of the table an address belongs to, by how it ends. */
export function kindOfPath(path: string): KindOfTarget {
  const [name = ''] = path.split('?');
  if (/\.(png|svg)$/.test(name)) return 'picture';
  if (/(\/|\.)embed$/.test(name)) return 'embed';
  if (/\.(json|csv|zip|xml)$/.test(name) || name === '/health') return 'data';
  return 'page';
}

/** A plain question for one address. */
export const toTarget = (path: string): Target => ({ kind: kindOfPath(path), path });
