/** Reads a control sequence of the terminal, one character at a time. */

import { isControl } from './characters.js';
import { keyOfCsi, keyOfLinuxFunction, keyOfSs3 } from './control-sequence.js';
import type { InputEvent } from './key-event.js';
import { mouseOfCsi } from './mouse-sequence.js';

export type SequenceKind = 'csi' | 'ss3' | 'linuxFunction' | 'oldMouse';

/** What the next character means for the sequence. */
export type SequenceStep =
  /** The character continues the sequence. */
  | { readonly kind: 'hold' }
  /** The character does not belong to the sequence; it is read again by itself. */
  | { readonly kind: 'restart' }
  /** The sequence is of another kind than it seemed. */
  | { readonly kind: 'become'; readonly state: SequenceKind | 'paste' }
  /** The character ends the sequence; `event` is undefined if the sequence has no meaning. */
  | { readonly kind: 'complete'; readonly event: InputEvent | undefined };

/** The length of `ESC [`, which begins a CSI sequence, and of `ESC ]`, which begins an OSC string. */
export const INTRODUCER_LENGTH = 2;

/** Longer than the sequence of any key. A longer sequence has no effect. */
const MAX_HELD_LENGTH = 64;

/** `ESC [ M`, then button, column and row as one character each: the mouse on terminals without SGR mode. */
const OLD_MOUSE_LENGTH = 6;

const HOLD: SequenceStep = { kind: 'hold' };
const RESTART: SequenceStep = { kind: 'restart' };

/** True if the sequence is longer than any known sequence. */
export function isOverLong(held: string): boolean {
  return held.length >= MAX_HELD_LENGTH;
}

/** @param held the sequence so far, including its ESC */
export function stepSequence(kind: SequenceKind, held: string, character: string): SequenceStep {
  switch (kind) {
    case 'csi':
      return stepCsi(held, character);
    case 'ss3':
      return stepSs3(held, character);
    case 'linuxFunction':
      return isControl(character) ? RESTART : complete(keyOfLinuxFunction(character));
    case 'oldMouse':
      return stepOldMouse(held, character);
  }
}

function stepCsi(held: string, character: string): SequenceStep {
  const parameters = held.slice(INTRODUCER_LENGTH);
  const isRxvtShift = character === '$' && /^\d+$/.test(parameters);
  if (/[ -?]/.test(character) && !isRxvtShift) return HOLD;
  if (!isRxvtShift && !/[@-~]/.test(character)) return RESTART;
  if (character === '[' && parameters === '') return { kind: 'become', state: 'linuxFunction' };
  if (character === 'M' && parameters === '') return { kind: 'become', state: 'oldMouse' };
  if (character === '~' && parameters === '200') return { kind: 'become', state: 'paste' };
  if (isOverLong(held)) return complete(undefined);
  return complete(mouseOfCsi(parameters, character) ?? keyOfCsi(parameters, character));
}

function stepSs3(held: string, character: string): SequenceStep {
  if (/\d/.test(character)) return HOLD;
  if (!/[ -~]/.test(character)) return RESTART;
  return complete(isOverLong(held) ? undefined : keyOfSs3(held.slice(INTRODUCER_LENGTH), character));
}

/** A report of the old mouse mode is dropped; otherwise its characters would be typed. */
function stepOldMouse(held: string, character: string): SequenceStep {
  if (isControl(character)) return RESTART;
  return held.length === OLD_MOUSE_LENGTH - 1 ? complete(undefined) : HOLD;
}

function complete(event: InputEvent | undefined): SequenceStep {
  return { kind: 'complete', event };
}
