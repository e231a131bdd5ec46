/** The settings of one process: `athlete.json`, the values cached in the database, and changes of both. */
import type { Athlete } from '../domain/athlete.js';
import { type BodyWeightChange, changeBodyWeight } from '../domain/body-weight-entry.js';
import type { JsonTree } from '../domain/read-athlete.js';
import {
  type AthleteFile,
  type AthleteSource,
  readAthleteFile,
  readAthleteSource,
  replaceAthleteText,
  updateAthlete,
  updateAthleteTree,
} from './athlete-file.js';
import { type AthleteCache, readCachedAthlete } from './database/athlete-cache.js';
import { fallbackOnError } from './disk/fallback-on-error.js';
import type { WriterLock } from './disk/writer-lock.js';
import type { DataPaths } from './paths.js';

export class AthleteSettings {
  private last: { readonly source: AthleteSource; readonly file: AthleteFile } | null = null;
  /** Answers of the first start if the file cannot be read; also in the database if it can be written. */
  private answers: Athlete | null = null;

  /** @param openCache the cache of the open database; null while it is not open or cannot be used */
  constructor(
    private readonly paths: DataPaths,
    private readonly lock: WriterLock,
    private readonly openCache: () => AthleteCache | null,
  ) {}

  /** The settings of the file now. Never throws. */
  read(): AthleteFile {
    const source = readAthleteSource(this.paths);
    if (this.last?.source.key !== source.key) {
      this.last = { source, file: readAthleteFile(source, this.paths, () => this.cached()) };
    }
    return this.last.file;
  }

  /**
   * Changes the file; keys that `change` leaves alone stay as written. @throws StorageError also while it cannot be
   * read
   * @param options.waits false to fail at once if another process holds the writer lock
   */
  update(change: (athlete: Athlete) => Athlete, { waits } = { waits: true }): Athlete {
    const pending = fallbackOnError([], () => this.openCache()?.pendingWeights() ?? []);
    const changeAll = (athlete: Athlete) => change(pending.reduce(changeBodyWeight, athlete));
    const athlete = updateAthlete(this.paths, this.lock, changeAll, { cached: () => this.cached(), waits });
    this.last = null;
    if (pending.length > 0) fallbackOnError(undefined, () => this.openCache()?.savePendingWeights([]));
    this.cacheValues();
    return athlete;
  }

  /**
   * Changes the tree of the file as it is written. @param change returns null to write nothing
   * @throws StorageError also while the file cannot be read
   */
  updateTree(change: (tree: JsonTree) => JsonTree | null): void {
    updateAthleteTree(this.paths, this.lock, change);
    this.last = null;
    this.cacheValues();
  }

  /** Writes a text that a person edited; false if the file is no longer what was opened. @throws StorageError */
  replaceText(opened: Uint8Array | null, text: Uint8Array): boolean {
    const isWritten = replaceAthleteText(this.paths, this.lock, opened, text);
    this.last = null;
    this.cacheValues();
    return isWritten;
  }

  /**
   * Enters or removes a body weight. While the file cannot be read the change is only in the database; the first
   * `cacheReadable` or `update` after that writes it into the file.
   * @returns false if the change is not in the file yet
   * @throws StorageError
   */
  setBodyWeight(change: BodyWeightChange): boolean {
    if (this.read().isReadable) {
      this.update((athlete) => changeBodyWeight(athlete, change));
      return true;
    }
    const cache = this.openCache();
    // Fails with the reason why the file cannot be read.
    if (cache === null) this.update((athlete) => athlete);
    cache?.savePendingWeights([...cache.pendingWeights(), change]);
    if (this.answers !== null) this.answers = changeBodyWeight(this.answers, change);
    this.last = null;
    return false;
  }

  /**
   * Saves the athlete's name and unit from the first start. While the file cannot be read they are only cached, so
   * that logging can start; the file is left alone.
   * @throws StorageError
   */
  answer(answers: Pick<Athlete, 'userId' | 'userName' | 'unit'>): Athlete {
    if (this.read().isReadable) return this.update((athlete) => ({ ...athlete, ...answers }));
    const athlete = { ...this.read().athlete, ...answers };
    this.answers = athlete;
    this.last = null;
    fallbackOnError(undefined, () => this.openCache()?.save(athlete));
    return athlete;
  }

  /**
   * Caches the readable values, and writes body weights that were entered while the file could not be read. Does nothing
   * if the database cannot be written, or another process is writing. Never throws.
   */
  cacheReadable(): void {
    const hasPending = () => (this.openCache()?.pendingWeights().length ?? 0) > 0;
    if (this.read().isReadable && fallbackOnError(false, hasPending)) {
      fallbackOnError(undefined, () => this.update((athlete) => athlete, { waits: false }));
    }
    this.cacheValues();
  }

  private cacheValues(): void {
    const { athlete, isReadable } = this.read();
    const isThere = this.last?.source.status === 'read';
    if (isReadable && isThere) fallbackOnError(undefined, () => this.openCache()?.save(athlete));
  }

  private cached(): Athlete | null {
    if (this.answers !== null) return this.answers;
    const cache = this.openCache();
    return cache ? fallbackOnError(null, () => cache.read()) : readCachedAthlete(this.paths.database);
  }
}
