/** B13: opening large JSON files. */
import { closeSync, copyFileSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '../../src/persistence/paths.js';
import type { Bench, Row } from './bench.js';
import { atMost, type Check, ratio } from './check.js';
import { timeKeysInTurn, UP_AND_DOWN } from './key-times.js';
import { median, p95 } from './percentiles.js';
import { residentMiB } from './processes.js';
import { runWorker } from './programs.js';
import { openFiles, startApp, startHello, waitUntilIdle } from './screens.js';
import type { TimedTerminal } from './timed-terminal.js';

export const documentRows: readonly Row[] = [
  { id: 'B13', what: 'a JSON file of 48 MB', isShort: false, measure: measureLargeFile },
];

const LARGE_BYTES = 48_000_000;
const LARGE_NAME = 'large.json';
const MAX_MIB = 500;

async function measureLargeFile({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.copyOf(sizes.small);
  const { output, sessions } = dataPaths(root);
  const large = join(output, LARGE_NAME);
  writeLargeFile(large, sessions);
  const [one = ''] = readdirSync(sessions);
  const small = join(output, 'small.json');
  copyFileSync(join(sessions, one), small);
  const opened: number[] = [];
  const floor: number[] = [];
  for (let index = 0; index < times(3, 1); index += 1) {
    floor.push(runWorker<{ ms: number }>(programs, 'parse', [large]).ms);
    const app = await startApp(root);
    try {
      opened.push(await openLargeFile(app));
    } finally {
      await app.dispose();
    }
  }
  const scrolled = await measureScrolling(programs, root, times(100, 20));
  const rows = runWorker<readonly number[]>(programs, 'rows', [small, `${times(200, 50)}`]);
  data.remove(root);
  return [
    { what: 'first frame', measured: median(opened), floor: median(floor), unit: 'ms', limits: [ratio(1.5)] },
    ...scrolled,
    { what: 'file of a session, to rows', measured: median(rows), unit: 'ms', limits: [atMost(2)] },
  ];
}

async function measureScrolling(
  programs: Bench['programs'],
  root: string,
  count: number,
): Promise<readonly Check[]> {
  const hello = await startHello(programs);
  const app = await startApp(root);
  try {
    await openLargeFile(app);
    await waitUntilIdle(app);
    const checks: Check[] = [];
    for (const [name, keys] of [
      ['a row', ['down']],
      ['a page', ['pageDown']],
    ] as const) {
      const pressed = [
        { terminal: app, keys },
        { terminal: hello, keys: UP_AND_DOWN },
      ];
      await timeKeysInTurn(pressed, 30);
      const [ours, floor] = await timeKeysInTurn(pressed, count);
      if (!ours || !floor) continue;
      const figure = { unit: 'ms' } as const;
      checks.push(
        {
          ...figure,
          what: `scrolling by ${name}, p50`,
          measured: median(ours.times),
          floor: median(floor.times),
          limits: [ratio(1)],
        },
        {
          ...figure,
          what: `scrolling by ${name}, p95`,
          measured: p95(ours.times),
          floor: p95(floor.times),
          limits: [atMost(25)],
        },
      );
    }
    app.press('G');
    await waitUntilIdle(app);
    return [
      ...checks,
      { what: 'memory', measured: residentMiB(app.pid), unit: 'MiB', limits: [atMost(MAX_MIB)] },
    ];
  } finally {
    await app.dispose();
    await hello.dispose();
  }
}

/** Opens the large file on the Files screen. @returns the time from the key to its first frame, in ms */
async function openLargeFile(app: TimedTerminal): Promise<number> {
  await openFiles(app);
  app.press('/');
  await app.silence(300);
  app.type(LARGE_NAME);
  await app.waitFor(/1 of \d[\d\s]* files/);
  app.press('enter');
  await waitUntilIdle(app);
  const pressedMs = performance.now();
  app.press('enter');
  return (await app.waitFor('"dataModelVersion"')) - pressedMs;
}

/** Writes a JSON list of the sessions. They are repeated until the file is large enough. */
function writeLargeFile(path: string, sessions: string): void {
  const texts = readdirSync(sessions).map((name) => readFileSync(join(sessions, name), 'utf8').trimEnd());
  const handle = openSync(path, 'w');
  let written = writeSync(handle, '[');
  for (let index = 0; written < LARGE_BYTES; index += 1) {
    written += writeSync(handle, `${index === 0 ? '' : ','}\n${texts[index % texts.length]}`);
  }
  writeSync(handle, '\n]\n');
  closeSync(handle);
}
