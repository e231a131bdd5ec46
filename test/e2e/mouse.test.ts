import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TestDataRoot } from '../support/data-root.js';
import type { App } from '../support/terminal-app.js';
import { aRootOfAnn, openStartMenu } from './support-screens.js';

const ON = '\u001B[?1000h\u001B[?1006h';
const OFF = '\u001B[?1006l\u001B[?1000l';

function aRootWithMouse(): TestDataRoot {
  const root = aRootOfAnn();
  writeFileSync(root.paths.config, '{"userId": "ann", "userName": "Ann", "unit": "kg", "mouse": true}\n');
  return root;
}

/** Presses and releases the left mouse button on a text of the screen. */
function clickOn(app: App, text: string): void {
  const screen = app.screen();
  const row = screen.findIndex((line) => line.includes(text));
  const column = (screen[row] ?? '').indexOf(text);
  expect(row, text).toBeGreaterThanOrEqual(0);
  const place = `0;${column + 1};${row + 1}`;
  app.type(`\u001B[<${place}M\u001B[<${place}m`);
}

const isOn = (app: App) => app.output.lastIndexOf(ON) > app.output.lastIndexOf(OFF);

describe('the mouse', () => {
  it('is off by default', async () => {
    const app = await openStartMenu(aRootOfAnn());
    app.press('q');
    await app.exit();
    expect(app.output).not.toContain('[?1000h');
  });

  it('opens a screen with a click on its tab, and selects and chooses in the start menu', async () => {
    const app = await openStartMenu(aRootWithMouse());
    await app.waitFor(() => isOn(app));
    clickOn(app, 'Files');
    await app.waitFor('▸3 Files');
    clickOn(app, 'Log');
    await app.waitFor('▸1 Log');
    clickOn(app, 'Another day');
    await app.waitFor('▸ Another day');
    clickOn(app, 'New session');
    await app.waitFor('▸ New session');
    clickOn(app, 'New session');
    await app.waitFor('▸ Focus');
  });

  it('is off while the program is suspended, and on again afterwards', async () => {
    const app = await openStartMenu(aRootWithMouse());
    await app.waitFor(() => isOn(app));
    app.press('ctrl+z');
    // No shell runs the program here, so Ctrl+Z does not stop it, and the screen comes back at once.
    await app.waitFor(() => app.output.split(ON).length === 3);
    expect(app.output.indexOf(OFF)).toBeLessThan(app.output.lastIndexOf(ON));
  });

  it.each([
    ['q', (app: App) => app.press('q')],
    ['Ctrl+C', (app: App) => app.press('ctrl+c')],
    ['SIGTERM', (app: App) => app.kill('SIGTERM')],
  ])('is off after %s', async (_name, leave) => {
    const app = await openStartMenu(aRootWithMouse());
    await app.waitFor(() => isOn(app));
    leave(app);
    await app.exit();
    expect(isOn(app)).toBe(false);
  });
});
