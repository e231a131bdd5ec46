/** File systems of their own for a test: one that is small enough to fill, or that becomes read-only. */
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

  /** Mounts one, until the test ends; null if this user or system may not. */
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

  /** Leaves no room but for that many KiB. */
  fill(leftKib = 0): void {
    const file = openSync(this.filler, 'a');
    try {
      for (const block = Buffer.alloc(4096); ; ) writeSync(file, block);
    } catch {
      // It is full.
    } finally {
      closeSync(file);
    }
    if (leftKib > 0) execFileSync('truncate', [`--size=-${leftKib}k`, this.filler]);
  }

  /** Makes room again. */
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
