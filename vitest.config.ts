import { readFileSync } from 'node:fs';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
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

const ENVIRONMENT = { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' };

/** A test belongs to the project that its folder belongs to. */
export function project(
  name: string,
  include: readonly string[],
  options: TestProjectInlineConfiguration['test'] = {},
) {
  return {
    plugins: [inkOverrides],
    test: {
      name,
      include: [...include],
      globalSetup: ['test/support/write-shipped-files.ts'],
      setupFiles: ['test/support/same-cases.ts', 'test/support/distinct-keys.ts'],
      env: ENVIRONMENT,
      // No module has state, and loading all modules again for each file would take a minute in all.
      isolate: false,
      // Ends a test that hangs; no test comes near it, on a slow or busy machine either.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      server: { deps: { inline: [PACKAGES_OF_INK] } },
      ...options,
    },
  } satisfies TestProjectInlineConfiguration;
}

/** Tests without a store on disk. */
const IN_MEMORY = {
  maxWorkers: 2,
  // After the others, because projects with other numbers of workers cannot run together.
  sequence: { groupOrder: 1 },
} as const;

/** More than the cores of a small machine, because these tests wait for processes, locks and terminals. */
const WAITING = { maxWorkers: 4 } as const;

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/*.test.ts', 'test/unit/**/*.test.{ts,tsx}'], IN_MEMORY),
      project('frames', ['test/{components,frames}/**/*.test.{ts,tsx}'], IN_MEMORY),
      project('integration', ['test/persistence/**/*.test.ts'], WAITING),
      project('e2e', ['test/{cli,e2e,faults}/**/*.test.ts'], {
        ...WAITING,
        globalSetup: ['test/support/build-once.ts'],
        // test/support/run-cli.ts asks for it.
        env: { ...ENVIRONMENT, TRAININGLOGS_IS_BUILT: '1' },
      }),
    ],
  },
});
