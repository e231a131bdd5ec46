import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { findInkOverride, INK_OVERRIDES, inkOverrideText } from './scripts/ink-overrides.mjs';

/** Only packages that vitest transforms can get other modules; React and all else stay as Node loads them. */
const PACKAGES_OF_INK = /\/node_modules\/ink(-text-input|-select-input|-testing-library)?\/.*\.js$/;
const VIRTUAL = '\0ink-override:';

/** Replaces modules of Ink as the build of the program does: the tests draw with the Ink that ships. */
const inkOverrides = {
  name: 'ink-overrides',
  enforce: 'pre',
  resolveId: (module: string, importer?: string) =>
    importer && findInkOverride(INK_OVERRIDES, module, importer) ? `${VIRTUAL}${module}` : undefined,
  load: (id: string) => {
    const override = INK_OVERRIDES.find(({ module }) => `${VIRTUAL}${module}` === id);
    if (override) return inkOverrideText(override);
    // The packages name source maps of files that they do not have, and each would be a warning.
    return PACKAGES_OF_INK.test(id) ? { code: readFileSync(id, 'utf8'), map: null } : undefined;
  },
} as const;

export default defineConfig({
  plugins: [inkOverrides],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build-once.ts'],
    setupFiles: ['test/support/same-cases.ts'],
    env: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
    testTimeout: 20_000,
    server: { deps: { inline: [PACKAGES_OF_INK] } },
    // Most of the time is spent waiting for processes and terminals.
    maxWorkers: 2,
  },
});
