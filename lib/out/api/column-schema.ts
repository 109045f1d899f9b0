import { z } from 'zod';
import type { Column, ColumnType } from '../column.ts';
import { address, date, day, text } from './api-shapes.ts';

/** What a column may hold in JSON, with its meaning. A list without items is empty text and no gap. */
export function toColumnSchema({ type, values, filled, meaning }: Column): z.ZodType {
  const held = values === undefined ? (filled ? FILLED : ANY)[type] : z.enum(values);
  return (filled || type === 'list' ? held : held.nullable()).describe(meaning);
}

const ANY: Record<ColumnType, z.ZodType> = {
  text: z.string(),
  number: z.number(),
  boolean: z.boolean(),
  date,
  day,
  list: z.string(),
  address,
};
const FILLED: Record<ColumnType, z.ZodType> = { ...ANY, text, list: text };
