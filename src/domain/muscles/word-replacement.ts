/** A phrase of an exercise name, and English words for it. Both are in lower case, without accents. */
export type WordReplacement = readonly [phrase: RegExp, english: string];
