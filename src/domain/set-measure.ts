/** Decides by goal, name and library how the sets of an exercise are usually measured. */
import { foldText } from '../text/fold.js';
import { bodyLoadOf } from './body-load.js';
import type { ExerciseLibrary } from './exercise-library.js';
import type { Exercise } from './record.js';

/** What a set counts: seconds (`time`), reps with body weight, or reps with a load. */
export type SetMeasure = 'time' | 'body-weight' | 'load';

const TIMED = /\b(planks?|holds?|wall sits?|l sits?|(dead|active|bar|one handed) hangs?|isometric)\b/;
/** Words that mean reps although the name also has a timed position: `Plank Jacks`, `Push Up to Side Plank`. */
const COUNTED = /\b(push ups?|jacks?|taps?|rows?|reach(es)?|knee tucks?|twists?|dips)\b/;

export function measureOf(
  { Name, currentGoal }: Pick<Exercise, 'Name' | 'currentGoal'>,
  library: ExerciseLibrary,
): SetMeasure {
  const { durationSeconds, repRange } = currentGoal;
  const words = foldText(Name);
  const isTimedByName = TIMED.test(words) && !COUNTED.test(words);
  if (repRange === undefined && (durationSeconds !== undefined || isTimedByName)) return 'time';
  const bodyLoad = bodyLoadOf(Name, library);
  return bodyLoad === 'added' || bodyLoad === 'body-only' ? 'body-weight' : 'load';
}
