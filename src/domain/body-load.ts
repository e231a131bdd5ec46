/** Decides by its name whether an exercise moves the body, and what a load on it means. */
import { foldText } from '../text/fold.js';
import type { ExerciseLibrary } from './exercise-library.js';

/**
 * - `added`: a load is added to the body weight, as in a pull-up with a belt
 * - `assistance`: a load is help, as on an assisted pull-up machine
 * - `body-only`: without a load it is done with the body; a load is the whole load, as of a plate for a Russian twist
 * - `external`: only a load counts
 */
export type BodyLoad = 'added' | 'assistance' | 'body-only' | 'external';

/** Equipment, which makes a dip or a crunch another exercise. A seated dip is done in a machine. */
const EQUIPMENT =
  /\b(barbell|bb|dumbbells?|db|kettlebells?|kb|cables?|rope|machine|smith|lever(age)?|bands?|landmine|sled|seated dips?)\b/;
const ASSISTED = /\bassisted\b/;
const WEIGHTED = /\(.*\bweighted\b.*\)/;
const BODYWEIGHT = /\b(body ?weight|bw)\b/;
/** Exercises that move the body whatever their variant. */
const MOVES_THE_BODY =
  /\b((pull|chin|push|press|muscle|sit) ?ups?|(pull|chin|push|muscle|sit)ups|chins|dips?|(inverted|body ?weight) rows?|crunch(es)?|(leg|knee) raises?|(back|hyper) ?extensions?)\b/;

/**
 * What a load of an exercise means. The suffixes of Hevy and Strong decide first, then words of the name, then the
 * equipment in the library. Any other equipment in the name makes an exercise `external`.
 */
export function bodyLoadOf(name: string, library: ExerciseLibrary): BodyLoad {
  const words = foldText(name);
  if (ASSISTED.test(words)) return 'assistance';
  if (WEIGHTED.test(words)) return 'added';
  if (EQUIPMENT.test(words) || EQUIPMENT.test(library.findExactly(name)?.equipment ?? '')) return 'external';
  if (MOVES_THE_BODY.test(words) || BODYWEIGHT.test(words)) return 'added';
  return library.find(name, {})?.equipment === 'body only' ? 'body-only' : 'external';
}
