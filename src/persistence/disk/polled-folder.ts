/**
 * Finds changes of a folder and its files by their sizes and times, if the system does not announce them. One look costs
 * at most `2 * FILES_AT_A_TIME` calls, however many files there are.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackOnError } from './fallback-on-error.js';
import { namesInFolder } from './folder.js';

/** About half a millisecond on a local disk. */
const FILES_AT_A_TIME = 100;

export class PolledFolder {
  private stamp = '';
  /** The names of its files, sorted; session files by date. */
  private names: readonly string[] = [];
  private stamps = new Map<string, string>();
  /** The first one of the older files of the next look. */
  private next = 0;

  constructor(private readonly path: string) {
    this.look();
  }

  /**
   * True if an entry was added, renamed or removed since the last look, or one of the last files by name was written to.
   * The other files are compared in turn: all of 20,000 within 100 looks.
   */
  look(): boolean {
    const stamp = stampOf(this.path);
    const isListed = stamp !== this.stamp;
    if (isListed) this.list();
    this.stamp = stamp;
    const newest = Math.max(0, this.names.length - FILES_AT_A_TIME);
    const older = this.names.slice(this.next, Math.min(this.next + FILES_AT_A_TIME, newest));
    this.next = this.next + FILES_AT_A_TIME < newest ? this.next + FILES_AT_A_TIME : 0;
    const changed = [...older, ...this.names.slice(newest)].filter((name) => this.isRewritten(name));
    return isListed || changed.length > 0;
  }

  private list(): void {
    this.names = fallbackOnError([], () => namesInFolder(this.path, (name) => !name.startsWith('.')));
    const known = this.stamps;
    this.stamps = new Map(
      this.names.flatMap((name) => {
        const stamp = known.get(name);
        return stamp === undefined ? [] : [[name, stamp] as const];
      }),
    );
  }

  /** False for a file that was not looked at before. */
  private isRewritten(name: string): boolean {
    const before = this.stamps.get(name);
    const stamp = stampOf(join(this.path, name));
    this.stamps.set(name, stamp);
    return before !== undefined && before !== stamp;
  }
}

/** Changes when an entry of a folder is added, renamed or removed, or a file is written to. */
function stampOf(path: string): string {
  return fallbackOnError('', () => {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : '';
  });
}
