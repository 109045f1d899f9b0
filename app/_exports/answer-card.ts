import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { unknownParameters } from '../../lib/out/image-request.ts';
import { CARD } from '../../lib/out/share-card.ts';
import { requireDataState } from '../_data/site-address.ts';
import { drawCardChart } from './card-chart.ts';
import type { CardContent } from './card-layout.ts';
import { cardSvg } from './card-svg.ts';
import { readColours } from './colours.ts';
import { paintPng } from './paint.ts';
import { refuse, respondWithFile } from './respond.ts';

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
  const drawing = card.chart && (await drawCardChart(card.chart));
  const svg = cardSvg(card.content, await readColours('light'), drawing);
  return respondWithFile({
    type: 'png',
    version: state.version,
    fileName: `${name}-card.png`,
    body: await paintPng(svg, CARD.width),
  });
}
