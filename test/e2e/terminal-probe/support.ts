/** Starts the probe in a terminal. */

import { afterAll, beforeAll, expect } from 'vitest';
import { startApp } from '../../support/pty.js';
import type { App, AppOptions } from '../../support/terminal-app.js';
import { type BuiltProbe, buildProbe } from './build-probe.js';

/** The probe of a test file, and how to start it. */
export interface ProbeStarter {
  /** The file for Node to run. */
  probeFile(): string;
  /** Starts the probe. */
  startProbe(options?: Partial<AppOptions>): App;
  /** Starts the probe and waits for its first frame. */
  showProbe(options?: Partial<AppOptions>): Promise<App>;
}

/** Builds the probe before the tests of a file and removes it after them. */
export function provideProbe(): ProbeStarter {
  let probe: BuiltProbe;
  beforeAll(async () => {
    probe = await buildProbe();
  });
  afterAll(() => probe.remove());
  const startProbe = (options: Partial<AppOptions> = {}) => startApp({ args: [probe.file], ...options });
  const showProbe = async (options?: Partial<AppOptions>) => {
    const app = startProbe(options);
    await app.waitFor('Last row');
    return app;
  };
  return { probeFile: () => probe.file, startProbe, showProbe };
}

/** Asserts that screen and cursor of the shell are restored. */
export function expectRestored(app: App): void {
  expect(app.bufferType()).toBe('normal');
  expect(app.isCursorShown()).toBe(true);
  expect(app.output).toContain('\u001B[?7h');
  expect(app.output.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(app.output.lastIndexOf('\u001B[?2004h'));
}
