/** B9, B10: queries of the database, and the pages of Stats. */
import type { Bench, Row } from './bench.js';
import { atMost, type Check, ratio } from './check.js';
import { median } from './percentiles.js';
import { runWorker } from './programs.js';
import { startApp } from './screens.js';
import type { TimedTerminal, Wait } from './timed-terminal.js';
import type { ProgramTimes } from './worker/next-day.js';
import type { QueryTimes } from './worker/queries.js';

export const queryingRows: readonly Row[] = [
  {
    id: 'B9',
    what: 'a page of History, last occurrence of an exercise',
    isShort: true,
    measure: measureQueries,
  },
  { id: 'B10', what: 'Stats', isShort: true, measure: measureStats },
];

async function measureQueries({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const query = (size: number) =>
    runWorker<QueryTimes>(programs, 'queries', [data.rootOf(size), `${times(500, 100)}`]);
  const [small, design, stress] = [query(sizes.small), query(sizes.design), query(sizes.stress)];
  const compare = (what: string, of: (found: QueryTimes) => readonly number[]): readonly Check[] => [
    { what, measured: median(of(design)), floor: median(of(small)), unit: 'ms', limits: [atMost(1)] },
    {
      what: `${what}, ${sizes.stress} sessions`,
      measured: median(of(stress)),
      floor: median(of(small)),
      unit: 'ms',
      limits: [ratio(1.5)],
    },
  ];
  const program = runWorker<ProgramTimes>(programs, 'next-day', [
    data.rootOf(sizes.design),
    `${times(50, 20)}`,
  ]);
  return [
    ...compare('page of 60', ({ page }) => page),
    ...compare('last occurrence', ({ lastOccurrence }) => lastOccurrence),
    { what: 'next day of a program', measured: median(program.next), unit: 'ms', limits: [atMost(MAX_MS)] },
    { what: 'plan of a program', measured: median(program.plan), unit: 'ms', limits: [atMost(MAX_MS)] },
  ];
}

/** The limit for computing the next day or the plan of a program, and for most frames of Stats. */
const MAX_MS = 20;
/** The limit for the first frame of Stats, and for the first frame of another exercise. */
const MAX_FIRST_MS = 100;
/** Waits longer than usual, because a chart may be drawn after the first frame of its page. */
const CHART: Wait = { silenceMs: 200, noResponseMs: 60_000 };
/** Matches the name of the current page, which is in the first row below the header. */
const CURRENT_PAGE = /▸(\w+)/;
/** The page of one exercise. Down and the keys of `OTHER_CHARTS` are measured on it. */
const LIFT_PAGE = 'Lift';
/** Pairs of keys: the first shows another chart of the same exercise, the second goes back. */
const OTHER_CHARTS = [
  { what: 'another range', keys: [']', '['] },
  { what: 'another time', keys: ['left', 'right'] },
] as const;

/** Measures the time from a key to the last byte of the chart, including reading, drawing and the frame. */
async function measureStats({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const app = await startApp(data.rootOf(sizes.design));
  try {
    const opened: number[] = [];
    for (let index = 0; index <= times(10, 3); index += 1) {
      opened.push(await msOf(app, 'alt+4'));
      await app.pressAndTime('alt+1');
    }
    await app.pressAndTime('alt+4', CHART);
    const pages = await timePages(app, times(5, 3));
    await app.waitFor((screen) => currentPage(screen) === LIFT_PAGE);
    const lifts = await timeKeys(app, ['down'], times(15, 6));
    const others = [];
    for (const { what, keys } of OTHER_CHARTS) {
      others.push({ what, found: await timeKeys(app, keys, times(15, 6)) });
    }
    const [first = 0, ...later] = opened;
    const [firstLift = 0, ...otherLifts] = lifts;
    const figure = { unit: 'ms', limits: [atMost(MAX_MS)] } as const;
    const once = { unit: 'ms', limits: [atMost(MAX_FIRST_MS)] } as const;
    return [
      { ...once, what: 'opened first', measured: first },
      { ...figure, what: 'opened', measured: median(later) },
      ...pages.map(([page, found]) => ({ ...figure, what: `page ${page}`, measured: median(found) })),
      { ...once, what: 'another exercise, chosen first', measured: firstLift },
      { ...figure, what: 'another exercise', measured: median(otherLifts) },
      // The first time does not count, because V8 compiles the code that draws the chart.
      ...others.map(({ what, found }) => ({ ...figure, what, measured: median(found.slice(1)) })),
    ];
  } finally {
    await app.dispose();
  }
}

async function timeKeys(app: TimedTerminal, keys: readonly string[], count: number) {
  const found: number[] = [];
  for (let index = 0; index <= count; index += 1) {
    found.push(await msOf(app, keys[index % keys.length] ?? ''));
  }
  return found;
}

/** Visits all pages in turn and stops on the page of one exercise. @returns the times of each page without the first */
async function timePages(app: TimedTerminal, rounds: number) {
  const found = new Map<string, number[]>();
  for (let isDone = false; !isDone; ) {
    const ms = await msOf(app, 'tab');
    const page = currentPage(await app.screen()) ?? '';
    const times = found.get(page) ?? [];
    found.set(page, [...times, ms]);
    isDone = page === LIFT_PAGE && times.length === rounds;
  }
  return [...found].map(([page, [, ...later]]) => [page, later] as const);
}

function currentPage(screen: readonly string[]): string | null {
  return CURRENT_PAGE.exec(screen.slice(2).join('\n'))?.[1] ?? null;
}

/** The time from a key to the last byte of its frame, in ms. @throws Error if the key draws nothing */
async function msOf(app: TimedTerminal, key: string): Promise<number> {
  const response = await app.pressAndTime(key, CHART);
  if (response === null) throw new Error(`The key ${key} drew nothing.`);
  return response.lastMs;
}
