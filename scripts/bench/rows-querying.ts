/** B9, B10: what the database answers, and how long a chart takes to be read and drawn. */
import type { Bench, Row } from './bench.js';
import { type Check, most, ratio } from './check.js';
import { median } from './percentiles.js';
import { runWorker } from './programs.js';
import { startApp } from './screens.js';
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
/** No chart is waited for longer; one that takes so long has missed by far. */
const ENOUGH_MS = 60_000;

/** What shows another chart, or the same one of something else. */
const STEPS = [
  { what: 'Stats opened', away: 'alt+1', keys: ['alt+4'] },
  { what: 'another exercise', away: null, keys: ['down'] },
  { what: 'another chart', away: null, keys: ['tab'] },
  { what: 'another range', away: null, keys: [']', '['] },
] as const;

/** From the key to the last byte of the chart: reading, drawing and the frame around it. */
async function measureCharts({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const app = await startApp(data.rootOf(sizes.large));
  try {
    const checks: Check[] = [];
    for (const { what, away, keys } of STEPS) {
      const found: number[] = [];
      // The first of them warms up, and is all there is where it takes too long.
      for (let index = 0; index <= times(20, 6) && (found[0] ?? 0) < ENOUGH_MS / 10; index += 1) {
        if (away !== null) await app.answerTo(away);
        const answer = await app.answerTo(keys[index % keys.length] ?? '', { noAnswerMs: ENOUGH_MS });
        found.push(answer?.lastMs ?? ENOUGH_MS);
      }
      const measured = median(found.length > 1 ? found.slice(1) : found);
      checks.push({ what, measured, unit: 'ms', limits: [most(MOST_MS)] });
      if (measured >= ENOUGH_MS) break;
    }
    return checks;
  } finally {
    await app.dispose();
  }
}
