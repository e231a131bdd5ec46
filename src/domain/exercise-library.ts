/** The built-in exercises with their muscles and equipment, and a look-up by name. */
import { foldText } from '../text/fold.js';
import { exerciseKey } from './exercise-name.js';

export type ExerciseMuscles = {
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
};

export const NO_MUSCLES: ExerciseMuscles = { primary: [], secondary: [] };

export type LibraryExercise = {
  readonly name: string;
  /** The result of `exerciseKey` for the name. */
  readonly key: string;
  /** Such as `barbell` or `body only`; null if unknown. */
  readonly equipment: string | null;
  readonly muscles: ExerciseMuscles;
};

/** An exercise in the library file: name, equipment, primary and secondary muscles. */
export type LibraryRow = readonly [string, string | null, readonly string[], readonly string[]];

export class ExerciseLibrary {
  private readonly byKey: ReadonlyMap<string, LibraryExercise>;
  private index: LooseIndex | null = null;

  private constructor(readonly exercises: readonly LibraryExercise[]) {
    this.byKey = firstOfEach(exercises, ({ key }) => key);
  }

  static of(rows: readonly LibraryRow[]): ExerciseLibrary {
    return new ExerciseLibrary(
      rows.map(([name, equipment, primary, secondary]) => ({
        name,
        key: exerciseKey(name),
        equipment,
        muscles: { primary, secondary },
      })),
    );
  }

  /**
   * The exercise with this name, an alias, or similar words, as in `DB Flyes`; null if none fits.
   * @param aliases alias to name
   */
  find(name: string, aliases: Readonly<Record<string, string>>): LibraryExercise | null {
    const meant = resolveAlias(name, aliases);
    return this.byKey.get(exerciseKey(meant)) ?? this.findLoosely(meant);
  }

  /** The exercise with that name; case, accents, hyphens and repeated blanks do not matter. */
  findExactly(name: string): LibraryExercise | null {
    return this.byKey.get(exerciseKey(name)) ?? null;
  }

  private findLoosely(name: string): LibraryExercise | null {
    // Built only when needed, because most names match as they are written.
    this.index ??= looseIndex(this.exercises);
    const { byWords, byCore } = this.index;
    const found = byWords.get(wordsKey(name)) ?? byWords.get(wordsKey(`barbell ${name}`));
    return found ?? byCore.get(keyWithoutModifiers(name)) ?? null;
  }
}

/** The exercise that an alias stands for; the name itself if it is not an alias. */
export function resolveAlias(name: string, aliases: Readonly<Record<string, string>>): string {
  const key = exerciseKey(name);
  return Object.entries(aliases).find(([alias]) => exerciseKey(alias) === key)?.[1] ?? name;
}

export const EMPTY_LIBRARY = ExerciseLibrary.of([]);

type LooseIndex = {
  readonly byWords: ReadonlyMap<string, LibraryExercise>;
  /** Null if exercises with the same words have different primary muscles. */
  readonly byCore: ReadonlyMap<string, LibraryExercise | null>;
};

function looseIndex(exercises: readonly LibraryExercise[]): LooseIndex {
  const byCore = new Map<string, LibraryExercise | null>();
  for (const exercise of exercises) {
    const core = keyWithoutModifiers(exercise.name);
    const known = byCore.get(core);
    const isAgreed = known === undefined || (known !== null && trainsTheSame(known, exercise));
    byCore.set(core, isAgreed ? (known ?? exercise) : null);
  }
  return { byWords: firstOfEach(exercises, ({ name }) => wordsKey(name)), byCore };
}

function firstOfEach(
  exercises: readonly LibraryExercise[],
  keyOf: (exercise: LibraryExercise) => string,
): ReadonlyMap<string, LibraryExercise> {
  // Later entries of the map replace earlier ones, so the list is reversed to keep the first.
  return new Map([...exercises].reverse().map((exercise) => [keyOf(exercise), exercise]));
}

function trainsTheSame(one: LibraryExercise, other: LibraryExercise): boolean {
  const muscles = ({ muscles: { primary } }: LibraryExercise) => [...primary].sort().join();
  return muscles(one) === muscles(other);
}

/** Replacements that give different spellings of a term the same words. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/\bdbs?\b/g, 'dumbbell'],
  [/\bbb\b/g, 'barbell'],
  [/\bkb\b/g, 'kettlebell'],
  [/\be z\b/g, 'ez'],
  [/\brdl\b/g, 'romanian deadlift'],
  [/\bmedium grip\b/g, ''],
  [/\bback squat/g, 'squat'],
  [/\boverhead press\b/g, 'military press'],
  [/\b(pull|push|chin|sit|step) ups?\b/g, '$1up'],
  [/\b(pull|push|press|kick) (down|back)s?\b/g, '$1$2'],
];

/** Words that do not distinguish exercises. */
const FILLERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'in',
  'of',
  'on',
  'the',
  'to',
  'version',
  'with',
]);

/** Words for how an exercise is done. They matter only if the library has an entry with them. */
const MODIFIERS: ReadonlySet<string> = new Set([
  ...[
    'barbell',
    'dumbbell',
    'kettlebell',
    'cable',
    'machine',
    'smith',
    'leverage',
    'lever',
    'ez',
    'bar',
    'rope',
  ],
  ...['band', 'plate', 'attachment', 'weighted', 'seated', 'standing', 'lying', 'kneeling', 'paused', 'slow'],
  ...[
    'tempo',
    'heavy',
    'light',
    'alternate',
    'alternating',
    'single',
    'one',
    '1',
    'two',
    'arm',
    'dual',
    'handle',
  ],
  ...[
    'grip',
    'wide',
    'neutral',
    'palm',
    'underhand',
    'overhand',
    '30',
    '45',
    '60',
    'degree',
    'deficit',
    'speed',
  ],
]);

/** The words of a name in alphabetical order, with abbreviations written out, without fillers and plural endings. */
function wordsOf(name: string): readonly string[] {
  const folded = foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const written = WRITTEN_OUT.reduce((text, [short, long]) => text.replace(short, long), folded);
  return written
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map(singular)
    .sort();
}

function wordsKey(name: string): string {
  return wordsOf(name).join(' ');
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words of a name without modifiers; all words if nothing else remains. */
function keyWithoutModifiers(name: string): string {
  const words = wordsOf(name);
  const core = words.filter((word) => !MODIFIERS.has(word));
  return (core.length > 0 ? core : words).join(' ');
}
