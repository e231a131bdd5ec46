/** Finds errors in a key table that the compiler cannot find. */

import type { Binding } from './binding.js';
import { type Chord, isSameChord, parseChord } from './chord.js';
import { isPrintable } from './key-event.js';

export type TableError =
  | { readonly kind: 'missing'; readonly id: string; readonly field: 'keys' | 'label' | 'help' | 'group' }
  | { readonly kind: 'unreadableChord'; readonly id: string; readonly key: string }
  | { readonly kind: 'printableInEntry'; readonly id: string; readonly key: string }
  | { readonly kind: 'clash'; readonly id: string; readonly otherId: string; readonly key: string };

type BoundKey = { readonly binding: Binding; readonly key: string; readonly chord: Chord };

/** All errors of the table, grouped by kind. */
export function checkTable(table: readonly Binding[]): readonly TableError[] {
  const boundKeys = table.flatMap(boundKeysOf);
  return [
    ...table.flatMap(missingFields),
    ...table.flatMap(unreadableChords),
    ...boundKeys.filter(isPrintableInEntry).map(printableInEntry),
    ...boundKeys.flatMap((bound, index) => findClashes(bound, boundKeys.slice(index + 1))),
  ];
}

/** The error as a sentence for a developer. */
export function describeTableError(error: TableError): string {
  switch (error.kind) {
    case 'missing':
      return `${error.id} has no ${error.field}`;
    case 'unreadableChord':
      return `${error.id}: ${error.key} is not a key that a terminal can send`;
    case 'printableInEntry':
      return `${error.id}: ${error.key} is typed into the field in entry mode, so it cannot run a command`;
    case 'clash':
      return `${error.key} is bound to both ${error.id} and ${error.otherId}`;
  }
}

function missingFields(binding: Binding): readonly TableError[] {
  const fields = (['label', 'help', 'group'] as const).filter((field) => binding[field].trim() === '');
  const missing = binding.keys.length === 0 ? (['keys', ...fields] as const) : fields;
  return missing.map((field) => ({ kind: 'missing', id: binding.id, field }));
}

function unreadableChords(binding: Binding): readonly TableError[] {
  return binding.keys
    .filter((key) => parseChord(key) === undefined)
    .map((key) => ({ kind: 'unreadableChord', id: binding.id, key }));
}

function boundKeysOf(binding: Binding): readonly BoundKey[] {
  return binding.keys.flatMap((key) => {
    const chord = parseChord(key);
    return chord === undefined ? [] : [{ binding, key, chord }];
  });
}

function isPrintableInEntry({ binding, chord }: BoundKey): boolean {
  return binding.mode !== 'navigation' && isPrintable(chord);
}

function printableInEntry({ binding, key }: BoundKey): TableError {
  return { kind: 'printableInEntry', id: binding.id, key };
}

function findClashes(bound: BoundKey, later: readonly BoundKey[]): readonly TableError[] {
  return later
    .filter((other) => other.binding.scope === bound.binding.scope)
    .filter((other) => canBeActiveTogether(bound.binding, other.binding))
    .filter((other) => isSameChord(bound.chord, other.chord))
    .map((other) => ({ kind: 'clash', id: bound.binding.id, otherId: other.binding.id, key: bound.key }));
}

/** True if the modes are equal or one of them is `any`. */
function canBeActiveTogether(a: Binding, b: Binding): boolean {
  return a.mode === b.mode || a.mode === 'any' || b.mode === 'any';
}
