/** Finds the faults of a key table that the compiler cannot see. */

import type { Binding } from './binding.js';
import { type Chord, isSameChord, parseChord } from './chord.js';
import { isPrintable } from './key-event.js';

/** One fault, with the binding it is about. */
export type TableProblem =
  | { readonly kind: 'missing'; readonly id: string; readonly field: 'keys' | 'label' | 'help' | 'group' }
  | { readonly kind: 'unreadableChord'; readonly id: string; readonly key: string }
  | { readonly kind: 'printableInEntry'; readonly id: string; readonly key: string }
  | { readonly kind: 'clash'; readonly id: string; readonly otherId: string; readonly key: string };

type BoundKey = { readonly binding: Binding; readonly key: string; readonly chord: Chord };

/** All faults of the table, in table order; empty when it is sound. */
export function checkTable(table: readonly Binding[]): readonly TableProblem[] {
  const boundKeys = table.flatMap(boundKeysOf);
  return [
    ...table.flatMap(missingFields),
    ...table.flatMap(unreadableChords),
    ...boundKeys.filter(isPrintableInEntry).map(printableInEntry),
    ...boundKeys.flatMap((bound, index) => clashes(bound, boundKeys.slice(index + 1))),
  ];
}

/** The fault as a sentence for a developer. */
export function describeTableProblem(problem: TableProblem): string {
  switch (problem.kind) {
    case 'missing':
      return `${problem.id} has no ${problem.field}`;
    case 'unreadableChord':
      return `${problem.id}: ${problem.key} is not a key a terminal can send`;
    case 'printableInEntry':
      return `${problem.id}: ${problem.key} is typed into the field in entry mode, so it cannot run a command`;
    case 'clash':
      return `${problem.key} is bound to both ${problem.id} and ${problem.otherId}`;
  }
}

function missingFields(binding: Binding): readonly TableProblem[] {
  const fields = (['label', 'help', 'group'] as const).filter((field) => binding[field].trim() === '');
  const missing = binding.keys.length === 0 ? (['keys', ...fields] as const) : fields;
  return missing.map((field) => ({ kind: 'missing', id: binding.id, field }));
}

function unreadableChords(binding: Binding): readonly TableProblem[] {
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

function printableInEntry({ binding, key }: BoundKey): TableProblem {
  return { kind: 'printableInEntry', id: binding.id, key };
}

function clashes(bound: BoundKey, later: readonly BoundKey[]): readonly TableProblem[] {
  return later
    .filter((other) => other.binding.scope === bound.binding.scope)
    .filter((other) => canBeAliveTogether(bound.binding, other.binding))
    .filter((other) => isSameChord(bound.chord, other.chord))
    .map((other) => ({ kind: 'clash', id: bound.binding.id, otherId: other.binding.id, key: bound.key }));
}

/** The modes overlap when they are equal or one of them is `any`. */
function canBeAliveTogether(a: Binding, b: Binding): boolean {
  return a.mode === b.mode || a.mode === 'any' || b.mode === 'any';
}
