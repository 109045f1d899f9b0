import { sha256Hex } from '../text/locator.ts';

/**
 * The name of a record that no move of the site changes, as feeds need one (RFC 4287, 4.2.6): a UUID of version 8 (RFC 9562)
 * out of what it is and its id or slug, which are never used again.
 */
export function toRecordUrn(kind: 'article' | 'correction' | 'feed', id: string): string {
  const hex = sha256Hex(`cited-metrics ${kind} ${id}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
