/** Notes on added sets whose loads are most likely typing mistakes. `add` does not ask; it logs such sets. */
import { formatWeight } from '../domain/format-weight.js';
import type { Exercise } from '../domain/record.js';
import type { ReadSet } from '../domain/set-notation/read-set-arguments.js';
import type { SetValues } from '../domain/set-notation/set-line.js';
import { findUnlikelyLoad } from '../domain/unlikely-load.js';
import type { WeightUnit } from '../domain/weight.js';
import type { SessionReader } from '../persistence/session-reader.js';

type EarlierSet = Pick<SetValues, 'weightKg' | 'loadMode'>;

/**
 * One sentence for each working set whose load is far from the last load.
 * @param exercise before the sets are added
 * @throws StorageError
 */
export function unlikelySets(
  sets: readonly ReadSet[],
  { Name, workingSets }: Pick<Exercise, 'Name' | 'workingSets'>,
  reader: Pick<SessionReader, 'occurrencesOf'> | null,
  unit: WeightUnit,
): readonly string[] {
  const [last] = reader?.occurrencesOf(Name, 1) ?? [];
  const earlier: EarlierSet[] = [...(last?.workingSets ?? []), ...workingSets];
  return sets.flatMap(({ kind, values }) => {
    if (kind === 'warmup') return [];
    const found = findUnlikelyLoad(values, earlier);
    earlier.push(values);
    if (found === null) return [];
    const how = found.is === 'heavier' ? 'more than 3 times' : 'less than a third of';
    const words = `${formatWeight(found.weightKg, unit)} is ${how} the last ${formatWeight(found.lastKg, unit)}`;
    return [`Note: ${words}; change the set on the screens if the load is a mistake.`];
  });
}
