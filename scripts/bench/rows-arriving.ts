/** B20: another program writes, changes and removes a session file while History is open. */
import { readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataPaths } from '../../src/persistence/paths.js';
import { anId } from '../../test/support/builders.js';
import type { Bench, Row } from './bench.js';
import { atMost, type Check, exactly } from './check.js';
import { percentile } from './percentiles.js';
import { cpuMs } from './processes.js';
import { openHistory, startApp, waitUntilIdle } from './screens.js';
import type { TimedTerminal } from './timed-terminal.js';

export const arrivingRows: readonly Row[] = [
  { id: 'B20', what: 'files that arrive', isShort: true, measure: measureArriving },
];

const MAX_MS = 1000;
/** After this time without a changed file, no sync is due. A sync that finds a file missing runs again 3 s later. */
const SECOND_LOOKS_MS = 8000;

type Step = { readonly what: string; readonly do: () => void; readonly shown: RegExp };

async function measureArriving({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.copyOf(sizes.design);
  const app = await startApp(root);
  const shownMs = new Map<string, number[]>();
  try {
    await openHistory(app);
    const under = cursorRow(await app.screen());
    let isKept = true;
    for (let index = 1; index <= times(5, 2); index += 1) {
      for (const step of stepsOf(root, index)) {
        const ms = await timeStep(app, step);
        shownMs.set(step.what, [...(shownMs.get(step.what) ?? []), ms]);
        isKept &&= cursorRow(await app.screen()).includes(under);
      }
    }
    await sleep(SECOND_LOOKS_MS);
    await waitUntilIdle(app);
    return [
      ...[...shownMs].map(([what, all]): Check => {
        return { what, measured: percentile(all, 100), unit: 'ms', limits: [atMost(MAX_MS)] };
      }),
      { what: 'cursor moved', measured: isKept ? 0 : 1, unit: '', limits: [exactly(0)] },
      ...(await measureIdle(app, times(5000, 4000))),
    ];
  } finally {
    await app.dispose();
    data.remove(root);
  }
}

/** The steps of another program, which adds, changes and removes a copy of the newest session. */
function stepsOf(root: string, index: number): readonly Step[] {
  const { sessions } = dataPaths(root);
  const newest = readdirSync(sessions).sort().at(-1) ?? '';
  const id = anId(0xf0000000 + index);
  const text = readFileSync(join(sessions, newest), 'utf8').replace(/"_id": "[^"]*"/, `"_id": "${id}"`);
  const file = join(sessions, newest.replace(/_[^_]+\.json$/, `_${id.slice(0, 8)}.json`));
  const write = (focus: string) => () => {
    writeFileSync(`${file}.tmp`, text.replace(/"focus": "[^"]*"/, `"focus": "${focus}"`));
    renameSync(`${file}.tmp`, file);
  };
  const [added, changed] = [`Added ${index}`, `Changed ${index}`];
  return [
    { what: 'file written, to the list, maximum', do: write(added), shown: new RegExp(added) },
    { what: 'file changed, to the list, maximum', do: write(changed), shown: new RegExp(changed) },
    {
      what: 'file removed, to its mark, maximum',
      do: () => unlinkSync(file),
      shown: new RegExp(`○.*${changed}|${changed}.*○`),
    },
  ];
}

async function timeStep(app: TimedTerminal, step: Step): Promise<number> {
  await waitUntilIdle(app);
  step.do();
  const writtenMs = performance.now();
  return (await app.waitFor(step.shown)) - writtenMs;
}

async function measureIdle(app: TimedTerminal, idleMs: number): Promise<readonly Check[]> {
  const before = { bytes: app.bytes, cpuMs: cpuMs(app.pid) };
  await sleep(idleMs);
  const percent = ((cpuMs(app.pid) - before.cpuMs) / idleMs) * 100;
  const bytesPerSecond = (app.bytes - before.bytes) / (idleMs / 1000);
  return [
    { what: 'idle afterwards', measured: bytesPerSecond, unit: 'B/s', limits: [exactly(0)] },
    { what: 'CPU, idle afterwards', measured: Math.round(percent), unit: '%', limits: [exactly(0)] },
  ];
}

/** The row of the list under the cursor, without the cursor's mark. */
function cursorRow(screen: readonly string[]): string {
  const [row = ''] = screen.filter((each) => each.startsWith(' ▸ '));
  return (row.split('│')[0] ?? '').slice(3).trim();
}
