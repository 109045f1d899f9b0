/** A text in UTF-8 with every occurrence of a part replaced; a page is not read as text for it. */
export function replaceBytes(body: Buffer, part: string, by: string): Buffer {
  const [found, other] = [Buffer.from(part), Buffer.from(by)];
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(found); at !== -1; at = body.indexOf(found, from)) {
    pieces.push(body.subarray(from, at), other);
    from = at + found.length;
  }
  return from === 0 ? body : Buffer.concat([...pieces, body.subarray(from)]);
}
