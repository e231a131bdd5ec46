/**
 * Names with a common form are spellings of one exercise: `Bench Press (Barbell)`, `BB Bench Presses`, `Barbell Bench
 * Press`.
 */
import type { ExerciseLibrary, LibraryExercise } from './exercise-library.js';
import { englishWords } from './muscles/exercise-words.js';
import type { WordReplacement } from './muscles/word-replacement.js';
import { once } from './once.js';

/** Signs and abbreviations to replace first, in the name as written. */
const WRITTEN: readonly WordReplacement[] = [
  [/['’]/g, ''],
  [/\+/g, ' plus '],
  [/\bffess\b/gi, 'front foot elevated split squat'],
];

/** Phrases to write as one word, because a form sorts its words. Applied to English words. */
const PHRASES: readonly WordReplacement[] = [
  [/\bsmith machine\b/g, 'smith'],
  [/\b(trap|hex) bar\b/g, 'trapbar'],
  [/\b(e z|ez)( curl)?( bar)?\b/g, 'ezbar'],
  [/\bsafety( squat)? bar\b/g, 'safetybar'],
  [/\bcalve\b/g, 'calf'],
  [/\b(v|swiss|cambered|axle|straight|long) bar\b/g, '$1bar'],
  // A band that is added to a bar is not the equipment.
  [/\bwith band\b/g, 'withband'],
  [/\bresistance band\b/g, 'band'],
  [/\bbody( weight| only)\b/g, 'bodyweight'],
  [/\b(swiss|exercise|stability|yoga) ball\b/g, 'exerciseball'],
  [/\b(medicine|med) ball\b/g, 'medicineball'],
  [/\b(single|one|1) (arm|hand)(ed)?\b/g, 'onearm'],
  [/\b(single|one|1) leg(ged)?\b/g, 'oneleg'],
  [/\b(two|double|2) (arm|hand)(ed)?\b/g, 'twoarm'],
  [/\b(wide|close|neutral|reverse|overhand|underhand|pronated|supinated|mixed|snatch) grip\b/g, '$1'],
  [/\bnarrow grip\b/g, 'close'],
  [/\bmedium grip\b/g, ''],
  // Keeps the order of the words around `to`: `high to low` is not `low to high`.
  [/\b([a-z]+) to ([a-z]+)\b/g, '$1to$2'],
];

/** Other words for the same exercise. Applied after the phrases. */
const SYNONYMS: readonly WordReplacement[] = [
  [/\bback squat\b/g, 'squat'],
  [/\bpressdown\b/g, 'pushdown'],
  [/\bham(string)? curl\b/g, 'leg curl'],
  [/\b(ab|ad)ductor\b/g, '$1duction'],
  [/\bfarmer carry\b/g, 'farmer walk'],
  [/\bpaused\b/g, 'pause'],
  [/\balternate\b/g, 'alternating'],
];

/** Words that other words imply, as `curl` implies `bicep`, unless a word of the name matches `not`. */
const IMPLIED: readonly { readonly word: string; readonly by: readonly string[]; readonly not: RegExp }[] = [
  { word: 'bicep', by: ['curl'], not: /^leg$/ },
  { word: 'tricep', by: ['pushdown'], not: /^$/ },
  { word: 'chest', by: ['fly'], not: /^(reverse|rear)$/ },
  { word: 'flat', by: ['bench'], not: /^$/ },
  { word: 'flat', by: ['fly'], not: /^$/ },
  { word: 'bench', by: ['incline', 'press'], not: /^(leg|shoulder)$/ },
  { word: 'bench', by: ['decline', 'press'], not: /^(leg|shoulder)$/ },
  { word: 'bench', by: ['floor', 'press'], not: /^(leg|shoulder)$/ },
];

/** Words that do not distinguish exercises. */
const FILLERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'the',
  'of',
  'on',
  'with',
  'version',
  'attachment',
  'degree',
]);

/** Words for equipment, as the form has them. */
const EQUIPMENT: ReadonlySet<string> = new Set([
  ...['barbell', 'dumbbell', 'kettlebell', 'cable', 'machine', 'smith', 'band', 'ezbar', 'trapbar'],
  ...['safetybar', 'swissbar', 'camberedbar', 'axlebar', 'landmine', 'bodyweight', 'plate'],
  ...[
    'trx',
    'suspension',
    'ring',
    'exerciseball',
    'medicineball',
    'weighted',
    'assisted',
    'lever',
    'leverage',
  ],
]);

/**
 * The word of a form for each equipment of the library. Kettlebells have none: the lifts are often done with dumbbells.
 */
const LIBRARY_EQUIPMENT: Readonly<Record<string, string>> = {
  barbell: 'barbell',
  dumbbell: 'dumbbell',
  cable: 'cable',
  machine: 'machine',
  bands: 'band',
  'e-z curl bar': 'ezbar',
  'body only': 'bodyweight',
};

/** Lifts that can be done with any equipment; the equipment in the library is ignored. */
const WITH_ANYTHING: ReadonlySet<string> = new Set(['split', 'lunge', 'stepup']);

/** Lifts that are done with a barbell if their name has no equipment. */
const barbellLifts = once(
  (): ReadonlySet<string> =>
    new Set(['squat', 'bench press', 'deadlift', 'overhead press'].map((lift) => formOfWords(wordsOf(lift)))),
);

/** The form of the words and, if they name no equipment, the form with the usual equipment, if it is known. */
export function nameForms(name: string, library: ExerciseLibrary): readonly string[] {
  const words = wordsOf(name);
  const form = formOfWords(words);
  const isOpen = words.every((word) => !EQUIPMENT.has(word) && !WITH_ANYTHING.has(word));
  if (words.length === 0 || !isOpen) return [form];
  const known = libraryByForm(library).get(form)?.equipment ?? null;
  const equipment = known === null ? null : (LIBRARY_EQUIPMENT[known] ?? null);
  const added = equipment ?? (barbellLifts().has(form) ? 'barbell' : null);
  return added === null ? [form] : [form, formOfWords([...words, added])];
}

/** The words of a name that distinguish it, each once. */
function wordsOf(name: string): readonly string[] {
  const written = WRITTEN.reduce((text, [from, to]) => text.replace(from, to), name);
  const english = englishWords(written);
  const replaced = [...PHRASES, ...SYNONYMS].reduce((text, [from, to]) => text.replace(from, to), english);
  const words = new Set(replaced.split(' ').filter((word) => word !== '' && !FILLERS.has(word)));
  const isImplied = ({ word, by, not }: (typeof IMPLIED)[number]) =>
    words.has(word) && by.every((other) => words.has(other)) && ![...words].some((other) => not.test(other));
  const implied = IMPLIED.filter(isImplied).map(({ word }) => word);
  return [...words].filter((word) => !implied.includes(word));
}

function formOfWords(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

// Cached, because computing the forms of all names takes longer than comparing them.
const formsByLibrary = new WeakMap<ExerciseLibrary, ReadonlyMap<string, LibraryExercise>>();

/** The exercises of the library by the words of their names; if several have the same words, the first one. */
function libraryByForm(library: ExerciseLibrary): ReadonlyMap<string, LibraryExercise> {
  const known = formsByLibrary.get(library);
  if (known) return known;
  const byForm = new Map<string, LibraryExercise>();
  for (const exercise of library.exercises) {
    const form = formOfWords(wordsOf(exercise.name));
    if (!byForm.has(form)) byForm.set(form, exercise);
  }
  formsByLibrary.set(library, byForm);
  return byForm;
}
