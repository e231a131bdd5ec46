/** The sections of an exercise in a hand-typed log, and the names that people give them. */

/** Sections whose lines become notes. */
export type TextSection = 'notes' | 'warmupNotes';

/** Sections whose lines are sets. */
export type SetSection = 'warmupSets' | 'workingSets';
export type NamedSection = TextSection | SetSection | 'cues';

const NAMES = {
  warmupSets: ['warmup', 'warmups', 'warmupset', 'warmupsets'],
  warmupNotes: ['warmupnote', 'warmupnotes'],
  workingSets: [
    ...['work', 'workset', 'worksets', 'working', 'workingset', 'workingsets'],
    ...['topset', 'topsets', 'sets', 'activity', 'activityset', 'activitysets', 'workingssets'],
    ...['mainset', 'mainsets', 'hardset', 'hardsets', 'backoffset', 'backoffsets'],
  ],
  notes: ['note', 'notes'],
  cues: ['cue', 'cues', 'formcue', 'formcues'],
} as const satisfies Record<NamedSection, readonly string[]>;

const SECTIONS: ReadonlyMap<string, NamedSection> = new Map(
  (Object.keys(NAMES) as NamedSection[]) // `NAMES` is declared with exactly these keys
    .flatMap((section) => NAMES[section].map((name) => [name, section] as const)),
);

/** The section of a heading; null if the name is unknown. Case, punctuation and text in brackets are ignored. */
export function sectionOf(title: string): NamedSection | null {
  const name = title.replace(/\([^()]*\)/g, '').toLowerCase();
  return SECTIONS.get(name.replace(/[^a-z]/g, '')) ?? null;
}

/** True for a heading that starts with `Exercise` and a number. */
export function isNumberedExercise(title: string): boolean {
  return /^exercise\s*#?\s*\d/i.test(title);
}
