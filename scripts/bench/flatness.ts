/** Measures the same figures at three sizes of the log, in turn, so that other load affects all alike. */
import type { Bench } from './bench.js';
import { type Pressed, timeKeysInTurn, UP_AND_DOWN } from './key-times.js';
import { median } from './percentiles.js';
import { residentMiB } from './processes.js';
import { runWorker } from './programs.js';
import { formatTable } from './report.js';
import { timeStartsInTurn } from './rows-starting.js';
import { openHistory, START_MENU, spawnApp, startApp } from './screens.js';
import type { TimedTerminal, Wait } from './timed-terminal.js';
import type { SaveTimes } from './worker/saves.js';

/** One figure, with a value for each size of the log, the smallest log first. */
export type FlatFigure = {
  readonly what: string;
  readonly unit: 'ms' | 'MiB';
  readonly values: readonly number[];
};

export type Flatness = { readonly sizes: readonly number[]; readonly figures: readonly FlatFigure[] };

const TYPED = [...'bench', ...Array<string>(5).fill('backspace')];
/** Longer than usual, because the results of a search may be drawn after the typed letter. */
const RESULTS: Wait = { silenceMs: 200 };

export async function measureFlatness(bench: Bench): Promise<Flatness> {
  const { data, sizes, times } = bench;
  const all = [sizes.small, sizes.design, sizes.stress];
  const roots = all.map((size) => data.rootOf(size));
  const starts = await timeStartsInTurn(
    roots.map((root) => ({ start: () => spawnApp(root), ready: START_MENU })),
    times(9, 3),
  );
  const apps: TimedTerminal[] = [];
  try {
    for (const root of roots) apps.push(await startApp(root));
    const opened: number[] = [];
    for (const app of apps) opened.push(await openHistory(app));
    const moves = await keysInTurn(apps, UP_AND_DOWN, times(60, 20));
    const memory = apps.map(({ pid }) => residentMiB(pid));
    for (const app of apps) app.press('/');
    const searches = await keysInTurn(apps, TYPED, times(30, 10), RESULTS);
    const figures: readonly FlatFigure[] = [
      { what: 'start to the menu', unit: 'ms', values: starts.map((each) => median(each)) },
      { what: 'cursor move in History', unit: 'ms', values: moves },
      { what: 'durable save', unit: 'ms', values: all.map((size) => timeSave(bench, size)) },
      { what: 'letter of a search, results drawn', unit: 'ms', values: searches },
      { what: 'memory with History open', unit: 'MiB', values: memory },
      { what: 'opening History, one sample', unit: 'ms', values: opened },
    ];
    return { sizes: all, figures };
  } finally {
    for (const app of apps) await app.dispose();
  }
}

export function formatFlatness({ sizes, figures }: Flatness): string {
  const head = ['', ...sizes.map((size) => `${size} sessions`), 'max / min'];
  const rows = figures.map(({ what, unit, values }) => {
    const quotient = Math.max(...values) / Math.min(...values);
    return [what, ...values.map((value) => `${value.toFixed(1)} ${unit}`), quotient.toFixed(2)];
  });
  return formatTable([head, ...rows], new Set([1, 2, 3, 4]));
}

/** @returns for each terminal, the median time from a key to the end of its frame, in ms */
async function keysInTurn(
  apps: readonly TimedTerminal[],
  keys: readonly string[],
  count: number,
  wait?: Wait,
): Promise<readonly number[]> {
  const pressed: readonly Pressed[] = apps.map((terminal) => ({ terminal, keys }));
  // The first keys do not count, because V8 compiles code while it handles them.
  await timeKeysInTurn(pressed, keys.length, wait);
  const results = await timeKeysInTurn(pressed, count, wait);
  return results.map(({ times }) => median(times));
}

function timeSave({ programs, data, times }: Bench, size: number): number {
  const root = data.copyOf(size);
  const { ours } = runWorker<SaveTimes>(programs, 'save', [root, `${times(200, 30)}`]);
  data.remove(root);
  return median(ours);
}
