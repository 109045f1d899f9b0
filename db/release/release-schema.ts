/** The schema that the tables of this version stand in, named by its migrations; `npm run generate` writes it. */
export const RELEASE_SCHEMA = 'metrics_0017_7eee7165';
