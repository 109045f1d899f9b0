/**
 * All tables that a load fills, by name. Keys, foreign keys and CHECK constraints hold the rules of the zod schemas once
 * more, so that bad data can't get in by another door. Dates are partial ISO 8601 texts (`2021`, `2022-10`, `2020-04-24`).
 */

export * from './article-tables.ts';
export * from './check-tables.ts';
export * from './claim-tables.ts';
export * from './data-state-tables.ts';
export * from './entity-tables.ts';
export * from './finding-tables.ts';
export * from './ledger-tables.ts';
export * from './metric-tables.ts';
export * from './revision-tables.ts';
export * from './source-tables.ts';
export * from './synonym-tables.ts';
