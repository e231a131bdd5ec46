/** Values of sets for these tests: single ones, and generators of random ones. */
import fc from 'fast-check';
import { type Load, loadKeys } from '../../../../src/domain/set-notation/load.js';
import type { Quantity, SetValues } from '../../../../src/domain/set-notation/set-line.js';
import { makeValues } from '../../../../src/domain/set-notation/set-values.js';

/** The values of a set of 80 kg with uncounted reps and nothing else. `over` replaces some of the values. */
export function someValues(over: Partial<SetValues> = {}): SetValues {
  return {
    weightKg: 80,
    repCount: null,
    rpe: null,
    repAssessment: null,
    actualRestMinutes: null,
    notes: null,
    ...over,
  };
}

export function reps(full: number, partial = 0) {
  return { full, partial };
}

const anyCount = fc.record({ full: fc.nat(60), partial: fc.nat(9) });
const anyWeight = fc.nat(50_000).map((hundredths) => hundredths / 100);

const anyLoad: fc.Arbitrary<Load> = fc
  .record({
    mode: fc.constantFrom('external', 'bodyweight', 'assisted'),
    value: anyWeight,
    unit: fc.constantFrom('kg', 'lb'),
  })
  .map((load) => load);

const anySeconds = fc.oneof(
  fc.nat(20_000),
  fc.nat(10_000).map((tenths) => tenths / 10),
);
const anyMeters = fc.oneof(fc.nat(20_000), fc.constantFrom(1609.344, 804.672, 4828.032, 2300, 12.5));

const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ kind: fc.constant('reps'), count: anyCount }),
  fc.record({ kind: fc.constant('sides'), left: anyCount, right: anyCount }),
  fc.record({ kind: fc.constant('time'), seconds: anySeconds }),
  fc.record({ kind: fc.constant('distance'), meters: anyMeters }),
  fc.constant({ kind: 'word', word: 'feel' }),
);

const anyDrop = fc.record({ load: anyLoad, repCount: anyCount });

const anyTechnique: fc.Arbitrary<NonNullable<SetValues['failureTechnique']>> = fc.oneof(
  fc.array(anyCount, { maxLength: 5 }).map((counts) => ({
    type: 'MyoReps' as const,
    details: { miniSets: counts.map((repCount, index) => ({ miniSet: index + 1, repCount })) },
  })),
  fc.nat(40).map((partialRepCount) => ({ type: 'LLP' as const, details: { partialRepCount } })),
  fc
    .nat(300)
    .map((tenths) => ({ type: 'StaticHold' as const, details: { holdDurationSeconds: tenths / 10 } })),
  fc.array(anyDrop, { maxLength: 4 }).map((drops) => ({
    type: 'DropSet' as const,
    details: {
      dropSets: drops.map(({ load, repCount }, index) => {
        const { weightKg, ...added } = loadKeys(load);
        return { dropSet: index + 1, weightKg: weightKg ?? 0, repCount, ...added };
      }),
    },
  })),
);

/** Any text of one line: notation, dashes, emoji, half a surrogate pair. */
const anyNote = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('-', '–', ' ', '@8', 'RPE 11', '!myo', '+1', '*3', 'good', 'rest 2', '\u00a0', 'x'),
      )
      .map((words) => words.join(' ')),
  )
  .map((text) => text.replace(/[\r\n]/g, ' ').trim());

/** Values of any set that the notation can express. */
export const anyValues: fc.Arbitrary<SetValues> = fc
  .record({
    load: fc.option(anyLoad),
    quantity: anyQuantity,
    rpe: fc.option(fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2)),
    repAssessment: fc.option(fc.constantFrom('bad', 'good', 'perfect', 'learning')),
    actualRestMinutes: fc.option(
      fc.oneof(
        fc.nat(15),
        fc.nat(900).map((seconds) => seconds / 60),
        fc.nat(999).map((n) => n / 100),
      ),
    ),
    note: anyNote,
    technique: fc.option(anyTechnique),
    seconds: fc.option(anySeconds),
    meters: fc.option(anyMeters),
  })
  .map(({ load, quantity, note, technique, seconds, meters, ...went }) => ({
    ...makeValues(load, quantity),
    ...went,
    notes: note === '' ? null : note,
    ...(technique && { failureTechnique: technique }),
    ...(seconds !== null &&
      quantity.kind !== 'word' &&
      quantity.kind !== 'time' && { durationSeconds: seconds }),
    ...(meters !== null &&
      quantity.kind !== 'word' &&
      quantity.kind !== 'distance' && { distanceMeters: meters }),
  }));
