/** B17 to B19: promises that are counted, not timed. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dataPaths } from '../../src/persistence/paths.js';
import { play } from '../keystrokes/play.js';
import { SCRIPTS } from '../keystrokes/scripts.js';
import type { Bench, Row } from './bench.js';
import { type Check, exactly, most } from './check.js';
import { percentile } from './percentiles.js';
import { isRunning } from './processes.js';
import { beginSession, startApp } from './screens.js';

export const promiseRows: readonly Row[] = [
  { id: 'B17', what: 'keys a working set', isShort: true, measure: countKeys },
  { id: 'B18', what: 'killed at every step of a save', isShort: false, measure: countLosses },
  { id: 'B19', what: 'the terminal is closed', isShort: true, measure: measureHangup },
];

async function countKeys(): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const script of SCRIPTS) {
    const { keys, problem } = await play(script);
    if (problem !== null) throw new Error(`${script.name}: ${problem}`);
    checks.push({
      what: script.name,
      measured: keys / script.sets,
      unit: 'keys',
      limits: [most(script.budget)],
    });
  }
  return checks;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SUMMARY =
  /^SIGKILL, (.*): (\d+) cases, sessions lost (\d+), stores unequal (\d+), starts refused (\d+)$/gm;

/** The part of the fault suite that kills saves, every step of each. */
async function countLosses(): Promise<readonly Check[]> {
  const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', 'test/faults/killed-at-every-step.test.ts', '-t', '(save|edit)'];
  const printed = execFileSync(process.execPath, [vitest, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, TRAININGLOGS_FAULTS: 'full', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return [...printed.matchAll(SUMMARY)].flatMap(([, name, cases, lost, unequal, refused]): Check[] => {
    if (cases === '0') return [];
    const wrong = Number(lost) + Number(unequal) + Number(refused);
    return [
      {
        what: `${name}, ${cases} moments: lost, unequal, refused`,
        measured: wrong,
        unit: '',
        limits: [exactly(0)],
      },
    ];
  });
}

const HANGUP = 1;
const LOOK_EVERY_MS = 2;
const WAIT_MS = 5000;

async function measureHangup({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const found = { ms: [] as number[], draftsMissing: 0, otherEnds: 0 };
  for (let index = 0; index < times(10, 3); index += 1) {
    const root = data.copyOf(sizes.small);
    const app = await startApp(root);
    try {
      await beginSession(app);
      app.press('enter');
      await app.waitFor(/1 of \d/);
      const closedMs = performance.now();
      app.close();
      while (isRunning(app.pid) && performance.now() - closedMs < WAIT_MS) await sleep(LOOK_EVERY_MS);
      found.ms.push(performance.now() - closedMs);
      const { signal } = await app.exit();
      if (signal !== HANGUP) found.otherEnds += 1;
      if (!isSetInDraft(root)) found.draftsMissing += 1;
    } finally {
      await app.dispose();
      data.remove(root);
    }
  }
  return [
    { what: 'gone, the slowest', measured: percentile(found.ms, 100), unit: 'ms', limits: [most(200)] },
    { what: 'drafts without the set logged', measured: found.draftsMissing, unit: '', limits: [exactly(0)] },
    {
      what: 'ended by anything but SIGHUP, as by a core',
      measured: found.otherEnds,
      unit: '',
      limits: [exactly(0)],
    },
  ];
}

function isSetInDraft(root: string): boolean {
  const { drafts } = dataPaths(root);
  const [name] = readdirSync(drafts).filter((each) => each.endsWith('.json'));
  return name !== undefined && /"workingSets": \[\s*\{/.test(readFileSync(join(drafts, name), 'utf8'));
}
