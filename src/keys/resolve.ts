/** Which command a key runs, given what is on the screen. */

import { type Binding, chordsOf, isAliveIn, type Mode, type When } from './binding.js';
import { type Chord, chordOfEvent, isSameChord } from './chord.js';
import { isPrintable, type KeyEvent } from './key-event.js';

/** `none` leaves the key to the focused field. `disabled` means the key was meant for a command that cannot run. */
export type Resolution<Id extends string> =
  | { readonly kind: 'run'; readonly id: Id }
  | { readonly kind: 'disabled'; readonly id: Id; readonly reason: string }
  | { readonly kind: 'none' };

/**
 * Finds the command for a key. A paste, and a printable key while a field has the focus, is always `none`.
 * @param scopes top first, such as `['overlay', 'history', 'global']`
 * @param when asked only about bindings of the key; false passes on to the next binding of that key
 */
export function resolve<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scopes: readonly Scope[],
  mode: Mode,
  event: KeyEvent,
  when: When<Id>,
): Resolution<Id> {
  const chord = chordOfEvent(event);
  const taken = chord && bindingTaking(table, scopes, mode, chord, when);
  if (taken === undefined) return { kind: 'none' };
  const { binding, availability } = taken;
  if (availability === true) return { kind: 'run', id: binding.id };
  return { kind: 'disabled', id: binding.id, reason: availability };
}

/**
 * The first binding that takes the chord: scope by scope from the top, in table order within a scope, passing
 * over commands that do not apply. A key that types into the focused field is never taken.
 */
export function bindingTaking<Id extends string, Scope extends string>(
  table: readonly Binding<Id, Scope>[],
  scopes: readonly Scope[],
  mode: Mode,
  chord: Chord,
  when: When<Id>,
): { readonly binding: Binding<Id, Scope>; readonly availability: true | string } | undefined {
  if (mode === 'entry' && isPrintable(chord)) return undefined;
  for (const scope of scopes) {
    for (const binding of table) {
      if (binding.scope !== scope || !isAliveIn(binding, mode)) continue;
      if (!chordsOf(binding).some((own) => isSameChord(own, chord))) continue;
      const availability = when(binding.id);
      if (availability !== false) return { binding, availability };
    }
  }
  return undefined;
}
