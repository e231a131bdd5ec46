/** Texts of choosing an exercise. */

/** Follows a name that looks like a set. */
export const SET_AS_NAME_QUESTION = 'looks like a set. Add an exercise of that name? y / n';

/** Shown while there is nothing to choose from. */
export const EMPTY_HINT = 'Type any name; the library knows hundreds of exercises.';
