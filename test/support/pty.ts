import { onTestFinished } from 'vitest';
import { App, type AppOptions } from './terminal-app.js';

/** Starts a program in a terminal; the end of the test closes both, whatever happens. */
export function startApp(options: AppOptions): App {
  const app = new App(options);
  onTestFinished(() => app.dispose());
  return app;
}
