/** The texts of the question for the body weight. */

export const QUESTION = 'The set is logged. How much do you weigh?';

export const WHY =
  'With your body weight, bodyweight sets count in volume, e1RM and records. The question comes only once; Enter on the empty line skips it.';
