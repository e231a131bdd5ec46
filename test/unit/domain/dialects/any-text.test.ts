import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readSessions } from '../../../../src/domain/dialects/read-document.js';
import { recordSchemas } from '../../../../src/domain/record.js';
import { serializeSession } from '../../../../src/domain/serialize-record.js';
import { anySession, anyText } from '../../../support/any-session.js';
import { CONTEXT, fixture } from './fixtures.js';

const FIXTURES = [
  'training-log.md',
  'phone-quirks.md',
  'snake-case.json',
  'snake-case-typed-sets.json',
  'document-of-another-tool.json',
].map(fixture);

/** Values that often break readers: names of JavaScript built-ins, extreme numbers, and signs of the notation. */
const SPLINTERS = [
  '__proto__',
  'constructor',
  'null',
  '1e999',
  '-1',
  '9'.repeat(30),
  '{}',
  '[',
  '"',
  '\n',
  '\r',
  '\0',
  '\u00a0',
  '\ufeff',
  '\ud800',
  '## ',
  '### ',
  '**',
  ':',
  '- ',
  ' x ',
  '@',
  '!myo(',
  '\\u0000',
];

/** Reads a text in its detected format and as JSON. Expects valid sessions or an error with a reason. */
function readAnyhow(text: string): void {
  for (const form of ['auto', 'json'] as const) {
    const read = readSessions(text, form, CONTEXT);
    if (!read.ok) {
      expect(read.error.reason).not.toBe('');
      expect(typeof read.error.reason).toBe('string');
      continue;
    }
    for (const { session } of read.value)
      expect(recordSchemas().trainingSession.safeParse(session).success).toBe(true);
  }
  readDocument(text, CONTEXT);
}

describe('any text', () => {
  it('is read or rejected, and no reader throws', () => {
    fc.assert(fc.property(anyText, readAnyhow), { numRuns: 250 });
  });

  it('is read or rejected as lines of a log', () => {
    const anyLine = fc.oneof(
      anyText,
      fc
        .tuple(
          fc.constantFrom('- ', '## ', '### ', '**', '1. ', ''),
          fc.constantFrom(
            'Date',
            'Time',
            'Name',
            'Goal',
            'Rest',
            'Working Sets',
            'constructor',
            '__proto__',
            '80x5',
          ),
          fc.constantFrom(': ', ':** ', ' ', '\u00a0'),
          fc.oneof(anyText, fc.constantFrom('2026-01-05', '18:02', '3-5 min', '80 kg x 3 sets', '@8')),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        readAnyhow(['- Date: 2026-01-05', ...lines].join('\n'));
      }),
      { numRuns: 250 },
    );
  });

  it('is read or rejected if a valid text was damaged', () => {
    const anyDamage = fc.tuple(fc.nat(), fc.nat(20), fc.oneof(anyText, fc.constantFrom(...SPLINTERS)));
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES),
        fc.array(anyDamage, { minLength: 1, maxLength: 4 }),
        (text, damages) => {
          const damaged = damages.reduce((whole, [at, length, splinter]) => {
            const start = at % (whole.length + 1);
            return whole.slice(0, start) + splinter + whole.slice(start + length);
          }, text);
          readAnyhow(damaged);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('is read or rejected if a value of a valid document was replaced', () => {
    const trees = FIXTURES.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text) as unknown);
    fc.assert(
      fc.property(fc.constantFrom(...trees), fc.nat(), fc.jsonValue({ maxDepth: 3 }), (tree, at, value) => {
        let leaf = 0;
        const count = JSON.stringify(tree).split(/[:,[]/).length;
        readAnyhow(
          JSON.stringify(tree, (_key, member: unknown) => {
            leaf += 1;
            return leaf === (at % count) + 1 ? value : member;
          }) ?? '',
        );
      }),
      { numRuns: 250 },
    );
  });

  it('is read back to the same session if this program wrote it', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const text = serializeSession(session);
        const read = readSessions(text, 'auto', CONTEXT);
        expect(read.ok && read.value.map((each) => serializeSession(each.session))).toEqual([text]);
      }),
    );
  });

  // A reader whose pattern starts again at each character would take minutes for these lines.
  it.each(['1', '1 ', '1.', '(', '*', '_', '-', ' ', '#', 'x', '80x5 ', '3,', '@8 ', '|', '`'])(
    'is read or rejected if it is a long line of a log, made of %j',
    (part) => {
      for (const before of ['', '1. 80x5 ', '**Goal:** ', '- Date: '])
        readAnyhow(
          `- Date: 2026-01-05\n## Exercise 1\n**Name:** Squat\n### Working Sets\n${before}${part.repeat(200_000)}\n`,
        );
    },
  );
});
