/** Texts of choosing an exercise. */
import type { AppState } from '../../../store/app-state.js';
import type { LogStage } from '../../../store/log/log-state.js';
import { setCountText } from '../../../store/log/sets-text.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateWords } from '../../../text/truncate.js';

/** Shown while there is nothing to choose from. */
export const EMPTY_HINT = 'Type any name; the library knows hundreds of exercises.';

/** What to type, in the longest form that fits. @param swapped the name of the exercise to be replaced */
export function placeholderText(hasKnown: boolean, swapped: string | undefined, columns: number): string {
  if (swapped !== undefined) {
    const room = columns - REPLACES.length;
    if (room >= MIN_NAME_COLUMNS) return REPLACES + truncateWords(sanitizeLine(swapped), room);
  }
  const texts = hasKnown
    ? [`${TYPE_A_NAME}, or choose one of yours`, `${TYPE_A_NAME}, or choose one`]
    : [`${TYPE_A_NAME}: squat, bench …`];
  return texts.find(({ length }) => length <= columns) ?? TYPE_A_NAME;
}

const TYPE_A_NAME = 'type a name';
const REPLACES = 'exercise to replace ';
/** Columns of a name that are always visible. */
const MIN_NAME_COLUMNS = 8;

/**
 * The question about the chosen exercise.
 * @param newName the name of the new exercise, if it looks like a set
 */
export function questionText(
  { log }: AppState,
  { question, swaps }: Extract<LogStage, { kind: 'picking' }>,
  newName: string,
  columns: number,
): string {
  const shown = (name: string) => truncateWords(sanitizeLine(name), Math.floor(columns / 2));
  if (question?.kind !== 'move-sets') {
    return `“${shown(newName)}” looks like a set. Add an exercise of that name? y / n`;
  }
  const swapped = swaps === undefined ? undefined : log.session?.exercises[swaps];
  const sets = swapped ? setCountText(swapped) : '';
  const [from, to] = [shown(swapped?.Name ?? ''), shown(question.to.name)];
  return `Move ${sets} from ${from} to ${to}? y / n. With n, ${to} is added after ${from}.`;
}
