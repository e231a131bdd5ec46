/** Converts several lines that were read at once to keys. */
import { type KeyEvent, namedKey } from '../keys/key-event.js';
import { type LineEnds, type TypedLines, textOf } from '../keys/typed-lines.js';
import type { AppState } from '../store/app-state.js';
import { isAtSets, modeOf } from '../store/focus.js';
import { questionOf } from '../store/log/line-question.js';
import { readLine } from '../store/log/line-reading.js';

/** On the set line: a paste, then Enter for each set up to the first other line. Elsewhere: the keys as typed. */
export function keysOfTypedLines(
  state: AppState,
  lines: TypedLines | LineEnds,
): readonly (KeyEvent | LineEnds)[] {
  if (lines.kind === 'line-ends') return keysOfLineEnds(state, lines.count);
  if (!isTypingSets(state)) return lines.keys;
  const text = textOf(lines.keys);
  const count = text.split('\n').slice(0, -1).filter(isFilled).length;
  return [
    { kind: 'paste', text },
    { kind: 'line-ends', count },
  ];
}

const ENTER = namedKey('enter');

function keysOfLineEnds(state: AppState, count: number): readonly (KeyEvent | LineEnds)[] {
  if (count === 0 || !isTypingSets(state)) return [];
  const reading = readLine(state);
  // Enter shows the error of an invalid line.
  if (reading.kind === 'invalid') return [ENTER];
  if (reading.kind !== 'set' || !isFilled(state.log.line.text)) return [];
  const isAsked = questionOf(state, reading) !== null;
  return isAsked ? [ENTER] : [ENTER, { kind: 'line-ends', count: count - 1 }];
}

function isTypingSets(state: AppState): boolean {
  return isAtSets(state) && modeOf(state) === 'entry';
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}
