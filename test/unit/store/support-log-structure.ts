/** A session of three exercises. */
import { supersetLabel } from '../../../src/domain/supersets.js';
import { LogHarness } from '../../support/log-harness.js';

/** Bench Press, Squat and Row in this order; the last one is open. */
export function three(): LogHarness {
  return new LogHarness().begin('Bench Press').pick('Squat').pick('Row');
}

export const labels = ({ log }: LogHarness) => {
  const exercises = log.session?.exercises ?? [];
  return exercises.map((_, index) => supersetLabel(exercises, index));
};
export const setCounts = ({ log }: LogHarness) =>
  log.session?.exercises.map(({ workingSets }) => workingSets.length);
