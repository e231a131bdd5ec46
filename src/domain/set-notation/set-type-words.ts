import type { WorkingSet } from '../record.js';

/** `drop set` or `to failure`: the kind of an imported set; empty if it has none. */
export function setTypeWords({ setType }: Pick<WorkingSet, 'setType'>): string {
  return setType === 'dropset' ? 'drop set' : setType === 'failure' ? 'to failure' : '';
}
