/** Every stage of the Log screen, reached with keys. */
import type { LogHarness } from '../support/log-harness.js';
import { folded, rowsOf } from './support-log.js';
import type { Stage } from './support-log-stage.js';
import { SAVING_STAGES } from './support-log-stages-saving.js';
import { SETS_STAGES } from './support-log-stages-sets.js';
import { START_STAGES } from './support-log-stages-start.js';

export const STAGES: readonly Stage[] = [...START_STAGES, ...SETS_STAGES, ...SAVING_STAGES];

/** The stage of that name. */
export function stage(name: string): LogHarness {
  const found = STAGES.find((each) => each.name === name);
  if (!found) throw new Error(`no stage is called "${name}"`);
  return found.make();
}

/** The frame of a stage at 80 × 24. */
export const goldenOf = (name: string) => folded(rowsOf(stage(name)));
