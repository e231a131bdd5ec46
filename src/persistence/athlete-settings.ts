/** The settings for one process: reads and changes `athlete.json` and the values cached in the database. */
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
  /** The answers at the first start if the file could not be read. They are also cached, if possible. */
  private answers: Athlete | null = null;

  /** @param openCache returns the cache of the open database; null if it is not open or cannot be used */
  constructor(
    private readonly paths: DataPaths,
    private readonly lock: WriterLock,
    private readonly openCache: () => AthleteCache | null,
  ) {}

  /** Reads the settings from the file. Never throws. */
  read(): AthleteFile {
    const source = readAthleteSource(this.paths);
    if (this.last?.source.key !== source.key) {
      this.last = { source, file: readAthleteFile(source, this.paths, () => this.cached()) };
    }
    return this.last.file;
  }

  /**
   * Changes the file, and writes pending body weights into it. Other keys stay as written.
   * @param options.waits false to throw at once if the lock is held
   * @throws StorageError
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
   * Changes the file's JSON, including unknown keys.
   * @param change returns null to write nothing
   * @throws StorageError; also if the file cannot be read
   */
  updateTree(change: (tree: JsonTree) => JsonTree | null): void {
    updateAthleteTree(this.paths, this.lock, change);
    this.last = null;
    this.cacheValues();
  }

  /**
   * Writes an edited text. Returns false and writes nothing if the file has changed since then.
   * @throws StorageError
   */
  replaceText(opened: Uint8Array | null, text: Uint8Array): boolean {
    const isWritten = replaceAthleteText(this.paths, this.lock, opened, text);
    this.last = null;
    this.cacheValues();
    return isWritten;
  }

  /**
   * Enters or removes a body weight, in the database if the file cannot be read.
   * @returns false if the change is not in the file yet
   * @throws StorageError
   */
  setBodyWeight(change: BodyWeightChange): boolean {
    if (this.read().isReadable) {
      this.update((athlete) => changeBodyWeight(athlete, change));
      return true;
    }
    const cache = this.openCache();
    // Without a cache, the change cannot be stored. This call throws the reason why the file cannot be read.
    if (cache === null) this.update((athlete) => athlete);
    cache?.savePendingWeights([...cache.pendingWeights(), change]);
    if (this.answers !== null) this.answers = changeBodyWeight(this.answers, change);
    this.last = null;
    return false;
  }

  /**
   * Saves name and unit from the first start; only caches them if the file cannot be read.
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

  /** Caches the values of the file, and writes pending body weights into it. Never throws. */
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
