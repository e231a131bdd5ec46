/** Converts a program in Liftoscript into a program of traininglogs. */
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import type { Program } from '../../domain/program/program.js';
import { arrangeProgram } from './arrange-program.js';
import { cleanLine } from './clean-text.js';
import { expandWeeks } from './expand-weeks.js';
import { placeLoads } from './place-loads.js';
import { planWeeks } from './planned-weeks.js';
import { readScript } from './read-script.js';
import { LineResolver } from './resolve-lines.js';
import type { ScriptNote } from './script.js';

export type ReadLiftoscript = {
  /** The program; null if the text has no exercise with sets. */
  readonly program: Program | null;
  /** Notes on unreadable parts and on differences in meaning, in the order of the text. */
  readonly notes: readonly ScriptNote[];
};

/**
 * Converts the text. Never throws.
 * @param name the title of the program
 * @param library decides which exercises are bodyweight exercises
 */
export function readLiftoscript(
  text: string,
  { name, library }: { readonly name: string; readonly library: ExerciseLibrary },
): ReadLiftoscript {
  const script = readScript(text);
  const expanded = expandWeeks(script.weeks);
  const resolver = new LineResolver(expanded.weeks);
  const planned = planWeeks(resolver, library);
  const placed = placeLoads(planned.weeks);
  const notes = [...script.notes, ...expanded.notes, ...resolver.notes, ...planned.notes, ...placed.notes];
  return {
    program:
      placed.weeks.length === 0
        ? null
        : arrangeProgram(cleanLine(name) || 'Program', placed.weeks, planned.comments),
    notes: inOrder(notes),
  };
}

/** Sorts notes in the order of the text, and removes repeated notes. */
function inOrder(notes: readonly ScriptNote[]): readonly ScriptNote[] {
  const byText = new Map(notes.map((note) => [JSON.stringify(note), note]));
  return [...byText.values()].sort((one, other) => one.line - other.line || one.column - other.column);
}
