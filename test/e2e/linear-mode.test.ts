import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TestDataRoot } from '../support/data-root.js';
import { startApp } from '../support/pty.js';
import { BIN } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import type { App } from '../support/terminal-app.js';
import { aRootOfAnn, draftIn, savedSession, setsOf, startScreens } from './support-screens.js';

/** So many rows that no line scrolls out of the screen before the test reads it. */
const ROWS = 100;
/** Two seconds, in minutes. */
const TWO_SECONDS = 1 / 30;

function startLinear(root: TestDataRoot, env: Readonly<Record<string, string>> = {}): App {
  const args = [BIN, '--linear', '--data-dir', root.root];
  return startScreens(root, { args, rows: ROWS, env });
}

/** Starts a session with Bench Press, up to the empty set line. */
async function openBench(app: App): Promise<void> {
  await app.waitFor('New session');
  app.press('n');
  await app.waitFor(/^Focus:$/m);
  app.type('Upper\r');
  await app.waitFor(/^Exercise:$/m);
  app.type('Bench Press');
  await app.waitFor(/^1 of \d+: Barbell Bench Press, from the library/m);
  app.press('enter');
  await app.waitFor('Barbell Bench Press, exercise 1 of 1');
  await app.waitFor(/^Set 1:$/m);
}

/** The control characters in the output, except those of line ends and Backspace. */
function sequencesIn(app: App): readonly string[] {
  return [...app.output].filter((byte) => byte < ' ' && !'\r\n\b'.includes(byte));
}

describe.each(['dumb', 'xterm-256color'])('linear mode with TERM=%s', (TERM) => {
  it('logs a session, saves it and looks it up, and writes no control sequence', async () => {
    const root = aRootOfAnn();
    const app = startLinear(root, { TERM });
    await openBench(app);
    app.type('80x6');
    app.press('backspace');
    app.type('5 @8\r');
    await app.waitFor(/^Set 1: 80 × 5 @8$/m);
    await app.waitFor(/^Set 2:$/m);
    app.type('82.5x5 - hard\r');
    await app.waitFor(/^Set 2: 82\.5 × 5 - hard$/m);
    await app.waitFor(/^Set 3:$/m);
    app.press('escape');
    await app.waitFor('Command mode');
    await app.waitFor(/^2 sets · 813 kg, /m);
    app.press('f');
    await app.waitFor('Enter saves the session');
    await app.waitFor('Bench Press: 80 × 5 @8, 82.5 × 5');
    app.press('enter');
    await app.waitFor('Files written:');
    expect(savedSession(root)).toMatchObject({ focus: 'Upper' });
    expect(setsOf(savedSession(root).exercises[0])).toEqual(['80x5', '82.5x5']);

    app.press('2');
    await app.waitFor(/^1 of 1: today, Upper, 2 sets, 813 kg/m);
    app.press('enter');
    await app.waitFor(/^2 +82\.5 × 5/m);
    await app.waitFor('db = json');
    app.press('escape');
    await app.waitFor(
      (screen) => screen.filter((row) => row.startsWith('1 of 1: today, Upper')).length === 2,
    );
    app.press('q');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
    expect(sequencesIn(app)).toEqual([]);
    expect(app.bufferType()).toBe('normal');
  });
});

describe('leaving linear mode', () => {
  it('keeps the draft on Ctrl+C, and the next start resumes it', async () => {
    const root = aRootOfAnn();
    const app = startLinear(root);
    await openBench(app);
    app.type('80x5\r');
    await app.waitFor(/^Set 2:$/m);
    app.press('ctrl+c');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
    await app.waitFor('The session is saved as a draft');
    expect(setsOf(draftIn(root)?.exercises[0])).toEqual(['80x5']);

    const next = startLinear(root);
    await next.waitFor(/^1 of \d+: Resume Upper of today/m);
    next.press('enter');
    await next.waitFor(/^Set 1: 80 × 5$/m);
  });

  it('restores the terminal', async () => {
    const root = aRootOfAnn();
    const script = `stty -a > before; "$0" "$@"; stty -a > after; cmp before after && echo same`;
    const app = startApp({
      command: '/bin/sh',
      args: ['-c', script, process.execPath, BIN, '--data-dir', root.root],
      cwd: makeTempFolder(),
      env: { INK_SCREEN_READER: 'true', LANG: 'C.UTF-8', TZ: 'UTC' },
    });
    await app.waitFor('New session');
    app.press('q');
    await app.waitFor(/^same$/m);
    await app.exit();
  });
});

it('linear mode prints once that a rest is over, and nothing at the ticks of the clock', async () => {
  const root = aRootOfAnn();
  const exercises = { 'Barbell Bench Press': { restMinutes: TWO_SECONDS } };
  writeFileSync(root.paths.config, JSON.stringify({ userName: 'Ann', unit: 'kg', exercises }));
  const app = startLinear(root);
  await openBench(app);
  app.type('80x5\r');
  await app.waitFor(/^Rest is over\.\n(.*\n)*Set 2:$/m);
  app.press('escape');
  await app.waitFor(/, rest 0:\d\d/);
  expect(app.screen().filter((row) => /\d:\d\d/.test(row))).toHaveLength(1);
  expect(app.screen().filter((row) => row === 'Rest is over.')).toHaveLength(1);
});
