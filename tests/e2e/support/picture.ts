import type { Page } from 'playwright/test';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size that a PNG states in its header. Throws where the bytes are no PNG. */
export function pngSize(png: Buffer): { width: number; height: number } {
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) throw new Error('This is no PNG.');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** What a browser sees in a picture: its corner's colour, how many colours there are, how many in its upper eighth. */
export async function lookAt(page: Page, picture: Buffer, type: 'image/png' | 'image/svg+xml') {
  const address = `data:${type};base64,${picture.toString('base64')}`;
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const coloursOf = (height: number) => {
      const { data } = context.getImageData(0, 0, canvas.width, height);
      return new Set(new Uint32Array(data.buffer)).size;
    };
    const [red = 0, green = 0, blue = 0] = context.getImageData(1, 1, 1, 1).data;
    const { width, height } = canvas;
    return { width, height, corner: [red, green, blue], all: coloursOf(height), top: coloursOf(height >> 3) };
  }, address);
}
