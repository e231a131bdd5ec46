/** Lines of activities as people write them: a time and a distance with words between them. */

const UNIT = String.raw`(?:h|hrs?|hours?|min|mins|minutes?|s|secs?|seconds?|km|kms|kilomet(?:er|re)s?|m|met(?:er|re)s?|mi|miles?)(?!\p{L})`;
const EXTENT = String.raw`(?:\d+:\d{2}(?::\d{2})?|\d+(?:[.,]\d+)?\s*${UNIT})`;
/** The word before a time or distance, as in `Time: 20 min` and `distance 5 km`. */
const LABEL = String.raw`(?:(?:time|duration|distance)\s*[:=]?\s*)`;
/** Text between times and distances: `5 km in 25 min`, `25 min / 5 km`, `5 km (25 min)`. */
const BETWEEN = String.raw`\s*(?:in\s|for\s|[/x×@(]|[-–—]\s)\s*`;
/** Times and distances at the start of a line. The text after them must not continue as a sentence. */
const EXTENTS = new RegExp(
  String.raw`^\s*${LABEL}?${EXTENT}(?:(?:${BETWEEN}|[\s,]+)${LABEL}?${EXTENT}\)?)*(?=\s*(?:$|[,;@]|[-–—]\s|rpe))`,
  'iu',
);
const WORDS = new RegExp(String.raw`(?<!\p{L})${LABEL}(?=${EXTENT})|(?<=${EXTENT})${BETWEEN}|\)`, 'giu');

/** The line with blanks for the words around the times and distances at its start. Columns of errors stay correct. */
export function withPlainExtents(text: string): string {
  const [extents = ''] = EXTENTS.exec(text) ?? [];
  return extents.replace(WORDS, (words) => ' '.repeat(words.length)) + text.slice(extents.length);
}
