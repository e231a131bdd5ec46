/** The sections of an exercise in a hand-typed log, under all the names people give them. */

export type TextSection = 'notes' | 'warmupNotes';

/** What a section's lines become. */
export type SetSection = 'warmupSets' | 'workingSets';
export type NamedSection = TextSection | SetSection | 'cues';

const NAMES = {
  warmupSets: ['warmup', 'warmups', 'warmupset', 'warmupsets'],
  warmupNotes: ['warmupnote', 'warmupnotes'],
  workingSets: [
    ...['work', 'workset', 'worksets', 'working', 'workingset', 'workingsets'],
    ...['topset', 'topsets', 'sets'],
  ],
  notes: ['note', 'notes'],
  cues: ['cue', 'cues', 'formcue', 'formcues'],
} as const satisfies Record<NamedSection, readonly string[]>;

const SECTIONS: ReadonlyMap<string, NamedSection> = new Map(
  (Object.keys(NAMES) as NamedSection[]) // the keys of NAMES, by its declaration
    .flatMap((section) => NAMES[section].map((name) => [name, section] as const)),
);

/** The section that a heading opens, or null where no section has that name; case, signs and `(…)` aside. */
export function sectionOf(title: string): NamedSection | null {
  const name = title.replace(/\([^)]*\)/g, '').toLowerCase();
  return SECTIONS.get(name.replace(/[^a-z]/g, '')) ?? null;
}

/** True where a heading says `Exercise` and its number. */
export function isNumberedExercise(title: string): boolean {
  return /^exercise\s*\d/i.test(title);
}
