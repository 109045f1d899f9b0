import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { CHROMIUM_FLAGS } from '../support/chromium-flags.ts';
import { TEST_ENVIRONMENT } from '../support/test-environment.ts';

Object.assign(process.env, TEST_ENVIRONMENT);

process.env.E2E_OUTPUT_DIR ??= path.join(tmpdir(), `cited-metrics-e2e-${process.pid}`);

// The set-up tells the address of the server and the browser through the environment, which the workers inherit.
const { E2E_ORIGIN, CHROMIUM_PATH, E2E_OUTPUT_DIR } = process.env;

export default defineConfig({
  testDir: '.',
  outputDir: E2E_OUTPUT_DIR,
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Guards against a hang, far from what a slow machine needs.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: E2E_ORIGIN,
    locale: 'en-GB',
    timezoneId: TEST_ENVIRONMENT.TZ,
    launchOptions: { executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS },
    // A trace takes a picture at every step, at twice the time: `--trace on` makes one of a test that failed.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
