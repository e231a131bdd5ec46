/** The commands of the current scopes, for the help and the command palette. */
import fuzzysort from 'fuzzysort';
import { type Binding, chordsOf, isActiveIn, type Mode, type When } from './binding.js';
import { type Chord, formatChord, isPlain, isSameChord } from './chord.js';
import { findBinding } from './resolve.js';

/** One command; `keys` are formatted, those of any keyboard first. */
export type CommandEntry<Id extends string = string> = {
  readonly id: Id;
  /** The heading above the command. */
  readonly group: string;
  readonly keys: readonly string[];
  readonly label: string;
  readonly help: string;
};

/** What has the focus. */
export type KeyFocus<Id extends string, Scope extends string> = {
  /** Top first. */
  readonly scopes: readonly Scope[];
  readonly mode: Mode;
  /** The key that switches to the other mode, whose commands are then listed too; null if there is none. */
  readonly modeKey: Chord | null;
  readonly when: When<Id>;
};

/** Every command of the scopes once, by group; groups and commands in the order of the table, scope by scope from the top. */
export function commandEntries<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  focus: KeyFocus<Id, Scope>,
): readonly CommandEntry<Id>[] {
  const bindingsById = new Map<Id, readonly Binding<Id, Scope>[]>();
  for (const binding of focus.scopes.flatMap((scope) => table.filter((row) => row.scope === scope))) {
    if (focus.modeKey === null && !isActiveIn(binding, focus.mode)) continue;
    bindingsById.set(binding.id, [...(bindingsById.get(binding.id) ?? []), binding]);
  }
  const entries = [...bindingsById].flatMap(([id, bindings]) => {
    const [first] = bindings;
    if (first === undefined) return [];
    return [
      { id, group: first.group, label: first.label, help: first.help, keys: keysOf(table, focus, bindings) },
    ];
  });
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.flatMap((title) => entries.filter(({ group }) => group === title));
}

/** Lowest fuzzysort score of a match; 1 is the same text. */
const MIN_SCORE = 0.3;

/** The commands whose label, help, keys or group match the query, best first; all of them for a blank query. */
export function findEntries<Id extends string>(
  entries: readonly CommandEntry<Id>[],
  query: string,
): readonly CommandEntry<Id>[] {
  if (query.trim() === '') return entries;
  const keys = ['label', 'help', 'group', ({ keys: own }: CommandEntry<Id>) => own.join(' ')];
  return fuzzysort.go(query, entries, { keys, threshold: MIN_SCORE, limit: 0 }).map(({ obj }) => obj);
}

/** Plain keys first. A key of the other mode follows the key that switches to it: `Esc n`. */
function keysOf<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  focus: KeyFocus<Id, Scope>,
  bindings: readonly Binding<Id, Scope>[],
): readonly string[] {
  const { mode, modeKey } = focus;
  const here = freeChords(table, focus, bindings, mode);
  const there = modeKey === null ? [] : freeChords(table, focus, bindings, otherMode(mode));
  const others = there.filter((chord) => !here.some((own) => isSameChord(own, chord)));
  const chords = [
    ...here.filter(isPlain),
    ...(modeKey && others.length > 0 ? [modeKey, ...others] : []),
    ...here.filter((chord) => !isPlain(chord)),
  ];
  // Without a free key, the command waits for one that takes its key: Enter on the empty line.
  const shown = chords.length > 0 ? chords : bindings.flatMap(chordsOf);
  return [...new Set(shown.map((chord) => formatChord(chord)))];
}

/** The chords in a mode that no other command takes first. */
function freeChords<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  { scopes, when }: KeyFocus<Id, Scope>,
  bindings: readonly Binding<Id, Scope>[],
  mode: Mode,
): readonly Chord[] {
  return bindings
    .filter((binding) => isActiveIn(binding, mode))
    .flatMap((binding) => chordsOf(binding).map((chord) => ({ chord, id: binding.id })))
    .filter(({ chord, id }) => {
      const taken = findBinding(table, scopes, mode, chord, when);
      return taken === undefined || taken.binding.id === id;
    })
    .map(({ chord }) => chord);
}

function otherMode(mode: Mode): Mode {
  return mode === 'entry' ? 'navigation' : 'entry';
}
