/** The exercises that come with the program: what they train and with what, found by any way to write their names. */
import { foldText } from '../text/fold.js';
import { exerciseKey } from './exercise-name.js';

/** What an exercise trains: the muscles that do the work, and those that help. */
export type ExerciseMuscles = {
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
};

export type LibraryExercise = {
  readonly name: string;
  /** Its name as it is compared and searched. */
  readonly key: string;
  /** `barbell`, `body only`; null where the library does not say. */
  readonly equipment: string | null;
  readonly muscles: ExerciseMuscles;
};

/** One exercise as the library's file has it: name, equipment, primary and secondary muscles. */
export type LibraryRow = readonly [string, string | null, readonly string[], readonly string[]];

export class ExerciseLibrary {
  private readonly byKey: ReadonlyMap<string, LibraryExercise>;
  private index: LooseIndex | null = null;

  /** @param exercises by name */
  private constructor(readonly exercises: readonly LibraryExercise[]) {
    this.byKey = firstOfEach(exercises, ({ key }) => key);
  }

  /** The library of a file's rows. */
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
   * The exercise that a name means: an alias stands for its exercise, then the same name counts, the same words in
   * any order (`DB Flyes`, `Dumbbell Flye`), those words with a barbell, and last the words but for equipment, grip
   * and position, where all exercises of those words have the same primary muscles. Null where none is meant for sure.
   * @param aliases another name, and the name it stands for
   */
  find(name: string, aliases: Readonly<Record<string, string>>): LibraryExercise | null {
    const key = exerciseKey(name);
    const alias = Object.entries(aliases).find(([other]) => exerciseKey(other) === key);
    const meant = alias ? alias[1] : name;
    return this.byKey.get(exerciseKey(meant)) ?? this.findLoosely(meant);
  }

  private findLoosely(name: string): LibraryExercise | null {
    // Made when first needed: most names are asked for as they are written.
    this.index ??= looseIndex(this.exercises);
    const { byWords, byCore } = this.index;
    const found = byWords.get(wordsKey(name)) ?? byWords.get(wordsKey(`barbell ${name}`));
    return found ?? byCore.get(coreKey(name)) ?? null;
  }
}

export const EMPTY_LIBRARY = ExerciseLibrary.of([]);

type LooseIndex = {
  readonly byWords: ReadonlyMap<string, LibraryExercise>;
  /** Null where exercises of the same words train different muscles. */
  readonly byCore: ReadonlyMap<string, LibraryExercise | null>;
};

function looseIndex(exercises: readonly LibraryExercise[]): LooseIndex {
  const byCore = new Map<string, LibraryExercise | null>();
  for (const exercise of exercises) {
    const core = coreKey(exercise.name);
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
  // Of several the last one set stays: the first of the list.
  return new Map([...exercises].reverse().map((exercise) => [keyOf(exercise), exercise]));
}

function trainsTheSame(one: LibraryExercise, other: LibraryExercise): boolean {
  const muscles = ({ muscles: { primary } }: LibraryExercise) => [...primary].sort().join();
  return muscles(one) === muscles(other);
}

/** Short forms as logs have them, and words that some write in two. */
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

/** Words that tell no two exercises apart. */
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

/** Words that change how an exercise is done, and only where the library says so too, what it trains. */
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

/** The words of a name in the order of the alphabet, written out and without their plural. */
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

/** The words of a name without what changes how it is done; all of them where nothing else is left. */
function coreKey(name: string): string {
  const words = wordsOf(name);
  const core = words.filter((word) => !MODIFIERS.has(word));
  return (core.length > 0 ? core : words).join(' ');
}
