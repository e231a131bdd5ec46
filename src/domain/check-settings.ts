/** Finds the mistakes in the text of an `athlete.json`, with line and column. */
import { placeOfPath } from '../json/place-of-path.js';
import { type InvalidValue, parseAthleteText, readAthleteTree } from './read-athlete.js';

/** `theme (line 2, column 12: expected one of …)` */
export function describeInvalidValue(text: string, { key, path, reason }: InvalidValue): string {
  const { line, column } = placeOfPath(text, path);
  return `${key} (line ${line}, column ${column}: ${reason})`;
}

/** The first mistake in the text, as a clause: `line 3, column 5: …`; null if there is none. */
export function firstMistake(text: string): string | null {
  const parsed = parseAthleteText(text);
  if (!parsed.ok) return `${parsed.error.place}: ${parsed.error.reason}`;
  const [first] = readAthleteTree(parsed.tree, {})
    .invalid.map((each) => {
      const { line, column } = placeOfPath(text, each.path);
      return { line, column, words: `line ${line}, column ${column}: ${each.key}: ${each.reason}` };
    })
    .toSorted((one, other) => one.line - other.line || one.column - other.column);
  return first?.words ?? null;
}
