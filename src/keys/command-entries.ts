/** The commands of the current scopes, for the help and the command palette; `find-entries` searches them. */
import { type Binding, chordsOf, isActiveIn, type Mode, otherMode, type When } from './binding.js';
import { type Chord, formatChord, isPlain, isSameChord } from './chord.js';
import { findBinding } from './resolve.js';

/** One command. Each of `keys` runs the command: one key, `Ctrl+S`, or two keys in turn, `Esc f`. */
export type CommandEntry<Id extends string = string> = {
  readonly id: Id;
  /** The heading above the command. */
  readonly group: string;
  readonly keys: readonly string[];
  readonly label: string;
  readonly help: string;
  /** Other words for the command; '' if it has none. */
  readonly alsoCalled: string;
};

/** Which scopes and mode receive the keys. */
export type KeyFocus<Id extends string, Scope extends string> = {
  /** The scope with the highest priority first. */
  readonly scopes: readonly Scope[];
  readonly mode: Mode;
  /** The key that switches to the other mode, whose commands are then listed too; null if there is none. */
  readonly modeKey: Chord | null;
  readonly when: When<Id>;
};

/** Lists every command of the scopes once, by group. Groups with commands of the current mode come first. */
export function commandEntries<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  focus: KeyFocus<Id, Scope>,
): readonly CommandEntry<Id>[] {
  const isHere = (binding: Binding) => isActiveIn(binding, focus.mode);
  const bindingsById = new Map<Id, readonly Binding<Id, Scope>[]>();
  for (const binding of focus.scopes.flatMap((scope) => table.filter((row) => row.scope === scope))) {
    if (focus.modeKey === null && !isHere(binding)) continue;
    bindingsById.set(binding.id, [...(bindingsById.get(binding.id) ?? []), binding]);
  }
  const commands = [...bindingsById.values()].flatMap((bindings) => {
    const first = bindings.find(isHere) ?? bindings[0];
    const keys = keysOf(table, focus, bindings);
    return first && keys.length > 0 ? [{ first, keys }] : [];
  });
  const groups = new Set(
    [...commands.filter(({ first }) => isHere(first)), ...commands].map(({ first }) => first.group),
  );
  return [...groups].flatMap((title) =>
    commands
      .filter(({ first }) => first.group === title)
      .map(({ first: { id, group, label, help, alsoCalled = '' }, keys }) => ({
        ...{ id, group, label, help, alsoCalled, keys },
      })),
  );
}

/** The formatted keys of a command, plain keys first. A key of the other mode follows its mode key: `Esc n`. */
function keysOf<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  { scopes, mode, modeKey, when }: KeyFocus<Id, Scope>,
  bindings: readonly Binding<Id, Scope>[],
): readonly string[] {
  const chordsIn = (own: Mode) =>
    bindings.filter((binding) => isActiveIn(binding, own)).flatMap((binding) => chordsOf(binding));
  const takenBy = (own: Mode, chord: Chord) => {
    const taken = findBinding(table, scopes, own, chord, when)?.binding;
    return taken?.id === bindings[0]?.id ? undefined : taken;
  };
  const freeIn = (own: Mode) => chordsIn(own).filter((chord) => takenBy(own, chord) === undefined);
  const sharedIn = (own: Mode) => chordsIn(own).filter((chord) => !takenBy(own, chord)?.replacesOthers);
  const free = orderKeys(freeIn(mode), modeKey, freeIn(otherMode(mode)));
  // If other commands take all keys, only the keys of a binding with `replacesOthers` are left out.
  return free.length > 0 ? free : orderKeys(sharedIn(mode), modeKey, sharedIn(otherMode(mode)));
}

function orderKeys(
  here: readonly Chord[],
  modeKey: Chord | null,
  there: readonly Chord[],
): readonly string[] {
  const hasCharacter = here.some((chord) => chord.name === 'text' && isPlain(chord));
  const others = hasCharacter ? [] : there.filter((chord) => !here.some((own) => isSameChord(own, chord)));
  // Alt with a key means Esc and then the key, so no Esc is written before it.
  const isWithMode = ({ alt }: Chord) => alt && modeKey?.name === 'escape';
  const keys = [
    ...here.filter(isPlain).map((chord) => formatChord(chord)),
    ...others
      .filter((chord) => modeKey && !isWithMode(chord))
      .map((chord) => `${modeKey && formatChord(modeKey)} ${formatChord(chord)}`),
    ...[...here.filter((chord) => !isPlain(chord)), ...others.filter(isWithMode)].map((chord) =>
      formatChord(chord),
    ),
  ];
  return [...new Set(keys)];
}
