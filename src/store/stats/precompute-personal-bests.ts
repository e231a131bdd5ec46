/** Computes and caches personal bests that take long to compute. */
import type { CommandContext } from '../command.js';
import { STATS_SLICE_MS } from './stats-reading.js';

/** Computes in the background, once both stores are synced after the start. */
export function precomputePersonalBests({ ports, tasks }: CommandContext): void {
  tasks.run('stats.precompute', ports.stats.precomputePersonalBests(), { sliceMs: STATS_SLICE_MS });
}
