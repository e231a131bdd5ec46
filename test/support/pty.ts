import { onTestFinished } from 'vitest';
import { App, type AppOptions } from './terminal-app.js';

/** Starts a program in a terminal. The end of the test kills it, passed or failed. */
export function startApp(options: AppOptions): App {
  const app = new App(options);
  onTestFinished(() => app.dispose());
  return app;
}
