/** Something that carries the folder `data` from one machine to the other. */
import type { Machine } from '../support/any-work.js';

export type Carrier = {
  setOnline: (machine: Machine, isOnline: boolean) => Promise<void>;
  /** Carries the files that can be carried now. */
  carry: () => Promise<void>;
  /** Carries until both folders are equal. Both machines must be online. */
  carryAll: () => Promise<void>;
  /** Lets time pass, and files in transit arrive. */
  wait: (ms: number) => Promise<void>;
  /** The time without the error of any machine's clock, in ms. */
  now: () => number;
  close: () => Promise<void>;
};
