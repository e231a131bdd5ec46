import fc from 'fast-check';

const AWKWARD = [
  'e\u0301',
  '👨‍👩‍👧',
  '👍🏽',
  '🇺',
  '🇸',
  '日',
  'ﾊﾞ',
  '\u1100',
  '\u1161',
  '\u0301',
  '\u0600',
  '\u200d',
  'ำ',
  '\u00a0',
];
const UNSAFE = [
  '\x1b[31m',
  '\t',
  '\n',
  '\r',
  '\x7f',
  '\u009b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\ud83d',
  '\udc4d',
];

/** Text of letters, blanks and characters that are hard to measure; all of it is safe to draw. */
export const anySafeText = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD, ' ', '  '), fc.string({ maxLength: 6 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** Any text, including control characters and lone surrogates. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...AWKWARD, ...UNSAFE),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string(),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
