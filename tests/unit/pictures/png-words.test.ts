import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { withWords } from '../../../app/_exports/png/png-words.ts';
import { ABOUT } from '../../support/framed-picture.ts';
import { HOSTILE_NAMES } from '../../support/hostile-names.ts';
import { xmlProblems } from '../../support/strict-xml.ts';

const PNG = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>').render().asPng();
const XMP = 'XML:com.adobe.xmp';

function chunksOf(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** The texts of a picture by their keywords. */
function wordsOf(png: Uint8Array): Record<string, string> {
  const texts = chunksOf(png).filter(({ type }) => type === 'iTXt');
  return Object.fromEntries(
    texts.map(({ data }) => {
      const end = data.indexOf(0);
      expect([...data.subarray(end, end + 5)]).toEqual([0, 0, 0, 0, 0]);
      return [data.toString('latin1', 0, end), data.toString('utf8', end + 5)];
    }),
  );
}

describe('withWords(png, scale, about)', () => {
  it('withWords() keeps the picture and puts what it adds before it', () => {
    const types = chunksOf(withWords(PNG, 1, ABOUT)).map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(['IHDR', 'sRGB', 'pHYs']);
    expect(types.slice(-2)).toEqual(['IDAT', 'IEND']);
    const pixels = (png: Uint8Array) => chunksOf(png).filter(({ type }) => type === 'IDAT');
    expect(pixels(withWords(PNG, 1, ABOUT))).toEqual(pixels(PNG));
  });

  it.each([
    [1, 96],
    [2, 192],
    [3, 288],
  ])('withWords(%i) has %i pixels an inch', (scale, dpi) => {
    const density = chunksOf(withWords(PNG, scale, ABOUT)).find(({ type }) => type === 'pHYs')?.data;
    expect(density).toHaveLength(9);
    for (const at of [0, 4]) expect((density?.readUInt32BE(at) ?? 0) * 0.0254).toBeCloseTo(dpi, 1);
    expect(density?.[8]).toBe(1);
  });

  it('withWords() says what the picture is, from whom, and whose, whatever its letters', () => {
    const title = HOSTILE_NAMES.join(' · ');
    const words = wordsOf(withWords(PNG, 1, { ...ABOUT, title }));
    expect(words).toMatchObject({
      Title: Buffer.from(title).toString('utf8'),
      Author: ABOUT.author,
      Description: ABOUT.description,
      Copyright: `${ABOUT.rights}, ${ABOUT.licence}`,
      Source: ABOUT.source,
      URL: ABOUT.address,
    });
    const packet = words[XMP]?.replaceAll(/<\?xpacket[^>]*\?>/g, '') ?? '';
    expect(xmlProblems(packet)).toEqual([]);
    for (const said of [ABOUT.rights, ABOUT.licence, ABOUT.address, 'Firms &lt;5 staff'])
      expect(packet).toContain(said);
  });

  it('withWords() lets no null end a text early', () => {
    expect(wordsOf(withWords(PNG, 1, { ...ABOUT, title: 'a\0b' })).Title).toBe('ab');
  });
});
