import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./db/schema/*-tables.ts', './db/schema/read-model.ts', './db/schema/claims-view.ts'],
  out: './db/migrations',
});
