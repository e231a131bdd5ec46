/** Arbitrary searches, many of which match arbitrary sessions. */
import fc from 'fast-check';
import type { Query, QueryTerm } from '../../src/domain/query/query.js';
import { COMPARISON_OPERATORS, QUERY_MARKS } from '../../src/domain/query/query.js';
import { searchWords } from '../../src/domain/query/search-words.js';
import { foldText } from '../../src/text/fold.js';
import { anySessionDate } from './any-session.js';

/** The value after a key of a search, without quotation marks and surrounding spaces. */
const anyQueryText = fc
  .oneof(
    fc.constantFrom('squat', 'Bench-Press', 'bench press', 'q', 'ü', 'Übung', 'upper', '%', '_'),
    fc.string({ unit: 'binary' }),
    fc.string(),
  )
  .map((text) => text.replaceAll(/["“”]/g, '').trim())
  .filter((text) => foldText(text) !== '');

const anyWords = fc
  .oneof(
    fc.constantFrom('squat', 'bench press', 'press', 'be', 'ubung', 'é', 'feet down', 'red', 'b c', '1'),
    fc.string({ unit: 'binary' }),
    fc.string(),
  )
  .map((text): QueryTerm => ({ kind: 'words', words: searchWords(text) }))
  .filter((term) => term.kind === 'words' && term.words.length > 0);

const anyPeriod = fc
  .tuple(anySessionDate, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));

const anySetTerm = fc
  .tuple(
    fc.constantFrom('weight' as const, 'reps' as const, 'rpe' as const),
    fc.constantFrom(...COMPARISON_OPERATORS),
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: -400, max: 4000 }).map((quarters) => quarters / 4),
    fc.constantFrom('kg' as const, 'lb' as const, null),
  )
  .map(([quantity, operator, small, large, unit]): QueryTerm => {
    const value = quantity === 'rpe' ? small : quantity === 'reps' ? Math.floor(Math.abs(large)) : large;
    return { kind: 'set', quantity, operator, value, unit: quantity === 'weight' ? unit : null };
  });

const anyTerm: fc.Arbitrary<QueryTerm> = fc.oneof(
  anyWords,
  fc
    .tuple(fc.constantFrom('phase' as const, 'week' as const), fc.integer({ min: 1, max: 99 }))
    .map(([kind, value]) => ({ kind, value })),
  fc.boolean().map((value) => ({ kind: 'deload' as const, value })),
  fc
    .tuple(fc.constantFrom('focus' as const, 'exercise' as const), anyQueryText)
    .map(([kind, text]) => ({ kind, text })),
  fc
    .tuple(fc.constantFrom('after' as const, 'before' as const, 'on' as const), anyPeriod)
    .map(([kind, period]) => ({ kind, period })),
  anySetTerm,
  fc.constantFrom(...QUERY_MARKS).map((what) => ({ kind: 'has' as const, what })),
);

export const anyQuery: fc.Arbitrary<Query> = fc.array(anyTerm, { maxLength: 4 });
