/** The next set with its reason, and last time's sets, for screens too narrow for the pane. */
import type { AppState } from '../../../store/app-state.js';
import {
  bestEver,
  labelOfSuggested,
  nextSuggested,
  platesForLoad,
} from '../../../store/log/exercise-hints.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { planSourceOf } from '../../../store/log/planned-set.js';
import { beginningOf } from '../../../text/beginning.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateList } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { wrapText } from '../../../text/wrap.js';
import { pastText } from './last-time-words.js';

const SEPARATOR = ' · ';

export type HintTexts = {
  readonly lines: readonly string[];
  /** The texts that do not fit into the lines, most important first. */
  readonly leftOut: readonly string[];
};

/** From one to `rows` lines: the next set and its reason, last time, the best set, the plates, the cues. */
export function hintTexts(state: AppState, columns: number, rows: number): HintTexts {
  const next = nextSuggested(state);
  const nextText = next ? `${labelOfSuggested(state)} ${next.set}` : '';
  const isAfterNext = rows < 2 && nextText !== '';
  const past = pastText(state, isAfterNext ? columns - nextText.length - SEPARATOR.length : columns);
  const cut = (text: string) => truncateList(sanitizeLine(text), columns);
  const reason = next?.reason ? [sanitizeLine(next.reason)] : [];
  // If the placeholder is last time's set, do not show the reason of the suggested set below it.
  const ofPlaceholder = planSourceOf(state) === 'last' ? [] : reason;
  const [best, plates] = [bestEver(state), platesForLoad(state)];
  const facts = [best && `Best ${best}`, plates && PLATES + plates]
    .filter((fact) => fact !== null)
    .map(sanitizeLine)
    .concat(cuesText(state, columns));
  if (rows < 2) {
    return {
      lines: [cut([nextText, past].filter(Boolean).join(SEPARATOR))],
      leftOut: [...ofPlaceholder, ...facts],
    };
  }
  const whyLines = wrapText([sanitizeLine(nextText), ...reason].join(SEPARATOR), columns);
  if (whyLines.length >= rows)
    return { lines: [cut(nextText), cut(past)], leftOut: [...ofPlaceholder, ...facts] };
  const room = rows - whyLines.length - 1;
  return {
    lines: [...whyLines, cut(past), ...facts.slice(0, room).map(cut)],
    leftOut: facts.slice(room),
  };
}

const PLATES = 'Plates ';

/** True for the text with the plates of the set on the line. */
export function isPlatesText(text: string): boolean {
  return text.startsWith(PLATES);
}

/** The indent of the set line, which is not available for the left-out texts. */
const INDENT_COLUMNS = 8;

/** `Cues elbows in; chest up`, with whole words on one line; empty without cues. */
function cuesText(state: AppState, columns: number): readonly string[] {
  const cues = currentExercise(state.log)?.formCues ?? [];
  if (cues.length === 0) return [];
  const text = `Cues ${cues.map((cue) => sanitizeLine(beginningOf(cue))).join('; ')}`;
  const [first = '', ...rest] = wrapText(text, columns - INDENT_COLUMNS - ELLIPSIS.length);
  return [rest.length === 0 ? first : first.trimEnd() + ELLIPSIS];
}

const ELLIPSIS = ' …';

/** The texts that were left out, in at most `rows` lines; texts share a line if they fit. */
export function leftOutLines(texts: readonly string[], columns: number, rows: number): readonly string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    const joined = `${last}${SEPARATOR}${text}`;
    if (last !== undefined && widthColumns(joined) <= columns) lines.splice(-1, 1, joined);
    else lines.push(...wrapText(text, columns));
  }
  return lines.slice(0, rows);
}
