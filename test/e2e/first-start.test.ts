import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';
import { keyBytes } from '../support/pty-keys.js';
import { runCli } from '../support/run-cli.js';
import {
  aRootOfAnn,
  beginSession,
  chooseExercise,
  openSession,
  openStartMenu,
  pressCommand,
  spaced,
  startScreens,
} from './support-screens.js';

/** Parameters of a style sequence that set a colour. */
const COLOR_PARAMETER = /^(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])$/;

describe('the first start', () => {
  it('asks for name and unit until there is a name, and does not ask again at the second start', async () => {
    const root = new TestDataRoot();
    const first = startScreens(root);
    await first.waitFor('Your name › ');
    await first.waitFor('[kg]');
    first.type(keyBytes('backspace').repeat(userInfo().username.length));
    pressCommand(first, 'first.accept');
    await first.waitFor('Enter a name');
    expect(existsSync(root.paths.config)).toBe(false);
    first.type('Ann');
    await first.waitFor('Your name › Ann');
    pressCommand(first, 'first.unit');
    await first.waitFor('[lb]');
    pressCommand(first, 'first.accept');
    await first.waitFor('New session');
    const athlete: unknown = JSON.parse(readFileSync(root.paths.config, 'utf8'));
    expect(athlete).toMatchObject({ userName: 'Ann', unit: 'lb' });

    first.press('q');
    await first.exit();
    const second = await openStartMenu(root);
    expect(second.screen().join('\n')).not.toContain('Your name');
  });
});

describe('the first start with a program', () => {
  it('says where the log will be, copies the chosen program there, and offers its first day', async () => {
    const root = new TestDataRoot();
    const app = startScreens(root, { columns: 200 });
    await app.waitFor('Your name › ');
    await app.waitFor(root.root);
    pressCommand(app, 'first.accept');
    await app.waitFor('▸ New session');
    await app.waitFor('Import from another app');
    pressCommand(app, 'start.programs');
    await app.waitFor('▸ Linear 5×5');
    app.press('down', 'enter');
    await app.waitFor('▸ Upper A · week 1 of 6 · Upper/Lower block');
    await app.waitFor('Copied to data/programs/upper-lower.md.');
    const copied = readFileSync(join(root.paths.programs, 'upper-lower.md'), 'utf8');
    expect(copied).toMatch(/^# Upper\/Lower block\n/);
    app.press('enter');
    await app.waitFor('Upper/Lower block · 6 exercises · 18 sets');
  });
});

describe('the terminal', () => {
  it('gets no colour under NO_COLOR, and shows cursors as signs or in inverse', async () => {
    const app = await openStartMenu(aRootOfAnn(), { env: { NO_COLOR: '1' } });
    expect(app.screen().join('\n')).toContain('▸ New session');
    await beginSession(app, 'Upper strength');
    await chooseExercise(app, 'Bench Press');
    app.type('80x');
    await app.waitFor('› 80x');
    const lineRow = app.screen().findIndex((row) => row.includes('› 80x'));
    expect(app.hasStyle(lineRow, 'inverse')).toBe(true);
    app.type('5\r');
    await app.waitFor(spaced('80 × 5'));
    pressCommand(app, 'commands.enter');
    await app.waitFor('Enter types again');
    pressCommand(app, 'screen.history');
    await app.waitFor('▸2 History');
    expect(colorsIn(app.output)).toEqual([]);
  });

  it('gets the screens in colour under CI too', async () => {
    const app = await openSession(aRootOfAnn(), { env: { CI: 'true' } });
    app.type('80x5\r');
    await app.waitFor(spaced('1 80 × 5'));
    expect(app.bufferType()).toBe('alternate');
    expect(colorsIn(app.output)).not.toEqual([]);
  });

  it('gets the screens under DEV=true too, which is for developers of Ink', async () => {
    const app = await openStartMenu(aRootOfAnn(), { env: { DEV: 'true' } });
    expect(app.bufferType()).toBe('alternate');
  });

  it('is required: a pipe gets a message and status 2', async () => {
    const root = aRootOfAnn();
    const { code, stdout, stderr } = await runCli(['--data-dir', root.root]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]*need a terminal[^\n]*\n$/);
  });
});

/** The parameters of all style sequences that set a colour. */
function colorsIn(output: string): readonly string[] {
  const parameters = [...output.matchAll(/\u001B\[([\d;:]*)m/g)].flatMap(([, list = '']) =>
    list.split(/[;:]/),
  );
  return parameters.filter((parameter) => COLOR_PARAMETER.test(parameter));
}
