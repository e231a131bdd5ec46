/** Draws the pictures of the documents from the built program, with the log of the demo: `npm run screenshots`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from '../../test/support/terminal-app.js';
import { type AnimationFrame, type Appearance, animation, picture } from './terminal-svg.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(PROJECT, 'docs', 'pictures');
const COLUMNS = 100;
const ROWS = 30;
/**
 * Values of the environment variable COLORFGBG, by which some terminals name the colour numbers of text and background.
 */
const COLORFGBG = { dark: '15;0', light: '0;15' } as const;
/** How long to wait after a key until the screen is drawn. */
const DRAWN_MS = 700;

function start(appearance: Appearance, columns: number, rows: number): App {
  return new App({
    args: [join(PROJECT, 'dist', 'bin.js'), '--demo'],
    env: { LANG: 'C.UTF-8', COLORFGBG: COLORFGBG[appearance] },
    columns,
    rows,
  });
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function pictures(appearance: Appearance): Promise<void> {
  const app = start(appearance, COLUMNS, ROWS);
  const draw = async (name: string) => {
    await wait(DRAWN_MS);
    writeFileSync(
      join(FOLDER, `${name}-${appearance}.svg`),
      picture(app.styledRows(), { title: `The ${name} screen`, columns: COLUMNS, appearance }),
    );
  };
  await app.waitFor('Repeat upper-strength');
  app.press('enter');
  await app.waitFor('Demo · upper-strength');
  for (const set of LOGGED_SETS) {
    await wait(DRAWN_MS);
    app.type(set);
    app.press('enter');
  }
  await wait(DRAWN_MS);
  app.type(TYPED_SET);
  await draw('log');
  for (const [key, name] of [
    ['2', 'history'],
    ['3', 'files'],
    ['4', 'stats'],
  ] as const) {
    app.press('escape');
    await wait(DRAWN_MS);
    app.type(key);
    await wait(DRAWN_MS);
    if (name === 'files') for (const step of TO_A_SESSION_FILE) app.press(step);
    await draw(name);
  }
  await app.dispose();
}

/** The lines that are typed to log sets. An empty line logs the planned set. */
const LOGGED_SETS = ['w 40x5', 'w 60x3', '', ''] as const;
const TYPED_SET = '85x5 @9';
const TO_A_SESSION_FILE = ['down', 'right', 'down', 'enter'] as const;

/** The input of the recording: texts, pauses in ms as numbers, and keys as names in brackets. */
const RECORDED: readonly (string | number | readonly [key: string])[] = [
  800,
  ['enter'],
  900,
  'w 40x5',
  300,
  ['enter'],
  500,
  'w 60x3',
  300,
  ['enter'],
  900,
  ['enter'],
  1400,
  ['enter'],
  1400,
  '90x4 @9',
  500,
  ['enter'],
  1400,
  '85x4 @9.5 - grip gave out',
  500,
  ['enter'],
  1500,
  ['pageDown'],
  1000,
  ['enter'],
  1000,
  ['enter'],
  1200,
  ['ctrl+s'],
  1600,
  ['enter'],
  2500,
];
const KEY_EVERY_MS = 90;
const CAPTURE_EVERY_MS = 40;

async function recording(appearance: Appearance): Promise<void> {
  const { columns, rows } = { columns: 80, rows: 24 };
  const app = start(appearance, columns, rows);
  await app.waitFor('Repeat upper-strength');
  const frames: AnimationFrame[] = [];
  let shown = { screen: app.styledRows(), sinceMs: performance.now() };
  const capture = setInterval(() => {
    const screen = app.styledRows();
    if (JSON.stringify(screen) === JSON.stringify(shown.screen)) return;
    const nowMs = performance.now();
    frames.push({ screen: shown.screen, ms: nowMs - shown.sinceMs });
    shown = { screen, sinceMs: nowMs };
  }, CAPTURE_EVERY_MS);
  for (const step of RECORDED) {
    if (typeof step === 'number') await wait(step);
    else if (typeof step !== 'string') app.press(...step);
    else
      for (const letter of step) {
        app.type(letter);
        await wait(KEY_EVERY_MS);
      }
  }
  clearInterval(capture);
  frames.push({ screen: shown.screen, ms: 0 });
  await app.dispose();
  writeFileSync(
    join(FOLDER, `recording-${appearance}.svg`),
    animation(frames, { title: 'A session is logged and saved', columns, appearance }),
  );
}

mkdirSync(FOLDER, { recursive: true });
await pictures('dark');
await pictures('light');
await recording('dark');
await recording('light');
