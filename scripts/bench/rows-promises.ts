/** B17 to B19: keys per set, losses if a save is killed, and a closed terminal. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dataPaths } from '../../src/persistence/paths.js';
import { play } from '../keystrokes/play.js';
import { SCRIPTS } from '../keystrokes/scripts.js';
import type { Bench, Row } from './bench.js';
import { atMost, type Check, exactly } from './check.js';
import { percentile } from './percentiles.js';
import { isRunning } from './processes.js';
import { beginSession, startApp } from './screens.js';

export const promiseRows: readonly Row[] = [
  { id: 'B17', what: 'keys per working set', isShort: true, measure: countKeys },
  { id: 'B18', what: 'killed at every step of a save', isShort: false, measure: countLosses },
  { id: 'B19', what: 'closed terminal', isShort: true, measure: measureHangup },
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
      limits: [atMost(script.budget)],
    });
  }
  return checks;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SUMMARY =
  /^SIGKILL, (.*): (\d+) cases, sessions lost (\d+), stores unequal (\d+), starts refused (\d+), hung (\d+)$/gm;

/** Runs the fault tests that kill a save before each of its steps. */
async function countLosses(): Promise<readonly Check[]> {
  const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', 'test/faults/killed-at-every-step.test.ts', '-t', '(save|edit)'];
  const printed = execFileSync(process.execPath, [vitest, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, TRAININGLOGS_FAULTS: 'full', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const summaries = [...printed.matchAll(SUMMARY)];
  if (summaries.length === 0) throw new Error('The fault suite printed no summary.');
  return summaries.flatMap(([, name, cases, ...errors]): Check[] => {
    if (cases === '0') return [];
    const wrong = errors.reduce((sum, count) => sum + Number(count), 0);
    return [
      {
        what: `${name}, ${cases} steps: lost, unequal, refused, hung`,
        measured: wrong,
        unit: '',
        limits: [exactly(0)],
      },
    ];
  });
}

const HANGUP = 1;
const POLL_MS = 2;
const WAIT_MS = 5000;

async function measureHangup({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const result = { ms: [] as number[], draftsMissing: 0, otherEnds: 0 };
  for (let index = 0; index < times(5, 3); index += 1) {
    const root = data.copyOf(sizes.small);
    const app = await startApp(root);
    try {
      await beginSession(app);
      app.press('enter');
      await app.waitFor(/1 of \d/);
      const closedMs = performance.now();
      app.close();
      while (isRunning(app.pid) && performance.now() - closedMs < WAIT_MS) await sleep(POLL_MS);
      result.ms.push(performance.now() - closedMs);
      const { signal } = await app.exit();
      if (signal !== HANGUP) result.otherEnds += 1;
      if (!isSetInDraft(root)) result.draftsMissing += 1;
    } finally {
      await app.dispose();
      data.remove(root);
    }
  }
  return [
    {
      what: 'until the process ended, maximum',
      measured: percentile(result.ms, 100),
      unit: 'ms',
      limits: [atMost(200)],
    },
    { what: 'drafts without the logged set', measured: result.draftsMissing, unit: '', limits: [exactly(0)] },
    {
      what: 'ended other than by SIGHUP',
      measured: result.otherEnds,
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
