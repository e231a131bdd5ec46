/** The muscles of an exercise by its category in another app, such as Gymbook's `Chest (Triceps, Shoulders)`. */
import { foldText } from '../../text/fold.js';
import type { ExerciseMuscles } from '../exercise-library.js';
import { MUSCLE_WORDS } from './muscle-words.js';

const WITHOUT_MUSCLE =
  /^(cardio|stretch(ing|es)?|mobility|warm ?ups?|yoga|sports?|ausdauer|dehnen|mobilitat|stretching|etirements?|estiramientos?|alongamentos?|кардио|растяжка|有酸素運動?)$/;

/** The muscles of a category, `none` for cardio and stretching; null if the category names no known muscle. */
export function musclesOfCategory(category: string): ExerciseMuscles | 'none' | null {
  if (WITHOUT_MUSCLE.test(foldText(category))) return 'none';
  const [, main = '', brackets = ''] = /^([^()]*)(?:\((.*)\))?$/s.exec(category.trim()) ?? [];
  const known = foundIn(main);
  if (known.length === 0) return null;
  const primary = new Set(known.flatMap(([, muscles]) => muscles));
  const others = [
    ...known.flatMap(([, , secondary]) => secondary ?? []),
    ...foundIn(brackets).flatMap(([, muscles]) => muscles),
  ];
  return { primary: [...primary], secondary: [...new Set(others)].filter((muscle) => !primary.has(muscle)) };
}

function foundIn(text: string): (typeof MUSCLE_WORDS)[number][] {
  return text.split(/[,;/&+]/).flatMap((part) => {
    const folded = foldText(part);
    const found = MUSCLE_WORDS.find(([words]) => words.test(folded));
    return found ? [found] : [];
  });
}
