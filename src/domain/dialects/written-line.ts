/** Translates lines with several sets, or with words after the load, to the set notation. */

const COUNT = String.raw`\d{1,3}(?:\s*\+\s*\d{1,2})?`;
const REPS = String.raw`(?:${COUNT}|feel\b)`;
const TAIL = String.raw`(?=\s*(?:$|[@!]|[-–—](?:\s|$)|rpe|rest\b|good\b|perfect\b|bad\b|learning\b))`;
/** A load with three or more counts: `57 x 8,8,7`. Two counts would be two sides, or a decimal. */
const LIST = new RegExp(
  String.raw`^([^x×]{1,40}[x×]\s*)(${COUNT}(?:(?:\s*,\s*${COUNT}){2,29}|(?:\s*\/\s*${COUNT}){2,29})(?:\s*reps?\b)?)${TAIL}`,
  'iu',
);

const UNIT = '(?:kgs?|kilos?|lbs?|pounds?)';
const PAIR = '(?:dumbbells?|dbs?|kettlebells?|kbs?)';
const EACH = String.raw`(?:each|ea\.?|(?:per|each|a)\s+(?:hand|side|arm|leg|dumbbell|db|kettlebell|kb))`;
const WORDS = String.raw`\(?(?:(?<=${UNIT}\s*\(?)${PAIR}(?:\s+${EACH})?|${EACH})\)?`;
/** `17.5kg each x 10`, `20 per hand x 8`: words between the load and the reps become the note. */
const LOAD_WITH_WORDS = new RegExp(
  String.raw`^(\s*\d+(?:[.,]\d+)?\s*${UNIT}?\s*)(${WORDS})(\s*[x×]\s*${REPS})(?![\d.,/:])`,
  'iu',
);
/** `bar x 8`: the weight of the bar is unknown. */
const BAR = new RegExp(
  String.raw`^(\s*)((?:(?:the|empty|olympic)\s+)*(?:bar|barbell))(\s*[x×]\s*${REPS})(?![\d./:])`,
  'iu',
);

/** In characters. On a much longer line, the patterns would take too long. */
const MAX_LINE = 500;

/** The sets of a line. Words after a load become its note: `17.5kg each x 10` is `17.5kg x 10 each`. */
export function setsInLine(text: string): readonly string[] {
  if (text.length > MAX_LINE) return [text];
  return listedSets(text).map(withoutWords);
}

function listedSets(text: string): readonly string[] {
  const [all = '', load = '', list = ''] = LIST.exec(text) ?? [];
  if (all === '') return [text];
  const tail = text.slice(all.length);
  const counts = list.replace(/\s*reps?$/i, '').split(/[,/]/);
  return counts.map((count, at) => `${load}${count.trim()}${at === counts.length - 1 ? tail : ''}`);
}

function withoutWords(text: string): string {
  return text.replace(LOAD_WITH_WORDS, '$1$3 $2').replace(BAR, '$1none$3 $2');
}
