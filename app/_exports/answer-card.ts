import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { unknownParameters } from '../../lib/out/image-request.ts';
import { CARD } from '../../lib/out/share-card.ts';
import { requireDataState, siteUrl } from '../_data/site-address.ts';
import { type CardDrawing, drawCardChart } from './card-chart.ts';
import { type CardContent, mapContent } from './card-layout.ts';
import { type CardSettings, cardSvg } from './card-svg.ts';
import { readColours } from './colours.ts';
import { paintPng } from './paint.ts';
import { withoutLacking } from './png/lacking-letters.ts';
import { lackingIn } from './png/paint-fonts.ts';
import { refuse, respondWithFile } from './respond.ts';
import { aboutPicture } from './svg/about-picture.ts';
import { paintedText } from './svg/svg-tree.ts';

/** What a card says, and the chart that it shows. */
export type Card = { content: CardContent; chart: Chart | undefined };

type Subject = {
  name: string;
  missing: string;
  /** What the card says; `undefined` where there is no such record. */
  read: (state: DataState) => Promise<Card | undefined>;
};

/** A share card as PNG, always in the light theme: whoever shows it has no reader's choice to follow. */
export async function answerCard(request: Request, { name, missing, read }: Subject): Promise<Response> {
  const state = await requireDataState();
  const card = await read(state);
  if (card === undefined) return refuse(404, [missing]);
  const problems = unknownParameters(new URL(request.url).searchParams, []);
  if (problems.length > 0) return refuse(400, problems);
  const settings = { colours: await readColours('light'), siteUrl: siteUrl() };
  const drawing = card.chart && (await drawCardChart(card.chart));
  const svg = await paintable(card.content, settings, drawing);
  const { headline, about, text, sources, address } = card.content;
  const description = [about, text].filter((words) => words !== '').join(' ');
  const said = { title: headline, description, source: sources.join(' ').replace(/^Source: /, ''), address };
  const words = { scale: 1, about: aboutPicture(said, state) };
  return respondWithFile({
    type: 'png',
    version: state.version,
    fileName: `${name}-card.png`,
    body: await paintPng(svg, { width: CARD.width, ...words }),
  });
}

/** A card always shows: letters that can’t be painted are told of in brackets, and a chart that has some is left out. */
async function paintable(content: CardContent, settings: CardSettings, drawing: CardDrawing | undefined) {
  const svg = cardSvg(content, settings, drawing);
  const lacking = await lackingIn(paintedText(svg));
  if (lacking.length === 0) return svg;
  const told = mapContent(content, (text) => withoutLacking(text, lacking));
  return cardSvg(told, settings);
}
