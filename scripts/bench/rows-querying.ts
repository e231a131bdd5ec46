/** B9, B10: what the database answers, and how long a chart takes to be read and drawn. */
import type { Bench, Row } from './bench.js';
import { type Check, most, ratio } from './check.js';
import { median } from './percentiles.js';
import { runWorker } from './programs.js';
import { startApp } from './screens.js';
import type { TimedTerminal, Wait } from './timed-terminal.js';
import type { QueryTimes } from './worker/queries.js';

export const queryingRows: readonly Row[] = [
  {
    id: 'B9',
    what: 'a page of History, the last time of an exercise',
    isShort: true,
    measure: measureQueries,
  },
  { id: 'B10', what: 'any chart', isShort: true, measure: measureCharts },
];

async function measureQueries({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const count = `${times(500, 100)}`;
  const [few, many] = [sizes.small, sizes.large].map((size) =>
    runWorker<QueryTimes>(programs, 'queries', [data.rootOf(size), count]),
  );
  if (!few || !many) return [];
  const limits = [most(1), ratio(1.5)];
  return [
    { what: 'page of 60', measured: median(many.page), floor: median(few.page), unit: 'ms', limits },
    {
      what: 'last occurrence',
      measured: median(many.lastOccurrence),
      floor: median(few.lastOccurrence),
      unit: 'ms',
      limits,
    },
  ];
}

const MOST_MS = 20;
/** The frame may be drawn first and the chart behind it; and no chart is waited for longer than a minute. */
const CHART: Wait = { silenceMs: 400, noAnswerMs: 60_000 };
/** The page that shows, of those the first row names. */
const SHOWN_PAGE = /▸(\w+)/;
/** The page of one exercise, which every key beside Tab draws anew. */
const LIFT_PAGE = 'Lift';
/** What shows another exercise, or the same one of another time. */
const OTHER_CHARTS = [
  { what: 'another exercise', keys: ['down'] },
  { what: 'another range', keys: [']', '['] },
  { what: 'another time', keys: ['left', 'right'] },
] as const;

/** From the key to the last byte of the chart: reading, drawing and the frame around it. */
async function measureCharts({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const app = await startApp(data.rootOf(sizes.large));
  try {
    const opened: number[] = [];
    for (let index = 0; index <= times(10, 3); index += 1) {
      opened.push(await msOf(app, 'alt+4'));
      await app.answerTo('alt+1');
    }
    await app.answerTo('alt+4', CHART);
    const pages = await timePages(app, times(8, 3));
    await app.waitFor((screen) => pageOn(screen) === LIFT_PAGE);
    const others = [];
    for (const { what, keys } of OTHER_CHARTS) {
      const found: number[] = [];
      for (let index = 0; index <= times(20, 6); index += 1)
        found.push(await msOf(app, keys[index % 2] ?? keys[0]));
      others.push({ what, found });
    }
    const [first = 0, ...later] = opened;
    const figure = { unit: 'ms', limits: [most(MOST_MS)] } as const;
    return [
      // Once, its code not compiled yet: told, and no median.
      { ...figure, what: 'Stats opened for the first time', measured: first, limits: [] },
      { ...figure, what: 'Stats opened', measured: median(later) },
      ...pages.map(([page, found]) => ({ ...figure, what: `the page ${page}`, measured: median(found) })),
      // The first of each compiles what draws it.
      ...others.map(({ what, found }) => ({ ...figure, what, measured: median(found.slice(1)) })),
    ];
  } finally {
    await app.dispose();
  }
}

/** Goes through all pages, and on to that of one exercise. @returns the times of each page, the first one apart */
async function timePages(app: TimedTerminal, rounds: number) {
  const found = new Map<string, number[]>();
  for (let isLeft = false; !isLeft; ) {
    const ms = await msOf(app, 'tab');
    const page = pageOn(await app.screen()) ?? '';
    const times = found.get(page) ?? [];
    found.set(page, [...times, ms]);
    isLeft = page === LIFT_PAGE && times.length === rounds;
  }
  return [...found].map(([page, [, ...later]]) => [page, later] as const);
}

function pageOn(screen: readonly string[]): string | null {
  return SHOWN_PAGE.exec(screen.slice(2).join('\n'))?.[1] ?? null;
}

/** @throws Error where the key draws nothing */
async function msOf(app: TimedTerminal, key: string): Promise<number> {
  const answer = await app.answerTo(key, CHART);
  if (answer === null) throw new Error(`${key} drew nothing.`);
  return answer.lastMs;
}
