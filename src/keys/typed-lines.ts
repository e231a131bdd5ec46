/** Several lines read at once: typed while the connection was slow, or pasted without brackets. */
import { type InputEvent, isPrintable, type KeyPress } from './key-event.js';

/** The keys of several lines. Their effect depends on the field that has the focus when they are handled. */
export type TypedLines = { readonly kind: 'lines'; readonly keys: readonly KeyPress[] };

/** Enter for at most `count` lines on the set line, up to a line that is not a set. */
export type LineEnds = { readonly kind: 'line-ends'; readonly count: number };

/** Fewer keys than this count as pressed one by one, such as two sets of one digit each. */
const MIN_KEYS = 7;

/** Returns the events unchanged, or a single event if they are the characters of several lines. */
export function joinTypedLines(events: readonly InputEvent[]): readonly (InputEvent | TypedLines)[] {
  if (events.length < MIN_KEYS) return events;
  const keys = events.filter(isLineKey);
  if (keys.length < events.length || !textOf(keys).trim().includes('\n')) return events;
  return [{ kind: 'lines', keys }];
}

/** The text of the lines, with `\n` for Enter. */
export function textOf(keys: readonly KeyPress[]): string {
  return keys.map(({ text }) => text ?? '\n').join('');
}

function isLineKey(event: InputEvent): event is KeyPress {
  if (event.kind !== 'key') return false;
  return isPrintable(event) || (event.name === 'enter' && !event.ctrl && !event.alt && !event.shift);
}
