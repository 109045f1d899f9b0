import { RELEASE_SCHEMA } from './release-schema.ts';

/** Where connections look names up: among the tables of this version, and nowhere else. */
export const SEARCH_PATH = `"${RELEASE_SCHEMA}"`;

/** Says so for the rest of a transaction, where a connection can't be told for itself. */
export const SET_SEARCH_PATH = `set local search_path to ${SEARCH_PATH}`;
