/** Working out beforehand what takes long to work out: once, after the stores were filled from elsewhere. */
import type { CommandContext } from '../command.js';
import { LatestTask } from '../latest-task.js';

const keeping = new LatestTask<void>();

/** Goes on behind the screens until all is kept. */
export function precomputePersonalBests(context: CommandContext): void {
  keeping.begin(context, context.ports.stats.precomputePersonalBests(), () => {});
}
