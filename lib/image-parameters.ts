import { z } from 'zod';
import type { Parameter } from './filter-parameters.ts';
import { wholeNumberSchema } from './query-reader.ts';
import { THEMES } from './tokens.ts';

export const IMAGE_WIDTH = { least: 280, most: 1920, usual: 1200 } as const;
export const IMAGE_SCALE = { least: 1, most: 3, usual: 1 } as const;

/** The parameters of a chart as a picture. `parseImageRequest` holds every value against its schema. */
export const SVG_PARAMETERS = {
  width: {
    schema: wholeNumberSchema(IMAGE_WIDTH.least, IMAGE_WIDTH.most),
    meaning: `Width in CSS pixels; ${IMAGE_WIDTH.usual} unless said otherwise.`,
  },
  theme: { schema: z.enum(THEMES), meaning: `The colours; ${THEMES[0]} unless said otherwise.` },
} satisfies Record<string, Parameter>;

export const PNG_PARAMETERS = {
  ...SVG_PARAMETERS,
  scale: {
    schema: wholeNumberSchema(IMAGE_SCALE.least, IMAGE_SCALE.most),
    meaning: `Pixels to a CSS pixel; ${IMAGE_SCALE.usual} unless said otherwise.`,
  },
} satisfies Record<string, Parameter>;
