/** Lists of names with values in one field: `Bench Press: 1.25; Squat: 5`. */
import type { SettingChange } from '../../domain/change-setting.js';
import { MUSCLE_GROUPS } from '../../domain/muscles/muscle-groups.js';
import type { TreePath } from '../../domain/read-athlete.js';

/** The text of a list; names without a value are left out. */
export function formatNamed(
  entries: readonly (readonly [name: string, values: readonly string[]])[],
): string {
  return entries
    .filter(([, values]) => values.length > 0)
    .map(
      ([name, values]) => `${/[:;"]|^\s|\s$/.test(name) ? JSON.stringify(name) : name}: ${values.join(' ')}`,
    )
    .join('; ');
}

/** Reads the value of a name. Returns the reason as a text if the value is invalid. */
export type ReadValue = (text: string, name: string) => { readonly value: unknown } | string;

/** Finds the name that a typed name means. Returns the reason as a text if there is none. */
export type FindName = (typed: string) => { readonly name: string } | string;

/**
 * The changes of settings that turn the list `before` into the list `text`, or why `text` is invalid.
 * @param pathOf the path of a value in the settings
 */
export function readNamed(
  text: string,
  before: string,
  read: ReadValue,
  findName: FindName,
  pathOf: (name: string) => TreePath,
): readonly SettingChange[] | string {
  const [entries, former] = [entriesOf(text), entriesOf(before)];
  if (typeof entries === 'string') return entries;
  const known = typeof former === 'string' ? new Map<string, string>() : former;
  const changes: SettingChange[] = [...known.keys()]
    .filter((name) => !entries.has(name))
    .map((name) => ({ path: pathOf(name), value: undefined }));
  const names = new Set([...entries.keys()].filter((typed) => known.has(typed)));
  for (const [typed, written] of entries) {
    if (known.get(typed) === written) continue;
    const value = read(written, typed);
    if (typeof value === 'string') return value;
    const found = known.has(typed) ? { name: typed } : findName(typed);
    if (typeof found === 'string') return found;
    if (!known.has(typed) && names.has(found.name)) return `${found.name} is there twice`;
    names.add(found.name);
    changes.push({ path: pathOf(found.name), ...value });
  }
  return changes;
}

/** The values of a list as texts, by name; the reason if the list cannot be read. */
function entriesOf(text: string): ReadonlyMap<string, string> | string {
  const entries = new Map<string, string>();
  for (const [entry] of text.matchAll(/(?:"(?:[^"\\]|\\.)*"|[^;"])+/g)) {
    if (entry.trim() === '') continue;
    const [, quoted, plain, value = ''] =
      /^\s*(?:("(?:[^"\\]|\\.)*")|([^":]+?))\s*:\s*(.*?)\s*$/.exec(entry) ?? [];
    const name = quoted === undefined ? plain : parsedName(quoted);
    if (name === undefined || value === '') {
      return `"${entry.trim()}" is not a name with a value: write NAME: VALUE, with ; between entries`;
    }
    if (entries.has(name)) return `${name} is there twice`;
    entries.set(name, value);
  }
  return entries;
}

function parsedName(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

const NUMBER = /^\d{1,4}(?:[.,]\d{1,4})?$/;

function numberOf(text: string): number | null {
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : null;
}

export const readLoad: ReadValue = (text, name) => {
  const value = numberOf(text);
  return value !== null && value > 0 ? { value } : `${name}: "${text}" is not a load above 0`;
};

/** Reads loads above 0, separated by blanks or slashes. */
export const readLoads: ReadValue = (text, name) => {
  const loads = text.split(/[\s/]+/).map(numberOf);
  if (loads.every((load) => load !== null && load > 0)) return { value: loads };
  return `${name}: "${text}" is not a list of loads: write as in 25 20 15 10`;
};

/** Reads the target of a muscle or of `default`: the minimum and maximum of hard sets a week. */
export const readTarget: ReadValue = (text, name) => {
  if (name !== 'default' && !MUSCLE_GROUPS.some((group) => group === name.toLowerCase())) {
    return `${name} is not a muscle; muscles are ${MUSCLE_GROUPS.join(', ')}, and default`;
  }
  const [, from = '', to = ''] = /^(\S+?)\s*[-–]\s*(\S+)$/.exec(text) ?? [];
  const [min, max] = [numberOf(from), numberOf(to)];
  if (min === null || max === null) return `${name}: "${text}" is not a range of sets: write as in 10-20`;
  return min <= max ? { value: { min, max } } : `${name}: the smaller number comes first, as in 10-20`;
};
