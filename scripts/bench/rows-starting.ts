/** B3, B4, B23: the time from the command to the first frame that handles keys, or to the command's output. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { atMost, type Check, exactly, ratio } from './check.js';
import { median } from './percentiles.js';
import { APP } from './programs.js';
import { HELLO, HISTORY_CURSOR, START_MENU, spawnApp } from './screens.js';
import { type Condition, TimedTerminal } from './timed-terminal.js';

export const startingRows: readonly Row[] = [
  { id: 'B3', what: 'start to the first frame', isShort: true, measure: measureStart },
  { id: 'B4', what: 'start with many sessions against few', isShort: false, measure: measureStartWithMany },
  { id: 'B23', what: 'command list --limit 20', isShort: true, measure: measureListCommand },
];

/** Keys are typed this many ms after the command; on a fast machine, the last ones after the menu is drawn. */
const TYPED_AT_MS = [0, 50, 100, 150, 200, 250, 300, 400];
/** A text that the program draws before it loads any large module. */
const FIRST_ROWS = 'traininglogs';
/** Starts Node without a program; it exits at once. */
const BARE_NODE: Start = { start: () => new TimedTerminal({ args: ['-e', '0'] }), ready: null };
/** True if this version of Node caches compiled code. The first round of every measurement fills the cache. */
const HAS_COMPILE_CACHE = Number(process.versions.node.split('.')[0]) >= 22;

async function measureStart({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.rootOf(sizes.design);
  const start = () => spawnApp(root);
  const [menu, hello, firstRows, node] = await timeStartsInTurn(
    [
      { start, ready: START_MENU },
      { start: () => new TimedTerminal({ args: [programs.helloWorld] }), ready: HELLO },
      { start, ready: FIRST_ROWS },
      BARE_NODE,
    ],
    times(15, 5),
  );
  const lost = await countLostKeys(root, TYPED_AT_MS.slice(0, times(TYPED_AT_MS.length, 3)));
  return [
    {
      what: 'menu',
      measured: median(menu),
      floor: median(hello),
      unit: 'ms',
      limits: [ratio(HAS_COMPILE_CACHE ? 1 : 1.35)],
    },
    {
      what: 'first rows',
      measured: median(firstRows),
      floor: median(node),
      unit: 'ms',
      limits: [ratio(1.6)],
    },
    {
      what: 'first rows, without the start of Node itself',
      measured: median(firstRows) - median(node),
      unit: 'ms',
      limits: [atMost(60)],
    },
    { what: 'keys lost that were typed before it', measured: lost, unit: 'keys', limits: [exactly(0)] },
  ];
}

async function measureStartWithMany({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const [many, few] = await timeStartsInTurn(
    [sizes.stress, sizes.small].map((count) => {
      const root = data.rootOf(count);
      return { start: () => spawnApp(root), ready: START_MENU };
    }),
    times(21, 3),
  );
  return [{ what: 'menu', measured: median(many), floor: median(few), unit: 'ms', limits: [ratio(1.05)] }];
}

async function measureListCommand({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const roots = [data.rootOf(sizes.small), data.rootOf(sizes.design)];
  const list = (root: string): Start => ({
    start: () => new TimedTerminal({ args: [APP, 'list', '--limit', '20', '--data-dir', root] }),
    ready: null,
  });
  const [few, many, node] = await timeStartsInTurn([...roots.map(list), BARE_NODE], times(15, 3));
  const floor = median(node);
  return [
    { what: `${sizes.small} sessions`, measured: median(few), floor, unit: 'ms', limits: [ratio(1.6)] },
    { what: `${sizes.design} sessions`, measured: median(many), floor, unit: 'ms', limits: [] },
  ];
}

export type Start = {
  readonly start: () => TimedTerminal;
  /** What the program shows when it is ready; null to measure until it exits. */
  readonly ready: Condition | null;
};

/**
 * Starts the programs in turn, several times.
 * @returns for each program the times until it was ready, in ms, without the first round, which fills caches
 */
export async function timeStartsInTurn(
  starts: readonly Start[],
  count: number,
): Promise<readonly (readonly number[])[]> {
  const results = starts.map((): number[] => []);
  for (let round = 0; round <= count; round += 1) {
    for (const [at, { start, ready }] of starts.entries()) {
      const ms = await timeStart(start(), ready);
      if (round > 0) results[at]?.push(ms);
    }
  }
  return results;
}

async function timeStart(terminal: TimedTerminal, ready: Condition | null): Promise<number> {
  try {
    if (ready === null) {
      await terminal.exit();
      return performance.now() - terminal.startedMs;
    }
    const readyMs = await terminal.waitFor(ready);
    terminal.press('q');
    await terminal.exit();
    return readyMs - terminal.startedMs;
  } finally {
    await terminal.dispose();
  }
}

/**
 * Types the keys that select the fourth session on History, while the program starts.
 * @returns how many were lost
 */
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
