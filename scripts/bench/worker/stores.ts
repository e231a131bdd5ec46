/** Measures a sync of all sessions, and a rebuild of the database from the files. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '../../../src/persistence/disk/time-sliced-work.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { OpenStores } from '../../../src/persistence/sync/open-stores.js';
import { timed } from './timing.js';

const KIB_PER_MIB = 1024;

export type RebuildResult = {
  readonly ms: number;
  readonly sessions: number;
  /** The longest time between two reports of progress, in ms. */
  readonly longestGapMs: number;
  /** The peak memory of this process, in MiB. */
  readonly peakMiB: number;
};

export function measureRebuild(root: string): RebuildResult {
  const stores = new OpenStores(dataPaths(root), () => new Date());
  const startedMs = performance.now();
  const steps = stores.rebuildSteps('json');
  let lastMs = startedMs;
  let longestGapMs = 0;
  for (;;) {
    const step = steps.next();
    const nowMs = performance.now();
    longestGapMs = Math.max(longestGapMs, nowMs - lastMs);
    lastMs = nowMs;
    if (!step.done) continue;
    const { rebuilt } = step.value;
    const ms = nowMs - startedMs;
    stores.close();
    const peakMiB = process.resourceUsage().maxRSS / KIB_PER_MIB;
    return { ms, sessions: rebuilt?.sessions ?? 0, longestGapMs, peakMiB };
  }
}

export type SyncTimes = { readonly ours: readonly number[]; readonly floor: readonly number[] };

/** Syncs equal stores and, in turn, measures the floor: listing the sessions and calling stat for each file. */
export function measureSync(root: string, count: number): SyncTimes {
  const { sessions } = dataPaths(root);
  const stores = new OpenStores(dataPaths(root), () => new Date());
  runToEnd(stores.openSteps());
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let index = 0; index < count; index += 1) {
    times.floor.push(
      timed(() => {
        for (const name of readdirSync(sessions)) statSync(join(sessions, name));
      }),
    );
    times.ours.push(
      timed(() => {
        const { syncResult } = stores.sync();
        if (!syncResult || syncResult.read.length > 0 || syncResult.written.length > 0) {
          throw new Error('The stores were not equal.');
        }
      }),
    );
  }
  stores.close();
  return times;
}
