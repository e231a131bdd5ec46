/** The exercises for statistics. An alias and the name that it stands for count as one exercise. */
import type { JoinedNames } from '../domain/joined-names.js';
import { compareDone, type DetailedExercise, type DoneExercise } from '../domain/statistics/done-exercise.js';
import type { DoneFilter } from './database/statistics-queries.js';
import type { SessionReader } from './session-reader.js';

type Statistics = SessionReader['statistics'];

export class JoinedStatistics implements Statistics {
  constructor(
    private readonly statistics: Statistics,
    private readonly names: JoinedNames,
  ) {}

  doneExercises(filter: DoneFilter): DoneExercise[] {
    return this.joined(filter, (each) => this.statistics.doneExercises(each));
  }

  detailedExercises(filter: DoneFilter): DetailedExercise[] {
    return this.joined(filter, (each) => this.statistics.detailedExercises(each));
  }

  /** The categories by exercise key. A name without a category gets one from the names that it is joined with. */
  importedCategories(): ReadonlyMap<string, string> {
    const categories = new Map(this.statistics.importedCategories());
    for (const { keys } of this.names.groups) {
      const known = keys.flatMap((key) => categories.get(key) ?? [])[0];
      if (known === undefined) continue;
      for (const key of keys) if (!categories.has(key)) categories.set(key, known);
    }
    return categories;
  }

  private joined<T extends DoneExercise>(filter: DoneFilter, read: (filter: DoneFilter) => T[]): T[] {
    const keys = filter.key === undefined ? null : this.names.keysOf(filter.key);
    if (keys?.length === 1) return read({ ...filter, key: keys[0] });
    const found = keys === null ? read(filter) : keys.flatMap((key) => read({ ...filter, key }));
    if (!found.some(({ key }) => this.names.keyOf(key) !== key)) return found;
    return this.regrouped(found);
  }

  /** Groups exercises with joined names under the main name, in the order of their keys. */
  private regrouped<T extends DoneExercise>(found: readonly T[]): T[] {
    const written = new Map(found.map(({ key, name }) => [key, name]));
    const groups = new Map<string, T[]>();
    const joined = new Set<T[]>();
    for (const each of found) {
      const key = this.names.keyOf(each.key);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      if (key === each.key) group.push(each);
      else {
        group.push({ ...each, key, name: written.get(key) ?? this.names.nameOf(each.name) });
        joined.add(group);
      }
    }
    for (const group of joined) group.sort(compareDone);
    return [...groups].sort(([one], [other]) => compareText(one, other)).flatMap(([, group]) => group);
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
