/** B15: memory after use. */
import type { Bench, Row } from './bench.js';
import { type Check, most, ratio } from './check.js';
import { UP_AND_DOWN } from './key-times.js';
import { median } from './percentiles.js';
import { residentMiB } from './processes.js';
import { beginSession, openFiles, openHistory, rest, startApp, startHello } from './screens.js';
import type { TimedTerminal } from './timed-terminal.js';

export const memoryRows: readonly Row[] = [
  { id: 'B15', what: 'memory', isShort: false, measure: measureMemory },
];

const MOST_MIB = 140;
/** Growth that is none: pages the collector has not given back yet. */
const FLAT = 1.05;
const SAMPLES = 10;

async function measureMemory({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.copyOf(sizes.large);
  const hello = await startHello(programs);
  const app = await startApp(root);
  try {
    await pressMany(hello, UP_AND_DOWN, times(1000, 200));
    const floor = residentMiB(hello.pid);
    await spendAMinute(app);
    const used = residentMiB(app.pid);
    const samples: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      await pressMany(app, UP_AND_DOWN, times(10_000, 1000) / SAMPLES);
      samples.push(residentMiB(app.pid));
    }
    const half = SAMPLES / 2;
    return [
      {
        what: 'after a minute of use',
        measured: used,
        floor,
        unit: 'MiB',
        limits: [ratio(1.3), most(MOST_MIB)],
      },
      {
        what: 'behind 10,000 keys, their second half against the first',
        measured: median(samples.slice(half)),
        floor: median(samples.slice(0, half)),
        unit: 'MiB',
        limits: [ratio(FLAT)],
      },
    ];
  } finally {
    await app.dispose();
    await hello.dispose();
    data.remove(root);
  }
}

/** Every screen, a search, and a few sets logged; History is what it ends on. */
async function spendAMinute(app: TimedTerminal): Promise<void> {
  await beginSession(app);
  await pressMany(app, ['enter'], 5);
  await pressMany(app, [...'60x8@8', 'enter'], 70);
  app.press('alt+4');
  await rest(app);
  await pressMany(app, ['down', 'tab'], 40);
  await openFiles(app);
  await pressMany(app, UP_AND_DOWN, 100);
  await openHistory(app);
  await pressMany(app, UP_AND_DOWN, 300);
  await pressMany(app, ['/', ...'bench', 'escape'], 14);
  await pressMany(app, ['enter', 'down', 'down', 'escape'], 80);
}

/** Presses keys one after the other, each when the one before it is drawn. */
async function pressMany(terminal: TimedTerminal, keys: readonly string[], count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await terminal.answerTo(keys[index % keys.length] ?? '', { silenceMs: 1 });
  }
  await rest(terminal);
}
