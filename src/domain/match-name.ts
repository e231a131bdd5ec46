/** Suggests which known exercise an imported name means. */
import type { ExerciseLibrary } from './exercise-library.js';
import { exerciseKey } from './exercise-name.js';
import { nameForms } from './name-form.js';

/** An exercise that a name may mean: the user's own, one of the library, or another name of the import. */
export type NameMatchSuggestion = { readonly name: string; readonly from: 'own' | 'library' | 'import' };

/**
 * Returns a function that suggests an exercise for an imported name: one of the user's (`own`), or else of the library.
 */
export function createNameMatcher(
  own: readonly string[],
  library: ExerciseLibrary,
): (name: string) => NameMatchSuggestion | null {
  const ownIndex = indexByForm(own, library);
  const libraryIndex = libraryIndexOf(library);
  return (name) => {
    const key = exerciseKey(name);
    const forms = nameForms(name, library);
    const found = (index: NamesByForm) =>
      forms.flatMap((form) => index.get(form) ?? []).find((each) => exerciseKey(each) !== key);
    const mine = found(ownIndex);
    if (mine !== undefined) return { name: mine, from: 'own' };
    if (library.findExactly(name) !== null) return null;
    const builtIn = found(libraryIndex);
    return builtIn === undefined ? null : { name: builtIn, from: 'library' };
  };
}

type NamesByForm = ReadonlyMap<string, readonly string[]>;

// Cached, because computing the forms of all names takes longer than comparing them.
const indexByLibrary = new WeakMap<ExerciseLibrary, NamesByForm>();

function libraryIndexOf(library: ExerciseLibrary): NamesByForm {
  const names = () => library.exercises.map(({ name }) => name);
  const index = indexByLibrary.get(library) ?? indexByForm(names(), library);
  indexByLibrary.set(library, index);
  return index;
}

/** The names with each form, first those that have it without added equipment. */
function indexByForm(names: readonly string[], library: ExerciseLibrary): NamesByForm {
  const index = new Map<string, string[]>();
  const forms = names.map((name) => [name, nameForms(name, library)] as const);
  for (const at of [0, 1]) {
    for (const [name, of] of forms) {
      const form = of[at];
      if (form) index.set(form, [...(index.get(form) ?? []), name]);
    }
  }
  return index;
}
