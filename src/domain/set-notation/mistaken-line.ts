/** Finds valid lines that most likely mean something else to the person who typed them. */
import type { LineContext } from './resolve-line.js';
import type { LineError, ParsedLine, SetValues } from './set-line.js';

/** The error for `80*5`, which the notation reads as five sets of 80 reps, not as load and reps. */
export function loadAndRepsError(text: string): LineError | null {
  const [all, load = '', reps] = /^\s*(?:w\s*)?(\d+(?:[.,]\d+)?)\*(\d+)/i.exec(text) ?? [];
  if (all === undefined) return null;
  return { column: all.lastIndexOf('*') + 1, message: `for load and reps write ${load}x${reps}` };
}

/** A number at the start of a line, without `reps` after it. */
const BARE_NUMBER = /^(\s*(?:w\s*)?)(\d+)(?!\d|\s*reps?\b)/i;

/** The error for a number without a unit if the sets of the exercise are timed. */
export function timeWithoutUnit(
  text: string,
  line: ParsedLine,
  { plannedSet, previous, measure }: LineContext,
): LineError | null {
  if (line.kind !== 'reps' || line.quantity.kind !== 'reps') return null;
  const base = plannedSet ?? previous;
  const isTimed = base ? base.durationSeconds !== undefined && base.repCount === null : measure === 'time';
  const [, blanks = '', number] = BARE_NUMBER.exec(text) ?? [];
  if (!isTimed || number === undefined) return null;
  const reps = base ? `x${number}` : `bw x${number}`;
  return {
    column: blanks.length + 1,
    message: `for ${number} seconds write ${number}s, for ${number} reps ${reps}`,
  };
}

/** A number alone is most likely a load if it is above this, and above twice the planned reps. */
const SURE_REPS = 30;

/** The error for a number alone that is most likely a load; `x80` and `80 reps` give no error. */
export function loadWithoutReps(
  text: string,
  line: ParsedLine,
  plannedSet: SetValues | null,
): LineError | null {
  if (line.kind !== 'reps' || line.quantity.kind !== 'reps') return null;
  const [all, blanks = '', number] = BARE_NUMBER.exec(text) ?? [];
  const { full } = line.quantity.count;
  if (all === undefined || full <= SURE_REPS || full <= 2 * (plannedSet?.repCount?.full ?? 0)) return null;
  const message = `${number} reps? write ${number}x5 for a load, or x${number} for ${number} reps`;
  return { column: blanks.length + 1, message };
}
