/** Decides by the name of an exercise whether it is a bodyweight exercise, and what its load means. */
import { foldText } from '../text/fold.js';
import type { ExerciseLibrary } from './exercise-library.js';
import { exerciseWords } from './muscles/exercise-words.js';

/**
 * - `added`: to the body weight, as in a pull-up with a belt
 * - `assistance`: the help of a machine
 * - `body-only`: without a load, body weight alone; a load is the whole load
 * - `external`: never counts the body weight
 */
export type BodyLoad = 'added' | 'assistance' | 'body-only' | 'external';

/** Words for equipment, with which a dip or crunch is no bodyweight exercise. A `seated dip` uses a machine. */
const EQUIPMENT =
  /\b(barbell|dumbbell|kettlebells?|cable|rope|machine|smith|lever(age)?|bands?|landmine|sled|seated dip)\b/;
/** The word for `assisted` in the languages of Hevy and Strong, anywhere in the name. */
const ASSISTED =
  /\b(assisted|as?sistid[ao]s?|assistee?s?|assistit[aei]|unterstutzte?n?|geassisteerd|destekli)\b|с поддержкои|アシスト|辅助|輔助/;
const WEIGHTED =
  /\(.*(\b(weighted|gewichtet\w*|mit (zusatz)?gewicht|(con|com) (peso|carga|lastre)|lastrad[oa]s?|lestee?s?|avec (poids|lest)|zavorrat[oaie]|con zavorra|met gewicht|agirlikli)\b|с (весом|отягощением)|加重|ウエイト|负重|負重).*\)/;
/** Exercises that use body weight unless they are done with equipment. Matches the result of `exerciseWords`. */
const MOVES_THE_BODY =
  /\b((pull|chin|push|muscle|sit)up|chin(?! (to|tuck))|dip|inverted row|crunch|(leg|knee) raise|ab (wheel|roller)|rollout|(back|hyper) ?extension|body ?weight)\b/;

/** What a load of an exercise means. Hevy and Strong write `assisted` or `weighted` into the name. */
export function bodyLoadOf(name: string, library: ExerciseLibrary): BodyLoad {
  const folded = foldText(name);
  if (ASSISTED.test(folded)) return 'assistance';
  if (WEIGHTED.test(folded)) return 'added';
  const words = exerciseWords(name);
  const builtIn = library.findExactly(name);
  if (EQUIPMENT.test(words) || EQUIPMENT.test(builtIn?.equipment ?? '')) return 'external';
  if (MOVES_THE_BODY.test(words)) return 'added';
  return library.find(name, {})?.equipment === 'body only' ? 'body-only' : 'external';
}
