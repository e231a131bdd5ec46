/** Finds changes in a folder by file sizes and times, for systems that do not announce changes. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackOnError } from './fallback-on-error.js';
import { namesInFolder } from './folder.js';

/** How many of the last files, and how many of the others, each call of `look` compares. */
const FILES_AT_A_TIME = 100;

export class PolledFolder {
  private stamp = '';
  /** The names of the files, sorted. The last session files are the newest, because their names begin with the date. */
  private names: readonly string[] = [];
  private stamps = new Map<string, string>();
  /** The index of the first older file that the next call compares. */
  private next = 0;

  constructor(private readonly path: string) {
    this.look();
  }

  /** True if names in the folder changed since the last call, or if one of the compared files was written to. */
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

  /** True if a file changed since it was last compared; false at the first comparison. */
  private isRewritten(name: string): boolean {
    const before = this.stamps.get(name);
    const stamp = stampOf(join(this.path, name));
    this.stamps.set(name, stamp);
    return before !== undefined && before !== stamp;
  }
}

/** A text that changes when a file is written to, or an entry of a folder is added, renamed or removed. */
function stampOf(path: string): string {
  return fallbackOnError('', () => {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : '';
  });
}
