/** A phrase of an exercise name, and the English words that the rules know. Both are folded: lower case, no accents. */
export type WordReplacement = readonly [phrase: RegExp, english: string];
