/** Translates set lines as people write them to the set notation. */

/** Where the note of a set begins; what follows stays as it is written. */
const NOTE = /[-–—](?=\s|$)/;

const RPE = String.raw`rpe\s*[:=]?\s*\d+(?:[.,]5)?`;
const REST_TIME = String.raw`\d+(?:[:.,]\d+)?\s*(?:min|mins|minutes?|m|sec|secs|seconds?|s)`;
const RIR = String.raw`(?:rir\s*\d+|\d+\s*rir)`;

/** Replacements. Most results are as long as the text they replace, so that the columns of errors stay correct. */
const REPLACED: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  // Blanks replace the signs of emphasis, code and tables.
  [/\*\*|__|`/g, blanks],
  [/^(\s*)\*(?=\S)(.*\S)\*(\s*)$/, (_, before = '', text = '', after = '') => `${before} ${text} ${after}`],
  [/(?<![\p{L}\d])_(\p{L}+)_(?![\p{L}\d])/gu, (_, word = '') => ` ${word} `],
  [/\|/g, blanks],
  // `57½` and `RPE 8½` become `57.5` and `RPE 8.5`. Half a rep, `x 8½`, is not replaced.
  [/(?<![x×]\s{0,3}\d{0,2})(\d)½/gi, (_, digit = '') => `${digit}.5`],
  // `57. x 8` becomes `57  x 8`.
  [/^(\s*\d+)\.(?=\s*[x×])/i, (_, load = '') => `${load} `],
  // `x (10/9)` loses its brackets, and `x 3 partials` becomes `x 0+3`.
  [/([x×]\s*)\(\s*([\d+]+\s*\/\s*[\d+]+)\s*\)/i, (_, sign = '', sides = '') => `${sign} ${sides} `],
  [/([x×]\s*)(\d+)\s+partials?\b/i, (_, sign = '', count = '') => `${sign}0+${count}`],
  // `3 min rest` becomes `rest 3 min`.
  [
    new RegExp(String.raw`(${REST_TIME})(\s+)rest(?![\p{L}\d:=]|\s*\d)`, 'giu'),
    (_, time = '', gap = '') => `rest${gap}${time}`,
  ],
  // `(RPE 8)`, `(2 RIR)`, `(good)` and `(rest 3 min)` lose their brackets.
  [
    new RegExp(
      String.raw`\(\s*(?:${RPE}|@\s*\d+(?:[.,]5)?|${RIR}|good|perfect|bad|learning|rest\s*[:=]?\s*${REST_TIME})\s*\)`,
      'gi',
    ),
    (text) => ` ${text.slice(1, -1)} `,
  ],
  // `RPE 8/10` and `RPE ~8` become `RPE 8`.
  [new RegExp(String.raw`(${RPE})(\s*/\s*10)(?!\d)`, 'gi'), (_, rpe = '', scale = '') => rpe + blanks(scale)],
  [/(rpe\s*[:=]?\s*)[~≈]/gi, (_, rpe = '') => `${rpe} `],
  // `2 RIR` becomes `rir 2`.
  [/(?<![\d.,]|[x×]\s{0,3})(\d+)(\s*)rir\b/gi, (_, count = '', gap = '') => `rir${gap}${count}`],
  [/\bby feel\b/gi, () => '   feel'],
  [/\bbody weight\b/gi, () => 'bodyweight '],
  // `failure llp(8)` becomes `failure:llp(8)`.
  [
    /failure(\s*=\s*|\s+)(?=(?:llp|myo|static|hold|drop)[\w -]*\()/gi,
    (_, gap = '') => `failure:${' '.repeat(Math.max(0, gap.length - 1))}`,
  ],
  // ` llp(8)` becomes `!llp(8)`.
  [/(?<!failure\s{0,3}:?\s{0,3})\s(?=(?:llp|myo|myo-?reps|static-?hold)\s*\()/gi, () => '!'],
];

/** A line with only a load. An `x` is added to it, which means that the reps are unknown. */
const LOAD_ALONE = /^\s*\d+(?:[.,]\d+)?\s*(?:kgs?|lbs?)\s*$/i;

/** In characters. On a much longer line, the patterns would take too long. */
const MAX_HEAD = 500;

/** The line without emphasis, with its parts in the set notation. */
export function plainSetLine(text: string): string {
  const noteAt = NOTE.exec(text)?.index ?? text.length;
  const [head, note] = [text.slice(0, noteAt), text.slice(noteAt)];
  if (head.length > MAX_HEAD) return text;
  const plain = REPLACED.reduce((line, [from, to]) => line.replace(from, to), head);
  return LOAD_ALONE.test(plain) ? `${plain.trimEnd()} x ${note}` : plain + note;
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
