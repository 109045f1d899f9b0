import 'server-only';
import { createHash } from 'node:crypto';
import { processWide } from '../../lib/process-wide.ts';
import { SingleFlightCache } from '../_cache/single-flight-cache.ts';
import { projectPath } from '../_style/project-file.ts';
import { outlineForeignText } from './png/outline-text.ts';
import { PAINT_FONTS } from './png/paint-fonts.ts';
import { withWords } from './png/png-words.ts';
import type { AboutPicture } from './svg/about-picture.ts';
import { printSvg, type SvgNode } from './svg/svg-tree.ts';

type Resvg = typeof import('@resvg/resvg-js');
type Png = Uint8Array<ArrayBuffer>;
type Painter = { cache: SingleFlightCache<Png>; queue: Promise<unknown>; resvg: Resvg };

const MAX_BYTES = 8 * 2 ** 20;

const shared = processWide<Painter>('painter');

type Settings = {
  /** How wide, in pixels, and how many of them a CSS px has. */
  width: number;
  scale: number;
  /** Left out of what is no picture of data, such as an icon. */
  about?: AboutPicture;
};

/**
 * A picture as PNG. Kept by content, so nothing kept can be stale. One is painted at a time: a picture takes four bytes a pixel
 * while it is made.
 */
export async function paintPng(picture: SvgNode, settings: Settings): Promise<Png> {
  shared.value ??= startPainter();
  const painter = shared.value;
  const svg = printSvg(await outlineForeignText(picture));
  const key = createHash('sha256')
    .update(`${JSON.stringify(settings)} ${svg}`)
    .digest('base64url');
  return painter.cache.fetch(key, () => {
    const turn = painter.queue.then(() => paint(painter.resvg, svg, settings));
    painter.queue = turn.catch(() => undefined);
    return turn;
  });
}

/**
 * A native package can't be bundled, so it is required from the project's folder, out of the bundler's sight. It asks Node for a
 * report, to know its system; for that Node would look the name of each connection's other end up, and all would wait.
 */
function startPainter(): Painter {
  Object.assign(process.report, { excludeNetwork: true });
  const { createRequire } = process.getBuiltinModule('node:module');
  const load = createRequire(projectPath('package.json'));
  const resvg = load('@resvg/resvg-js') as Resvg;
  const cache = new SingleFlightCache<Png>({ maxBytes: MAX_BYTES, bytesOf: ({ byteLength }) => byteLength });
  return { cache, queue: Promise.resolve(), resvg };
}

async function paint({ renderAsync }: Resvg, svg: string, { width, scale, about }: Settings) {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: PAINT_FONTS.map((path) => projectPath(path)),
      loadSystemFonts: false,
      defaultFontFamily: 'IBM Plex Sans',
    },
  });
  const png = image.asPng();
  return about ? withWords(png, scale, about) : new Uint8Array(png);
}
