/** The keys of an exercise in a hand-typed log, such as `**Goal:** 30 kg`, and their spellings. */
import { parseBoldKey, parseHeaderField, parseHeading, parseKeyWithoutColon } from './markdown-lines.js';
import { parseGoal, parseRest } from './markdown-values.js';

export const EXERCISE_KEYS: readonly string[] = [
  ...['name', 'goal', 'rest', 'tempo', 'superset', 'muscles', 'type'],
];

const OTHER_KEYS: ReadonlyMap<string, string> = new Map([
  ['exercise', 'name'],
  ['exercise name', 'name'],
  ['exercise type', 'type'],
  ['rest time', 'rest'],
  ['rest between sets', 'rest'],
  ['current goal', 'goal'],
  ['target', 'goal'],
  ['rep tempo', 'tempo'],
  ['muscle groups', 'muscles'],
  ['target muscles', 'muscles'],
  ['target muscle groups', 'muscles'],
]);

/** `key` is in lower case and without synonyms; `written` is the key as in the log. */
export type ExerciseKey = { readonly key: string; readonly written: string; readonly value: string };

/**
 * The key and value of `**Goal:** 80 kg` or `rest 3 min`; null for other lines.
 * @param hasName the exercise has a name already
 */
export function parseExerciseKey(text: string, hasName: boolean): ExerciseKey | null {
  const bold = parseBoldKey(text);
  if (bold) return toKey(bold);
  const plain = parseHeaderField(text);
  if (plain && EXERCISE_KEYS.includes(keyOf(plain.key))) return toKey(plain);
  const loose = parseKeyWithoutColon(text, ['name', 'goal', 'rest']);
  return loose && isReadable(toKey(loose), hasName) ? toKey(loose) : null;
}

function isReadable({ key, value }: ExerciseKey, hasName: boolean): boolean {
  if (key === 'name') return !hasName;
  return (key === 'goal' ? parseGoal(value, 'kg') : parseRest(value)) !== null;
}

function toKey({ key, value }: { readonly key: string; readonly value: string }): ExerciseKey {
  return { key: keyOf(key), written: key, value };
}

function keyOf(written: string): string {
  const key = written.toLowerCase().replace(/\s+/g, ' ');
  return OTHER_KEYS.get(key) ?? key;
}

/** `## Exercise 3: Squat`, `## 3. Squat` and `## Squat` contain a name; `## Exercise 3` does not. */
export function nameInHeading(text: string): string | null {
  const title = parseHeading(text)?.title ?? '';
  const name = title
    .replace(/^\d+[.)]\s+/, '')
    .replace(/^exercise(?:\s*\d+\s*[:.)–—-]?|\s*[:–—-]|$)\s*/i, '');
  return name === '' ? null : name;
}
