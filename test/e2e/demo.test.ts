import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';
import { BIN, runCli } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { startScreens } from './support-screens.js';

const TITLE = 'Demo: nothing you type is kept';
const DEMO_FOLDER = /^traininglogs-demo-/;

function startDemo(env: Readonly<Record<string, string>> = {}) {
  const folder = makeTempFolder();
  const app = startScreens(new TestDataRoot(), {
    args: [BIN, '--demo'],
    env: { TMPDIR: folder, HOME: join(folder, 'home'), ...env },
  });
  const demoFolders = () => readdirSync(folder).filter((name) => DEMO_FOLDER.test(name));
  return { app, demoFolders };
}

describe('the demo', () => {
  it('says on every screen that nothing is kept, and removes its log at the end', async () => {
    const { app, demoFolders } = startDemo();
    await app.waitFor(/Repeat [a-z]+-[a-z]+,/);
    expect(demoFolders()).toHaveLength(1);
    for (const [digit, shown] of [
      ['1', 'Start a session'],
      ['2', 'db = json'],
      ['3', 'training_session_'],
      ['4', 'Hard sets'],
      ['5', 'Agreement'],
    ] as const) {
      app.type(digit);
      await app.waitFor((screen) => [TITLE, shown].every((text) => screen.some((row) => row.includes(text))));
    }
    app.press('q');
    await app.exit();
    expect(demoFolders()).toEqual([]);
  });

  it("is in the unit of the user's own settings", async () => {
    const own = makeTempFolder();
    mkdirSync(join(own, 'data'));
    writeFileSync(join(own, 'data', 'athlete.json'), '{"unit": "lb"}');
    const { app } = startDemo({ TRAININGLOGS_HOME: own });
    await app.waitFor(/Repeat [a-z]+-[a-z]+,/);
    app.type('2');
    await app.waitFor(/[1-9]\d* lb/);
    app.press('q');
    await app.exit();
    expect(readdirSync(own)).toEqual(['data']);
  });

  it('keeps no draft, and shows no message that it does', async () => {
    const { app, demoFolders } = startDemo();
    await app.waitFor(/Repeat [a-z]+-[a-z]+,/);
    app.press('enter');
    await app.waitFor(/Demo · [a-z]+-[a-z]+ · phase/);
    app.press('enter');
    await app.waitFor('Esc u undo');
    app.press('ctrl+c');
    await app.exit();
    expect(app.output).not.toContain('draft');
    expect(demoFolders()).toEqual([]);
  });

  it('is refused if a data root is given', async () => {
    const { code, stderr } = await runCli(['--demo', '--data-dir', makeTempFolder()]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--demo opens a log of its own; leave out --data-dir.\n',
    });
  });
});
