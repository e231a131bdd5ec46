/** The settings of one process: what `athlete.json` says, what the database has cached of it, and changes of both. */
import type { Athlete } from '../domain/athlete.js';
import {
  type AthleteFile,
  type AthleteSource,
  readAthleteFile,
  readAthleteSource,
  updateAthlete,
} from './athlete-file.js';
import { type AthleteCache, readCachedAthlete } from './database/athlete-cache.js';
import { fallbackOnError } from './disk/fallback-on-error.js';
import type { WriterLock } from './disk/writer-lock.js';
import type { DataPaths } from './paths.js';

export class AthleteSettings {
  private last: { readonly source: AthleteSource; readonly file: AthleteFile } | null = null;
  /** Answers given while the file cannot be read; the database has them too if it can be written. */
  private answers: Athlete | null = null;

  /** @param openCache the cache of the open database; null while it is not open or cannot be used */
  constructor(
    private readonly paths: DataPaths,
    private readonly lock: WriterLock,
    private readonly openCache: () => AthleteCache | null,
  ) {}

  /** What the file says now. Never throws. */
  read(): AthleteFile {
    const source = readAthleteSource(this.paths);
    if (this.last?.source.key !== source.key) {
      this.last = { source, file: readAthleteFile(source, this.paths, () => this.cached()) };
    }
    return this.last.file;
  }

  /** Changes the file; all that `change` leaves as it is stays as written. @throws StorageError also while it cannot be read */
  update(change: (athlete: Athlete) => Athlete): Athlete {
    const athlete = updateAthlete(this.paths, this.lock, change, () => this.cached());
    this.last = null;
    this.keepLastGood();
    return athlete;
  }

  /**
   * Takes who the athlete is and the unit, as the first start asks. While the file cannot be read they are cached
   * instead, so that logging can begin; the file is left alone. @throws StorageError
   */
  answer(answers: Pick<Athlete, 'userId' | 'userName' | 'unit'>): Athlete {
    if (this.read().isReadable) return this.update((athlete) => ({ ...athlete, ...answers }));
    const athlete = { ...this.read().athlete, ...answers };
    this.answers = athlete;
    this.last = null;
    fallbackOnError(undefined, () => this.openCache()?.keep(athlete));
    return athlete;
  }

  /** Caches what can be read; a database that cannot be written keeps what it has. Never throws. */
  keepLastGood(): void {
    const { athlete, isReadable } = this.read();
    const isThere = this.last?.source.status === 'read';
    if (isReadable && isThere) fallbackOnError(undefined, () => this.openCache()?.keep(athlete));
  }

  private cached(): Athlete | null {
    if (this.answers !== null) return this.answers;
    const cache = this.openCache();
    return cache ? fallbackOnError(null, () => cache.read()) : readCachedAthlete(this.paths.database);
  }
}
