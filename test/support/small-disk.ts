/** File systems for a test that can be filled or become read-only. */
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeTempFolder } from './temp-folder.js';

export class SmallDisk {
  readonly root: string;

  private constructor() {
    this.root = makeTempFolder();
  }

  /**
   * Mounts a small file system until the test ends.
   * @returns null if this user or system does not allow it
   */
  static mount(sizeKib: number): SmallDisk | null {
    const disk = new SmallDisk();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKib}k`, 'tmpfs', disk.root], {
        stdio: 'ignore',
      });
    } catch {
      return null;
    }
    onTestFinished(() => void execFileSync('umount', ['--lazy', disk.root]));
    return disk;
  }

  /** Fills the file system, except for `leftKib` KiB. */
  fill(leftKib = 0): void {
    const file = openSync(this.filler, 'a');
    try {
      for (const block = Buffer.alloc(4096); ; ) writeSync(file, block);
    } catch {
      // The disk is full, as intended.
    } finally {
      closeSync(file);
    }
    if (leftKib > 0) execFileSync('truncate', [`--size=-${leftKib}k`, this.filler]);
  }

  /** Frees the space again. */
  empty(): void {
    rmSync(this.filler);
  }

  makeReadOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.root]);
  }

  private get filler(): string {
    return join(this.root, 'filler');
  }
}
