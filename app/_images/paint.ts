import 'server-only';
import { createHash } from 'node:crypto';
import { BoundedCache } from './bounded-cache.ts';
import { PAINT_FONTS } from './fonts.ts';
import { projectPath } from './project-file.ts';

type Resvg = typeof import('@resvg/resvg-js');
type Painter = { cache: BoundedCache; queue: Promise<unknown>; resvg: Resvg };

const MAX_KEPT_BYTES = 24 * 2 ** 20;

/** One a process, also where the bundler loads this file more than once. */
const shared = globalThis as typeof globalThis & { citedPainter?: Painter };

/**
 * An SVG as PNG, `width` pixels wide. Kept by content, so nothing kept can be stale. One is painted at a time: a picture
 * takes four bytes a pixel while it is made.
 */
export async function paintPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  shared.citedPainter ??= startPainter();
  const painter = shared.citedPainter;
  const key = createHash('sha256').update(`${width} ${svg}`).digest('base64url');
  const kept = painter.cache.get(key);
  if (kept !== undefined) return kept;
  const turn = painter.queue.then(() => painter.cache.get(key) ?? paint(painter.resvg, svg, width));
  painter.queue = turn.catch(() => undefined);
  const png = await turn;
  painter.cache.set(key, png);
  return png;
}

/** A native package can't be bundled, so it is required from the project's folder, out of the bundler's sight. */
function startPainter(): Painter {
  const { createRequire } = process.getBuiltinModule('node:module');
  const load = createRequire(projectPath('package.json'));
  const resvg = load('@resvg/resvg-js') as Resvg;
  return { cache: new BoundedCache(MAX_KEPT_BYTES), queue: Promise.resolve(), resvg };
}

async function paint({ renderAsync }: Resvg, svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: PAINT_FONTS.map((path) => projectPath(path)),
      loadSystemFonts: false,
      defaultFontFamily: 'IBM Plex Sans',
    },
  });
  return new Uint8Array(image.asPng());
}
