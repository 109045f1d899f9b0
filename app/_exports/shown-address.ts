/** An address as people write it: without its protocol and without an anchor. */
export function shownAddress(address: string): string {
  return address
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}
