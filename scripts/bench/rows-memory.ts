/** B15: memory after use. */
import type { Bench, Row } from './bench.js';
import { type Check, ratio } from './check.js';
import { UP_AND_DOWN } from './key-times.js';
import { median } from './percentiles.js';
import { residentMiB } from './processes.js';
import { beginSession, openFiles, openHistory, startApp, startHello, waitUntilIdle } from './screens.js';
import type { TimedTerminal } from './timed-terminal.js';

export const memoryRows: readonly Row[] = [
  { id: 'B15', what: 'memory', isShort: false, measure: measureMemory },
];

/** Memory that grows at most by this ratio counts as not growing, because the garbage collector returns pages late. */
const FLAT = 1.05;
const SAMPLES = 10;
/** How many keys are written at once. Several of them may share a frame. */
const BURST = 10;

async function measureMemory(bench: Bench): Promise<readonly Check[]> {
  const { programs, sizes, times } = bench;
  const hello = await startHello(programs);
  try {
    await pressMany(hello, UP_AND_DOWN, times(1000, 200));
    const floor = residentMiB(hello.pid);
    const design = await measureUse(bench, sizes.design, times(10_000, 1000));
    const stress = await measureUse(bench, sizes.stress, 0);
    const half = SAMPLES / 2;
    return [
      { what: 'after a minute of use', measured: design.used, floor, unit: 'MiB', limits: [ratio(1.6)] },
      {
        what: `after a minute of use, ${sizes.stress} sessions`,
        measured: stress.used,
        floor,
        unit: 'MiB',
        limits: [ratio(2)],
      },
      {
        what: 'over 10,000 keys, second half against first half',
        measured: median(design.samples.slice(half)),
        floor: median(design.samples.slice(0, half)),
        unit: 'MiB',
        limits: [ratio(FLAT)],
      },
    ];
  } finally {
    await hello.dispose();
  }
}

/** @param keys the number of keys after the minute of use, with a measurement after each tenth; 0 for none */
async function measureUse({ data }: Bench, size: number, keys: number) {
  const root = data.copyOf(size);
  const app = await startApp(root);
  try {
    await workForAMinute(app);
    const used = residentMiB(app.pid);
    const samples: number[] = [];
    for (let sample = 0; sample < SAMPLES && keys > 0; sample += 1) {
      await pressBursts(app, keys / SAMPLES);
      samples.push(residentMiB(app.pid));
    }
    return { used, samples };
  } finally {
    await app.dispose();
    data.remove(root);
  }
}

/** Logs a few sets, visits every screen except Data, and searches. Ends on History. */
async function workForAMinute(app: TimedTerminal): Promise<void> {
  await beginSession(app);
  await pressMany(app, ['enter'], 5);
  await pressMany(app, [...'60x8@8', 'enter'], 70);
  app.press('alt+4');
  await waitUntilIdle(app);
  await pressMany(app, ['down', 'tab'], 40);
  await openFiles(app);
  await pressMany(app, UP_AND_DOWN, 100);
  await openHistory(app);
  await pressMany(app, UP_AND_DOWN, 300);
  await pressMany(app, ['/', ...'bench', 'escape'], 14);
  await pressMany(app, ['enter', 'down', 'down', 'escape'], 80);
}

/** Presses keys one by one, each after the frame of the previous key. */
async function pressMany(terminal: TimedTerminal, keys: readonly string[], count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await terminal.pressAndTime(keys[index % keys.length] ?? '', { silenceMs: 1 });
  }
  await waitUntilIdle(terminal);
}

/** Moves the cursor down and up. Several keys are written at once. */
async function pressBursts(terminal: TimedTerminal, count: number): Promise<void> {
  for (let index = 0; index < count; index += BURST) {
    terminal.press(...Array<string>(BURST - 1).fill(index % (2 * BURST) === 0 ? 'down' : 'up'));
    await terminal.pressAndTime(index % (2 * BURST) === 0 ? 'down' : 'up', { silenceMs: 1 });
  }
  await waitUntilIdle(terminal);
}
