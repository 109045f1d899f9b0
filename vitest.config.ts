import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { TEST_ENVIRONMENT } from './tests/support/test-environment.ts';

Object.assign(process.env, TEST_ENVIRONMENT);

// Next puts this marker out of the way by itself; outside of Next it throws at import.
const alias = { 'server-only': fileURLToPath(new URL('tests/support/server-only.ts', import.meta.url)) };

const shared = {
  environment: 'node',
  env: TEST_ENVIRONMENT,
  unstubEnvs: true,
  restoreMocks: true,
  // Guards against a hang, far from what a slow machine needs.
  testTimeout: 300_000,
  hookTimeout: 300_000,
} as const;

export default defineConfig({
  test: {
    // Half of the database tests wait for programs that they start; with one core left free, vitest takes one worker of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/{unit,repo}/**/*.test.{ts,tsx}'],
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: 'tests/db/global-setup.ts',
        },
      },
      ...['resilience', 'endurance'].map((name) => ({
        resolve: { alias },
        test: {
          ...shared,
          name,
          include: [`tests/resilience/${name === 'endurance' ? 'long/' : ''}*.test.ts`],
          globalSetup: 'tests/resilience/support/global-setup.ts',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // What is put under load here is measured: nothing runs beside it.
          fileParallelism: false,
        },
      })),
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'interop',
          include: ['tests/interop/checks/*.test.ts'],
          globalSetup: 'tests/interop/support/global-setup.ts',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
