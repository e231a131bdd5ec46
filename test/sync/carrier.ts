/** Carries the folder `data` from one machine to the other. */
import type { Machine } from '../support/any-work.js';

export type Carrier = {
  setOnline: (machine: Machine, isOnline: boolean) => Promise<void>;
  /** Carries what it can now. */
  carry: () => Promise<void>;
  /** Carries until both folders are equal; both machines are online. */
  carryAll: () => Promise<void>;
  /** Lets time pass, and files in transit arrive. */
  wait: (ms: number) => Promise<void>;
  /** The right time. */
  now: () => number;
  close: () => Promise<void>;
};
