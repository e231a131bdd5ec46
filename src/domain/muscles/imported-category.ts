/** The muscles of an exercise by the category that another app put it in: FitNotes' `Category`. */
import { foldText } from '../../text/fold.js';
import type { ExerciseMuscles } from '../exercise-library.js';

/** Folded. A category that covers several muscles names those that most of its exercises train. */
const CATEGORIES: readonly (readonly [
  category: RegExp,
  primary: readonly string[],
  secondary?: readonly string[],
])[] = [
  [/^(abs?|abdominals?|core)$/, ['abdominals']],
  [/^(back|upper back)$/, ['lats'], ['middle back']],
  [/^lats?$/, ['lats']],
  [/^(middle|mid) back$/, ['middle back']],
  [/^lower back$/, ['lower back']],
  [/^biceps?$/, ['biceps']],
  [/^triceps?$/, ['triceps']],
  [/^forearms?$/, ['forearms']],
  [/^(chest|pecs?)$/, ['chest']],
  [/^(shoulders?|delts?|deltoids?)$/, ['shoulders']],
  [/^(traps?|trapezius)$/, ['traps']],
  [/^neck$/, ['neck']],
  [/^(legs?|thighs?|lower body)$/, ['quadriceps'], ['hamstrings', 'glutes']],
  [/^(quads?|quadriceps?)$/, ['quadriceps']],
  [/^(hamstrings?|hams?)$/, ['hamstrings']],
  [/^(glutes?|hips?)$/, ['glutes']],
  [/^(calf|calves)$/, ['calves']],
  [/^adductors?$/, ['adductors']],
  [/^abductors?$/, ['abductors']],
];
const WITHOUT_MUSCLE = /^(cardio|stretch(ing|es)?|mobility|warm ?ups?|yoga|sports?)$/;

/** The muscles of a category, `none` for cardio and stretching; null if it is not known to mean a muscle. */
export function musclesOfCategory(category: string): ExerciseMuscles | 'none' | null {
  const folded = foldText(category);
  if (WITHOUT_MUSCLE.test(folded)) return 'none';
  const found = CATEGORIES.find(([pattern]) => pattern.test(folded));
  return found ? { primary: found[1], secondary: found[2] ?? [] } : null;
}
