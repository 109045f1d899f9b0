import 'server-only';
import { cache } from 'react';
import { getLoadId } from '../../db/queries/data-state.ts';

/** The state of the data, asked for once while a page is made; a route asks each time. */
export const readLoadId = cache(getLoadId);
