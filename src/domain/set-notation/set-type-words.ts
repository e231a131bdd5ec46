import type { WorkingSet } from '../record.js';

/** The type of an imported set, `drop set` or `to failure`; empty for other sets. */
export function setTypeWords({ setType }: Pick<WorkingSet, 'setType'>): string {
  return setType === 'dropset' ? 'drop set' : setType === 'failure' ? 'to failure' : '';
}
