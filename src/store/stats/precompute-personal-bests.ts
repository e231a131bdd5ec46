/** Computes and caches personal bests that take long to compute. */
import type { CommandContext } from '../command.js';
import { STATS_SLICE_MS } from './stats-reading.js';

/** Starts the computation in the background. */
export function precomputePersonalBests({ ports, tasks }: CommandContext): void {
  tasks.run('stats.precompute', ports.stats.precomputePersonalBests(), { sliceMs: STATS_SLICE_MS });
}
