/** B3, B4: from the command to the first frame that takes keys. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { type Check, exactly, ratio } from './check.js';
import { median } from './percentiles.js';
import { HELLO, HISTORY_CURSOR, START_MENU, spawnApp } from './screens.js';
import { type Condition, TimedTerminal } from './timed-terminal.js';

export const startingRows: readonly Row[] = [
  { id: 'B3', what: 'start to the first frame', isShort: true, measure: measureStart },
  { id: 'B4', what: 'start with many sessions against few', isShort: false, measure: measureStartWithMany },
];

/** Before the first frame, counted from the command, ms. */
const TYPED_AT_MS = [0, 50, 100, 150, 200, 250, 300, 400];
/** What is drawn before anything large is loaded. */
const FIRST_ROWS = 'traininglogs';

async function measureStart({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.rootOf(sizes.usual);
  const start = () => spawnApp(root);
  const [ours = [], floor = [], firstRows = []] = await timeStartsInTurn(
    [
      { start, ready: START_MENU },
      { start: () => new TimedTerminal({ args: [programs.helloWorld] }), ready: HELLO },
      { start, ready: FIRST_ROWS },
    ],
    times(21, 5),
  );
  const lost = await countLostKeys(root, TYPED_AT_MS.slice(0, times(TYPED_AT_MS.length, 3)));
  const figure = { unit: 'ms', floor: median(floor) } as const;
  return [
    { ...figure, what: 'its menu is there', measured: median(ours), limits: [ratio(1.15)] },
    { ...figure, what: 'its first rows are there', measured: median(firstRows), limits: [] },
    { what: 'keys typed meanwhile that were lost', measured: lost, unit: 'keys', limits: [exactly(0)] },
  ];
}

async function measureStartWithMany({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const [many = [], few = []] = await timeStartsInTurn(
    [sizes.large, sizes.small].map((count) => {
      const root = data.rootOf(count);
      return { start: () => spawnApp(root), ready: START_MENU };
    }),
    times(21, 3),
  );
  return [
    {
      what: 'its menu is there',
      measured: median(many),
      floor: median(few),
      unit: 'ms',
      limits: [ratio(1.05)],
    },
  ];
}

export type Start = { readonly start: () => TimedTerminal; readonly ready: Condition };

/**
 * Starts the programs one after the other, again and again, and leaves each by `q`.
 * @returns ms from the command to the frame that is waited for, of each
 */
export async function timeStartsInTurn(
  starts: readonly Start[],
  count: number,
): Promise<readonly (readonly number[])[]> {
  const found = starts.map((): number[] => []);
  // The first round warms the disk's cache, and makes what a first start makes.
  for (let round = 0; round <= count; round += 1) {
    for (const [at, { start, ready }] of starts.entries()) {
      const terminal = start();
      try {
        const readyMs = await terminal.waitFor(ready);
        if (round > 0) found[at]?.push(readyMs - terminal.startedMs);
        terminal.press('q');
        await terminal.exit();
      } finally {
        await terminal.dispose();
      }
    }
  }
  return found;
}

/** Keys for History and for its fourth session, typed at a moment before the first frame. */
async function countLostKeys(root: string, momentsMs: readonly number[]): Promise<number> {
  let lost = 0;
  for (const momentMs of momentsMs) {
    const app = spawnApp(root);
    try {
      await sleep(momentMs);
      app.press('2', 'j', 'j', 'j');
      await app.waitFor(HISTORY_CURSOR);
      await app.silence(300);
      const sessions = (await app.screen()).filter((row) => /^ [▸ ] \d\d \w{3} /.test(row));
      lost += Math.abs(3 - sessions.findIndex((row) => row.includes('▸')));
    } finally {
      await app.dispose();
    }
  }
  return lost;
}
