import fc from 'fast-check';
import { rowText } from '../../../src/json/json-row-text.js';
import { cell, type JsonRows } from '../../../src/json/json-rows.js';
import { JsonScanner, Token } from '../../../src/json/json-scanner.js';

/** A small session with every kind of value. */
export const SESSION = `{
  "focus": "push",
  "exercises": [
    {"Name": "Bench", "rpe": 8.5, "notes": null},
    {"Name": "Row", "sets": [1, [], {}], "done": true}
  ]
}
`;

const blank = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const spelledString = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('""', '"\\u0041\\/"', '"\\ud800"', '"\ud800"', '"a"', '"\u009b31m"', '"{[,:]}"'),
);
const spelledNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('1e400', '-0', '1.50', '12345678901234567890', '1E+2', '0.1e-7'),
);

/** Valid JSON as people and programs write it: unusual blanks and numbers, escapes, repeated keys. */
export const anyJsonText = fc
  .letrec<{ value: string; list: string; object: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(spelledString, spelledNumber, fc.constantFrom('true', 'false', 'null')),
      tie('list'),
      tie('object'),
    ),
    list: fc
      .array(fc.tuple(blank, tie('value'), blank), { maxLength: 4 })
      .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
    object: fc
      .array(fc.tuple(blank, spelledString, blank, tie('value'), blank), { maxLength: 4 })
      .map(
        (members) => `{${members.map(([a, key, b, value, c]) => `${a}${key}${b}:${value}${c}`).join(',')}}`,
      ),
  }))
  .value.chain((value) => fc.tuple(blank, blank).map(([before, after]) => `${before}${value}${after}`));

/** JSON with one character removed, inserted or changed: mostly invalid. */
export const anyDamagedText = fc
  .tuple(
    anyJsonText,
    fc.nat(),
    fc.constantFrom('', '"', ',', ':', '{', ']', '0', '-', '.', 'e', '\\', '\n', 'x'),
  )
  .map(([text, place, char]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + char + text.slice(at + (place % 2));
  });

/** Tokens of a text up to its end or first error, each with its text. */
export function tokensOf(source: string, comments = false): readonly (readonly [Token, string])[] {
  const scanner = new JsonScanner(source, { comments });
  const tokens: (readonly [Token, string])[] = [];
  for (let token = scanner.next(); token > Token.error; token = scanner.next()) {
    tokens.push([token, source.slice(scanner.start, scanner.end)]);
  }
  return tokens;
}

/** The text of one row without its indentation. */
export function plainRow(rows: JsonRows, row: number): string {
  return rowText(rows, row)
    .map((segment) => segment.text)
    .join('');
}

/** All rows, indented by two blanks per level. */
export function prettyLines(rows: JsonRows): readonly string[] {
  return Array.from(
    { length: rows.count },
    (_, row) => '  '.repeat(cell(rows.depth, row)) + plainRow(rows, row),
  );
}
