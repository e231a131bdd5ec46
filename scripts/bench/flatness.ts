/** Whether the program is as quick with very many sessions as with few: the same figures at each size, taken in turn. */
import type { Bench } from './bench.js';
import { timeKeysInTurn, UP_AND_DOWN } from './key-times.js';
import { median } from './percentiles.js';
import { residentMiB } from './processes.js';
import { runWorker } from './programs.js';
import { formatTable } from './report.js';
import { timeStartsInTurn } from './rows-starting.js';
import { openHistory, START_MENU, spawnApp, startApp } from './screens.js';
import type { TimedTerminal } from './timed-terminal.js';
import type { SaveTimes } from './worker/saves.js';

/** One figure at each size, few sessions first. */
export type FlatFigure = {
  readonly what: string;
  readonly unit: 'ms' | 'MiB';
  readonly values: readonly number[];
};

export type Flatness = { readonly sizes: readonly number[]; readonly figures: readonly FlatFigure[] };

const TYPED = [...'bench', ...Array(5).fill('backspace')];
/** Without a byte for so long, the frame of a letter is over. */
const FRAME = { silenceMs: 20 };
/** What comes behind it is out by then. */
const BEHIND_MS = 300;

export async function measureFlatness(bench: Bench): Promise<Flatness> {
  const { data, sizes, times } = bench;
  const all = [sizes.small, sizes.usual, sizes.large];
  const roots = all.map((size) => data.rootOf(size));
  const starts = await timeStartsInTurn(
    roots.map((root) => ({ start: () => spawnApp(root), ready: START_MENU })),
    times(15, 3),
  );
  const apps: TimedTerminal[] = [];
  try {
    for (const root of roots) apps.push(await startApp(root));
    const opened: number[] = [];
    for (const app of apps) opened.push(await openHistory(app));
    const moves = await keysInTurn(apps, UP_AND_DOWN, times(100, 20));
    const memory = apps.map(({ pid }) => residentMiB(pid));
    for (const app of apps) app.press('/');
    const searches = await searchInTurn(apps, times(60, 10));
    const figures: readonly FlatFigure[] = [
      { what: 'start to the menu', unit: 'ms', values: starts.map(median) },
      { what: 'a cursor move in History', unit: 'ms', values: moves },
      { what: 'durable save', unit: 'ms', values: all.map((size) => timeSave(bench, size)) },
      {
        what: 'a letter of a search, its results drawn',
        unit: 'ms',
        values: searches.map(({ drawn }) => drawn),
      },
      { what: 'the same, all results counted', unit: 'ms', values: searches.map(({ counted }) => counted) },
      { what: 'memory with History open', unit: 'MiB', values: memory },
      { what: 'opening History', unit: 'ms', values: opened },
    ];
    return { sizes: all, figures };
  } finally {
    for (const app of apps) await app.dispose();
  }
}

export function formatFlatness({ sizes, figures }: Flatness): string {
  const head = ['', ...sizes.map((size) => `${size} sessions`), 'most by least'];
  const rows = figures.map(({ what, unit, values }) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return [what, ...values.map((value) => `${value.toFixed(1)} ${unit}`), (most / least).toFixed(2)];
  });
  return formatTable([head, ...rows], new Set([1, 2, 3, 4]));
}

async function keysInTurn(
  apps: readonly TimedTerminal[],
  keys: readonly string[],
  count: number,
): Promise<readonly number[]> {
  const pressed = apps.map((terminal) => ({ terminal, keys }));
  await timeKeysInTurn(pressed, keys.length);
  const found = await timeKeysInTurn(pressed, count);
  return found.map(({ times }) => median(times));
}

type SearchTimes = { readonly drawn: number; readonly counted: number };

/** ms from a letter until the rows of the list are as they stay, and until nothing more is told. */
async function searchInTurn(apps: readonly TimedTerminal[], count: number): Promise<readonly SearchTimes[]> {
  const found = apps.map((): SearchTimes[] => []);
  for (let index = -TYPED.length; index < count; index += 1) {
    for (const [at, app] of apps.entries()) {
      const times = await timeLetter(app, TYPED.at(index % TYPED.length) ?? '');
      // The first time round nothing is warm.
      if (times && index >= 0) found[at]?.push(times);
    }
  }
  return found.map((times) => ({
    drawn: median(times.map(({ drawn }) => drawn)),
    counted: median(times.map(({ counted }) => counted)),
  }));
}

/** Null where it draws nothing. */
async function timeLetter(app: TimedTerminal, key: string): Promise<SearchTimes | null> {
  const frame = await app.answerTo(key, FRAME);
  if (frame === null) return null;
  const pressedMs = app.lastByteMs - frame.lastMs;
  const rows = await listOf(app);
  await app.silence(BEHIND_MS);
  const counted = app.lastByteMs - pressedMs;
  return { drawn: rows === (await listOf(app)) ? frame.lastMs : counted, counted };
}

/** All of the screen but its first row, which says how many were found. */
async function listOf(app: TimedTerminal): Promise<string> {
  return (await app.screen()).slice(1).join('\n');
}

function timeSave({ programs, data, times }: Bench, size: number): number {
  const root = data.copyOf(size);
  const { ours } = runWorker<SaveTimes>(programs, 'save', [root, `${times(200, 30)}`]);
  data.remove(root);
  return median(ours);
}
