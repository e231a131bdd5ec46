/** The texts of the question for the body weight. */

/** The heading. */
export const QUESTION = 'The set is logged. How much do you weigh?';

/** What the answer is for. */
export const WHY =
  'With your body weight, bodyweight sets count in volume, e1RM and records. The question comes only once; Enter on the empty line skips it.';
