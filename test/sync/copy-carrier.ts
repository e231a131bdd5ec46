/** Carries the folder `data` of two machines with plain copies to a third folder, as a cloud folder does. */
import type { Machine } from '../support/any-work.js';
import { TestDataRoot } from '../support/data-root.js';
import { FolderCarrier } from '../support/folder-carrier.js';
import type { Carrier } from './carrier.js';

export class CopyCarrier implements Carrier {
  private readonly carriers: readonly [FolderCarrier, FolderCarrier];
  private readonly isOnline: [boolean, boolean] = [true, true];
  private passedMs = 0;

  constructor([one, other]: readonly [TestDataRoot, TestDataRoot]) {
    const between = new TestDataRoot();
    this.carriers = [
      new FolderCarrier(one, between, 'ABCDEFG'),
      new FolderCarrier(other, between, 'HIJKLMN'),
    ];
  }

  setOnline(machine: Machine, isOnline: boolean): Promise<void> {
    this.isOnline[machine] = isOnline;
    return Promise.resolve();
  }

  carry(): Promise<void> {
    for (const [machine, carrier] of this.carriers.entries()) if (this.isOnline[machine]) carrier.exchange();
    return Promise.resolve();
  }

  /** Carries twice, because the first machine gets the files of the second one only the second time. */
  async carryAll(): Promise<void> {
    await this.carry();
    await this.carry();
  }

  /** Moves the clock only, because every copy is already done. */
  wait(ms: number): Promise<void> {
    this.passedMs += ms;
    return Promise.resolve();
  }

  now(): number {
    return Date.now() + this.passedMs;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
