import { crc32 } from 'node:zlib';
import type { AboutPicture } from '../svg/about-picture.ts';
import { toXmp } from './xmp.ts';

const SIGNATURE_AND_HEADER = 8 + 25;
/** A CSS px is 1/96 inch: so many pixels a metre has a picture at scale 1. */
const PIXELS_A_METRE = 96 / 0.0254;
const PERCEPTUAL = 0;
const METRE = 1;
const XMP = 'XML:com.adobe.xmp';

/**
 * A PNG with its density (96 dpi a scale), its colour space, and what it is and whose: as `iTXt` under the names that PNG
 * registers, and as XMP, which photo desks’ programs read.
 */
export function withWords(png: Uint8Array, scale: number, about: AboutPicture): Uint8Array<ArrayBuffer> {
  const density = Buffer.alloc(9);
  const pixels = Math.round(PIXELS_A_METRE * scale);
  density.writeUInt32BE(pixels, 0);
  density.writeUInt32BE(pixels, 4);
  density[8] = METRE;
  const { title, author, description, rights, licence, source, address } = about;
  const words = {
    Title: title,
    Author: author,
    Description: description,
    Copyright: `${rights}, ${licence}`,
    Source: source,
    URL: address,
    [XMP]: toXmp(about),
  };
  const added = [
    chunk('sRGB', Buffer.of(PERCEPTUAL)),
    chunk('pHYs', density),
    ...Object.entries(words).map(([keyword, text]) => chunk('iTXt', internationalText(keyword, text))),
  ];
  const start = png.subarray(0, SIGNATURE_AND_HEADER);
  return new Uint8Array(Buffer.concat([start, ...added, png.subarray(SIGNATURE_AND_HEADER)]));
}

/** Not compressed, in no language that is named, under no translated keyword. A null would end it. */
function internationalText(keyword: string, text: string): Buffer {
  const head = `${keyword}\0\0\0\0\0`;
  return Buffer.from(head + text.replaceAll('\0', ''), 'utf8');
}

/** Length, type, data, and the sum over type and data. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
