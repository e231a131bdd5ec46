/** B24: opening each screen, and each sort order of History. */
import type { Bench, Row } from './bench.js';
import { atMost, type Check } from './check.js';
import { openHistory, startApp, waitUntilIdle } from './screens.js';
import type { Wait } from './timed-terminal.js';

export const screenRows: readonly Row[] = [
  { id: 'B24', what: 'opening screens and sorting', isShort: true, measure: measureScreens },
];

const SCREENS = [
  { name: 'History', key: 'alt+2' },
  { name: 'Files', key: 'alt+3' },
  { name: 'Stats', key: 'alt+4' },
  { name: 'Data', key: 'alt+5' },
  { name: 'Log', key: 'alt+1' },
] as const;
const SORT_ORDERS = 5;
const MAX_MS = 100;
const MAX_STRESS_MS = 500;
/** Waits until a screen is complete, because rows may be drawn after the first frame. */
const COMPLETE: Wait = { silenceMs: 300, noResponseMs: 60_000 };
/** Waits until the first frame. After it, the program handles keys. */
const FIRST_FRAME: Wait = { silenceMs: 40, noResponseMs: 60_000 };

async function measureScreens(bench: Bench): Promise<readonly Check[]> {
  const { design, stress } = bench.sizes;
  return [
    ...(await timeScreens(bench, design, COMPLETE, MAX_MS)),
    ...(await timeScreens(bench, stress, FIRST_FRAME, MAX_STRESS_MS)),
  ];
}

async function timeScreens(
  { data }: Bench,
  size: number,
  wait: Wait,
  maxMs: number,
): Promise<readonly Check[]> {
  const app = await startApp(data.rootOf(size));
  const figure = { unit: 'ms', limits: [atMost(maxMs)] } as const;
  const checks: Check[] = [];
  const time = async (key: string): Promise<number> => {
    const response = await app.pressAndTime(key, wait);
    if (response === null) throw new Error(`The key ${key} drew nothing.`);
    await waitUntilIdle(app);
    return response.lastMs;
  };
  try {
    for (const { name, key } of SCREENS) {
      checks.push({ ...figure, what: `${name} opened first, ${size} sessions`, measured: await time(key) });
    }
    await openHistory(app);
    const sorted: number[] = [];
    for (let order = 0; order < SORT_ORDERS; order += 1) sorted.push(await time('s'));
    const slowest = Math.max(...sorted);
    return [...checks, { ...figure, what: `slowest sort order, ${size} sessions`, measured: slowest }];
  } finally {
    await app.dispose();
  }
}
