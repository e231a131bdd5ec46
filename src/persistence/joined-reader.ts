/** Reads sessions with aliases: an alias and the name that it stands for count as one exercise. */
import { exerciseKey, namesByKey } from '../domain/exercise-name.js';
import { type Aliases, type JoinedNames, joinedNames } from '../domain/joined-names.js';
import { queryWithAliases } from '../domain/query/query-with-aliases.js';
import type { ExerciseOccurrence, KnownExercise } from '../domain/read-models/exercise-history.js';
import { compareSessionOrder, type SessionOrderKey } from '../domain/session-order.js';
import { JoinedDays } from './joined-days.js';
import { JoinedStatistics } from './joined-statistics.js';
import type { SessionReader } from './session-reader.js';

/** Wraps a reader so that it joins aliases. Returns `reader` itself if there are no aliases. */
export function withAliases(reader: SessionReader, aliases: Aliases | undefined): SessionReader {
  const names = joinedNames(aliases);
  return names.groups.length === 0 ? reader : new JoinedReader(reader, names);
}

class JoinedReader implements SessionReader {
  readonly days: JoinedDays;
  readonly statistics: JoinedStatistics;
  readonly programs: SessionReader['programs'];
  readonly listing: SessionReader['listing'];
  readonly search: SessionReader['search'];
  readonly imports: SessionReader['imports'];
  readonly personalBests: SessionReader['personalBests'];

  constructor(
    private readonly reader: SessionReader,
    private readonly names: JoinedNames,
  ) {
    this.days = new JoinedDays(reader.days, names);
    this.statistics = new JoinedStatistics(reader.statistics, names);
    this.programs = reader.programs;
    this.listing = reader.listing;
    this.imports = reader.imports;
    this.search = {
      ids: (query, unit) => reader.search.ids(queryWithAliases(query, names), unit),
      summaries: (query, unit, page) => reader.search.summaries(queryWithAliases(query, names), unit, page),
    };
    // The reader of personal bests is not wrapped, because it reads the aliases from the settings itself.
    this.personalBests = reader.personalBests;
  }

  count = () => this.reader.count();
  fileNames = () => this.reader.fileNames();
  findIds = (prefix: string) => this.reader.findIds(prefix);
  getSession = (id: string) => this.reader.getSession(id);
  getStored = (id: string) => this.reader.getStored(id);
  getText = (id: string) => this.reader.getText(id);
  getTexts = () => this.reader.getTexts();
  idsBefore = (...args: Parameters<SessionReader['idsBefore']>) => this.reader.idsBefore(...args);
  listSummaries = (...args: Parameters<SessionReader['listSummaries']>) => this.reader.listSummaries(...args);
  summariesBefore = (...args: Parameters<SessionReader['summariesBefore']>) =>
    this.reader.summariesBefore(...args);
  workoutsOn = (...args: Parameters<SessionReader['workoutsOn']>) => this.reader.workoutsOn(...args);

  exerciseNames(): string[] {
    return namesByKey(this.days.exercises());
  }

  exercisesOfFocus(focus: string): string[] {
    return this.reader.exercisesOfFocus(focus).map(this.names.nameOf);
  }

  knownExercises(): KnownExercise[] {
    const counts = new Map<string, number>();
    for (const { name, count } of this.reader.knownExercises()) {
      const key = this.names.keyOf(exerciseKey(name));
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
    return this.days
      .exercises()
      .map(({ key, name, lastDate }) => ({ name, count: counts.get(key) ?? 0, lastDate }));
  }

  occurrencesOf(name: string, limit?: number): ExerciseOccurrence[] {
    return this.newestFirst(name, limit, (each) => this.reader.occurrencesOf(each, limit));
  }

  occurrencesBefore(name: string, before: SessionOrderKey, limit: number): ExerciseOccurrence[] {
    return this.newestFirst(name, limit, (each) => this.reader.occurrencesBefore(each, before, limit));
  }

  private newestFirst(
    name: string,
    limit: number | undefined,
    read: (name: string) => ExerciseOccurrence[],
  ): ExerciseOccurrence[] {
    const keys = this.names.keysOf(exerciseKey(name));
    if (keys.length === 1) return keys.flatMap(read);
    return keys
      .flatMap(read)
      .sort((one, other) => compareSessionOrder(orderOf(other), orderOf(one)) || one.order - other.order)
      .slice(0, limit);
  }
}

function orderOf({ sessionId, date }: ExerciseOccurrence): SessionOrderKey {
  return { _id: sessionId, date };
}
