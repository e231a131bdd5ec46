/** B11, B12, B16: a rebuild and a sync of all sessions, and the size of the database. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '../../src/persistence/paths.js';
import type { Bench, Row } from './bench.js';
import { atMost, type Check, ratio } from './check.js';
import { median } from './percentiles.js';
import { runWorker } from './programs.js';
import type { RebuildResult, SyncTimes } from './worker/stores.js';

export const storeRows: readonly Row[] = [
  { id: 'B11', what: 'rebuilding the database from the files', isShort: true, measure: measureRebuild },
  { id: 'B12', what: 'syncing unchanged sessions', isShort: true, measure: measureSync },
  { id: 'B16', what: 'size of the database', isShort: true, measure: measureSize },
];

const MAX_MIB = 300;
/** The longest time between two reports of progress: there must be four per second. */
const MAX_GAP_MS = 250;

async function measureRebuild(bench: Bench): Promise<readonly Check[]> {
  const { sizes, times } = bench;
  const design = timeRebuilds(bench, sizes.design, times(2, 1));
  const { ours, floor } = design;
  const checks: Check[] = [
    { what: 'time', measured: median(ours), floor: median(floor), unit: 'ms', limits: [ratio(2)] },
    { what: 'memory, peak', measured: design.peakMiB, unit: 'MiB', limits: [atMost(MAX_MIB)] },
    {
      what: 'longest time without progress',
      measured: design.longestGapMs,
      unit: 'ms',
      limits: [atMost(MAX_GAP_MS)],
    },
  ];
  if (times(1, 0) === 0) return checks;
  const stress = timeRebuilds(bench, sizes.stress, 1);
  return [
    ...checks,
    {
      what: `per session, ${sizes.stress} against ${sizes.design}`,
      measured: median(stress.ours) / sizes.stress,
      floor: median(ours) / sizes.design,
      unit: 'ms',
      limits: [ratio(1.25)],
    },
    { what: `memory, peak, ${sizes.stress} sessions`, measured: stress.peakMiB, unit: 'MiB', limits: [] },
  ];
}

function timeRebuilds({ programs, data }: Bench, size: number, count: number) {
  const root = data.copyOf(size);
  const result = { ours: [] as number[], floor: [] as number[], peakMiB: 0, longestGapMs: 0 };
  for (let index = 0; index < count; index += 1) {
    result.floor.push(runWorker<{ ms: number }>(programs, 'insert-rows', [root]).ms);
    const { ms, sessions, peakMiB, longestGapMs } = runWorker<RebuildResult>(programs, 'rebuild', [root]);
    if (sessions !== size) throw new Error(`The rebuild read ${sessions} of ${size} sessions.`);
    result.ours.push(ms);
    result.peakMiB = Math.max(result.peakMiB, peakMiB);
    result.longestGapMs = Math.max(result.longestGapMs, longestGapMs);
  }
  data.remove(root);
  return result;
}

async function measureSync({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.rootOf(sizes.design);
  const { ours, floor } = runWorker<SyncTimes>(programs, 'sync', [root, `${times(15, 5)}`]);
  return [{ what: 'median', measured: median(ours), floor: median(floor), unit: 'ms', limits: [ratio(2)] }];
}

const BYTES_PER_MIB = 1024 * 1024;

async function measureSize({ data, sizes }: Bench): Promise<readonly Check[]> {
  const { database, sessions } = dataPaths(data.rootOf(sizes.design));
  const fileBytes = readdirSync(sessions).map((name) => statSync(join(sessions, name)).size);
  return [
    {
      what: 'against the JSON files',
      measured: statSync(database).size / BYTES_PER_MIB,
      floor: fileBytes.reduce((sum, size) => sum + size, 0) / BYTES_PER_MIB,
      unit: 'MiB',
      limits: [],
    },
  ];
}
