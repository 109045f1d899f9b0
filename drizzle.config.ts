import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./db/schema.ts', './db/kept-schema.ts', './db/view.ts'],
  out: './db/migrations',
});
