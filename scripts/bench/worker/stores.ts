/** Both stores as a whole: synced, and the database made anew from the files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '../../../src/persistence/disk/time-sliced-work.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { OpenStores } from '../../../src/persistence/sync/open-stores.js';
import { timed } from './timing.js';

const KIB_A_MIB = 1024;

export type RebuildFound = {
  readonly ms: number;
  readonly sessions: number;
  /** The longest that nothing was told of how far it is, ms. */
  readonly longestGapMs: number;
  /** The most memory this process ever had, MiB. */
  readonly peakMiB: number;
};

export function measureRebuild(root: string): RebuildFound {
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
    const peakMiB = process.resourceUsage().maxRSS / KIB_A_MIB;
    return { ms, sessions: rebuilt?.sessions ?? 0, longestGapMs, peakMiB };
  }
}

/** The least that reading every session file takes: listing, reading and parsing them. */
export function measureReading(root: string): { readonly ms: number } {
  const folder = dataPaths(root).sessions;
  let parsed = 0;
  const ms = timed(() => {
    for (const name of readdirSync(folder)) {
      if (JSON.parse(readFileSync(join(folder, name), 'utf8')) !== null) parsed += 1;
    }
  });
  if (parsed === 0) throw new Error(`${folder} holds no sessions.`);
  return { ms };
}

export type SyncTimes = { readonly ours: readonly number[]; readonly floor: readonly number[] };

/** Syncs stores that agree already, in turn with the least: a look at every file in the folder. */
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
          throw new Error('There was something to sync.');
        }
      }),
    );
  }
  stores.close();
  return times;
}
