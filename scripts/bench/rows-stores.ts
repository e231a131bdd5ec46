/** B11, B12, B16: both stores as a whole. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '../../src/persistence/paths.js';
import type { Bench, Row } from './bench.js';
import { type Check, most, ratio } from './check.js';
import { median } from './percentiles.js';
import { runWorker } from './programs.js';
import type { RebuildFound, SyncTimes } from './worker/stores.js';

export const storeRows: readonly Row[] = [
  { id: 'B11', what: 'rebuilding the database from the files', isShort: true, measure: measureRebuild },
  { id: 'B12', what: 'syncing unchanged sessions', isShort: true, measure: measureSync },
  { id: 'B16', what: 'size of the database', isShort: true, measure: measureSize },
];

const MOST_MIB = 250;
/** Progress is told at least four times a second. */
const LONGEST_GAP_MS = 250;

async function measureRebuild(bench: Bench): Promise<readonly Check[]> {
  const { sizes, times } = bench;
  const usual = rebuild(bench, sizes.usual, times(3, 1));
  const checks: Check[] = [
    {
      what: 'time',
      measured: median(usual.ours),
      floor: median(usual.floor),
      unit: 'ms',
      limits: [ratio(3)],
    },
    { what: 'memory at most', measured: usual.peakMiB, unit: 'MiB', limits: [most(MOST_MIB)] },
    {
      what: 'longest without progress',
      measured: usual.longestGapMs,
      unit: 'ms',
      limits: [most(LONGEST_GAP_MS)],
    },
  ];
  if (times(1, 0) === 0) return checks;
  const large = rebuild(bench, sizes.large, 1);
  return [
    ...checks,
    {
      what: 'a session, with many against usually',
      measured: median(large.ours) / sizes.large,
      floor: median(usual.ours) / sizes.usual,
      unit: 'ms',
      limits: [ratio(1.15)],
    },
    { what: 'memory at most, with many', measured: large.peakMiB, unit: 'MiB', limits: [] },
  ];
}

function rebuild({ programs, data }: Bench, size: number, count: number) {
  const root = data.copyOf(size);
  const found = { ours: [] as number[], floor: [] as number[], peakMiB: 0, longestGapMs: 0 };
  for (let index = 0; index < count; index += 1) {
    found.floor.push(runWorker<{ ms: number }>(programs, 'read-files', [root]).ms);
    const { ms, sessions, peakMiB, longestGapMs } = runWorker<RebuildFound>(programs, 'rebuild', [root]);
    if (sessions !== size) throw new Error(`${sessions} of ${size} sessions were read.`);
    found.ours.push(ms);
    found.peakMiB = Math.max(found.peakMiB, peakMiB);
    found.longestGapMs = Math.max(found.longestGapMs, longestGapMs);
  }
  data.remove(root);
  return found;
}

async function measureSync({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.rootOf(sizes.usual);
  const { ours, floor } = runWorker<SyncTimes>(programs, 'sync', [root, `${times(15, 5)}`]);
  return [{ what: 'median', measured: median(ours), floor: median(floor), unit: 'ms', limits: [ratio(2)] }];
}

const BYTES_A_MIB = 1024 * 1024;

async function measureSize({ data, sizes }: Bench): Promise<readonly Check[]> {
  const { database, sessions } = dataPaths(data.rootOf(sizes.usual));
  const fileBytes = readdirSync(sessions).map((name) => statSync(join(sessions, name)).size);
  return [
    {
      what: 'against the JSON files',
      measured: statSync(database).size / BYTES_A_MIB,
      floor: fileBytes.reduce((sum, size) => sum + size, 0) / BYTES_A_MIB,
      unit: 'MiB',
      limits: [],
    },
  ];
}
