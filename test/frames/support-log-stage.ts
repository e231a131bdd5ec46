/** The type of a stage of the Log screen, and hints that several stages have. */
import type { LogHarness } from '../support/log-harness.js';

/** A stage, how to reach it, and the texts and hints that its frame shows at any size. */
export type Stage = {
  readonly name: string;
  readonly make: () => LogHarness;
  readonly texts: readonly (string | RegExp)[];
  readonly hints: readonly string[];
};

/** Hints when Enter logs a set. */
export const LINE_HINTS = ['Enter log', 'Esc commands', 'F1 help'];
/** Hints when no set is planned, and Enter opens the next exercise. */
export const NEXT_HINTS = ['Enter next exercise', 'Esc commands', 'F1 help'];
/** Hints when no set is planned, and Enter opens the search for an exercise. */
export const ADD_HINTS = ['Enter add exercise', 'Esc commands', 'F1 help'];
