/** One row of the key table: keys, command, scope, and the texts for help and footer. */

import { type Chord, parseChord } from './chord.js';

/** `entry` while a text field has the focus, so that letters are typed; else `navigation`. */
export type Mode = 'entry' | 'navigation';

export function otherMode(mode: Mode): Mode {
  return mode === 'entry' ? 'navigation' : 'entry';
}

export type BindingMode = Mode | 'any';

/** One command and its keys. The table knows only the ids of commands, not what they do. */
export type Binding<Id extends string = string, Scope extends string = string> = {
  readonly id: Id;
  /** Chords for `parseChord`; the footer shows the first one that runs this binding now. */
  readonly keys: readonly string[];
  readonly scope: Scope;
  readonly mode: BindingMode;
  /** A few words for the footer. */
  readonly label: string;
  /** The text in the help: one or a few sentences. */
  readonly help: string;
  /** The heading in the help. */
  readonly group: string;
  /** Other words for the command, by which the command palette finds it; never shown. */
  readonly alsoCalled?: string;
  /** True if, while this command applies, the help leaves out commands that have only its keys. */
  readonly replacesOthers?: true;
  /** Position in the footer, lowest first; null if it is not in the footer. */
  readonly footer: number | null;
};

/** True if a command applies now, false if the next binding of the key is tried, or why it cannot run. */
export type Availability = boolean | string;

export type When<Id extends string> = (id: Id) => Availability;

export function isActiveIn(binding: Binding, mode: Mode): boolean {
  return binding.mode === 'any' || binding.mode === mode;
}

// Cached, because the footer needs the bindings of each scope in each frame.
const scopesOfTables = new WeakMap<readonly Binding[], Map<string, readonly Binding[]>>();

/** The bindings of one scope, in table order. */
export function bindingsOf<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scope: Scope,
): readonly Binding<Id, Scope>[] {
  const scopes = scopesOfTables.get(table) ?? new Map<string, readonly Binding<Id, Scope>[]>();
  scopesOfTables.set(table, scopes);
  const known = scopes.get(scope) as readonly Binding<Id, Scope>[] | undefined; // the cast is safe: cached from this table
  if (known !== undefined) return known;
  const bindings = table.filter((binding) => binding.scope === scope);
  scopes.set(scope, bindings);
  return bindings;
}

// Cached, because the footer needs every chord of the table in each frame.
const parsedChords = new WeakMap<Binding, readonly Chord[]>();

/** The chords of a binding, in order, without invalid ones, which `checkTable` reports. */
export function chordsOf(binding: Binding): readonly Chord[] {
  const known = parsedChords.get(binding);
  if (known !== undefined) return known;
  const chords = binding.keys.map(parseChord).filter((chord) => chord !== undefined);
  parsedChords.set(binding, chords);
  return chords;
}
