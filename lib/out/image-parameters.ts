import { z } from 'zod';
import { THEMES } from '../chart/themes.ts';
import type { Parameter } from '../filter/filter-parameters.ts';
import { wholeNumberSchema } from '../filter/query-reader.ts';
import { PINNED_PATTERN } from './pinned-version.ts';

export const IMAGE_WIDTH = { least: 280, most: 1920, usual: 1200 } as const;
/** What a picture shows: the chart, or its relations on a map. */
export const IMAGE_FORMS = ['chart', 'map'] as const;
export type ImageForm = (typeof IMAGE_FORMS)[number];

export const IMAGE_SCALE = { least: 1, most: 3, usual: 1 } as const;

const form = {
  schema: z.enum(IMAGE_FORMS),
  meaning: `What is drawn: ${IMAGE_FORMS[0]} unless said otherwise. The other one is for relations alone: who to whom, on a map of the places that are named.`,
};

const version = {
  schema: z.string().regex(PINNED_PATTERN),
  meaning:
    'The version of the data that was embedded, as our snippet writes it. The chart is drawn from the present data, and says which of its numbers were corrected or withdrawn since.',
};

/** The parameters of a chart as a page for frames. */
export const EMBED_PARAMETERS = {
  theme: { schema: z.enum(THEMES), meaning: 'The colours; the reader’s own unless said otherwise.' },
  form,
  version,
} satisfies Record<string, Parameter>;

/** The parameters of a chart as a picture. `parseImageRequest` holds every value against its schema. */
export const SVG_PARAMETERS = {
  width: {
    schema: wholeNumberSchema(IMAGE_WIDTH.least, IMAGE_WIDTH.most),
    meaning: `Width in CSS pixels; ${IMAGE_WIDTH.usual} unless said otherwise.`,
  },
  theme: { schema: z.enum(THEMES), meaning: `The colours; ${THEMES[0]} unless said otherwise.` },
  form,
  version,
} satisfies Record<string, Parameter>;

export const PNG_PARAMETERS = {
  ...SVG_PARAMETERS,
  scale: {
    schema: wholeNumberSchema(IMAGE_SCALE.least, IMAGE_SCALE.most),
    meaning: `Pixels to a CSS pixel; ${IMAGE_SCALE.usual} unless said otherwise.`,
  },
} satisfies Record<string, Parameter>;
