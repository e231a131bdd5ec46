/** One row of the key table: which keys run which command, where, and how help and footer speak of it. */

import { type Chord, parseChord } from './chord.js';

/** What the screen is doing: `entry` while a text field has the focus, else `navigation`. */
export type Mode = 'entry' | 'navigation';

/** The modes a binding is alive in. */
export type BindingMode = Mode | 'any';

/** One command and its keys. The table names commands by id; what they do is none of its business. */
export type Binding<Id extends string = string, Scope extends string = string> = {
  readonly id: Id;
  /** Chords as `parseChord` reads them; the first is the one the footer shows. */
  readonly keys: readonly string[];
  readonly scope: Scope;
  readonly mode: BindingMode;
  /** One or two words for the footer. */
  readonly label: string;
  /** One sentence for the help. */
  readonly help: string;
  /** The heading the help lists it under. */
  readonly group: string;
  /** Place in the footer, lowest first; null keeps it out. */
  readonly footer: number | null;
};

/** Whether a command applies now: yes, no (the key is free for others), or no with the reason to tell. */
export type Availability = boolean | string;

/** Asks whether a command applies now. */
export type When<Id extends string> = (id: Id) => Availability;

/** True when the binding is alive in that mode. */
export function isAliveIn(binding: Binding, mode: Mode): boolean {
  return binding.mode === 'any' || binding.mode === mode;
}

// The footer asks for every chord of the table at each drawing; reading them once keeps that cheap.
const readChords = new WeakMap<Binding, readonly Chord[]>();

/** The chords of a binding, in order; what cannot be read is left out (`checkTable` reports it). */
export function chordsOf(binding: Binding): readonly Chord[] {
  const known = readChords.get(binding);
  if (known !== undefined) return known;
  const chords = binding.keys.map(parseChord).filter((chord) => chord !== undefined);
  readChords.set(binding, chords);
  return chords;
}
