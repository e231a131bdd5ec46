/** Finds the command of a key for the current scopes and mode. */

import { type Binding, bindingsOf, chordsOf, isActiveIn, type Mode, type When } from './binding.js';
import { type Chord, chordOfEvent, isSameChord } from './chord.js';
import { isPrintable, type KeyEvent } from './key-event.js';

/** `none`: the key has no command; a focused field receives it. `disabled`: the command of the key cannot run now. */
export type Resolution<Id extends string> =
  | { readonly kind: 'run'; readonly id: Id }
  | { readonly kind: 'disabled'; readonly id: Id; readonly reason: string }
  | { readonly kind: 'none' };

/**
 * Finds the command of a key. A paste, or a printable key while a field has the focus, is always `none`.
 * @param scopes top first
 */
export function resolve<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scopes: readonly Scope[],
  mode: Mode,
  event: KeyEvent,
  when: When<Id>,
): Resolution<Id> {
  const chord = chordOfEvent(event);
  const found = chord && findBinding(table, scopes, mode, chord, when);
  if (found === undefined) return { kind: 'none' };
  const { binding, availability } = found;
  if (availability === true) return { kind: 'run', id: binding.id };
  return { kind: 'disabled', id: binding.id, reason: availability };
}

/** The first binding of a chord: by scope, then in table order. A printable key has none while a field has the focus. */
export function findBinding<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scopes: readonly Scope[],
  mode: Mode,
  chord: Chord,
  when: When<Id>,
): { readonly binding: Binding<Id, Scope>; readonly availability: true | string } | undefined {
  if (mode === 'entry' && isPrintable(chord)) return undefined;
  for (const scope of scopes) {
    for (const binding of bindingsOf(table, scope)) {
      if (!isActiveIn(binding, mode)) continue;
      if (!chordsOf(binding).some((own) => isSameChord(own, chord))) continue;
      const availability = when(binding.id);
      if (availability !== false) return { binding, availability };
    }
  }
  return undefined;
}
