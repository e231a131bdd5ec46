/** Converts failure techniques to columns of their set and rows of their parts, and back. */
import type { FailureTechnique, WorkingSet } from '../../domain/record.js';
import { columnsToLoad, LOAD_COLUMNS, loadValues, type Row, type SqlValue } from './row.js';

export const TECHNIQUE_SET_COLUMNS = [
  'exercise_id',
  'set_position',
  'position',
  'set_number',
  'weight_kg',
  ...LOAD_COLUMNS,
  'reps_full',
  'reps_partial',
] as const;

/** The columns of a working set that describe its technique. */
export const TECHNIQUE_COLUMNS = ['technique', 'technique_partial_reps', 'technique_hold_seconds'] as const;

/** The values of `TECHNIQUE_COLUMNS`. */
export function techniqueValues(technique: FailureTechnique | undefined): readonly SqlValue[] {
  return [
    technique?.type ?? null,
    technique?.type === 'LLP' ? technique.details.partialRepCount : null,
    technique?.type === 'StaticHold' ? technique.details.holdDurationSeconds : null,
  ];
}

/** The mini-sets or drops of a working set, each as the values of `TECHNIQUE_SET_COLUMNS`; empty if it has none. */
export function techniqueSetValues(
  set: WorkingSet,
  exerciseId: number,
  setPosition: number,
): readonly (readonly SqlValue[])[] {
  const parts = partValues(set.failureTechnique);
  return parts.map((values, index) => [exerciseId, setPosition, index + 1, ...values]);
}

/** The technique that the columns of a set describe, together with the rows of its parts, in their order. */
export function columnsToTechnique(row: Row, parts: readonly Row[]): { failureTechnique?: FailureTechnique } {
  switch (row.technique) {
    case 'MyoReps': {
      const miniSets = parts.map((part) => ({
        miniSet: Number(part.set_number),
        repCount: repCountOf(part),
      }));
      return { failureTechnique: { type: 'MyoReps', details: { miniSets } } };
    }
    case 'DropSet': {
      const dropSets = parts.map((part) => ({
        dropSet: Number(part.set_number),
        weightKg: Number(part.weight_kg),
        repCount: repCountOf(part),
        ...columnsToLoad(part),
      }));
      return { failureTechnique: { type: 'DropSet', details: { dropSets } } };
    }
    case 'LLP': {
      const details = { partialRepCount: Number(row.technique_partial_reps) };
      return { failureTechnique: { type: 'LLP', details } };
    }
    case 'StaticHold': {
      const details = { holdDurationSeconds: Number(row.technique_hold_seconds) };
      return { failureTechnique: { type: 'StaticHold', details } };
    }
    default:
      return {};
  }
}

/** The values of each mini-set or drop from the column `set_number` on. */
function partValues(technique: FailureTechnique | undefined): readonly (readonly SqlValue[])[] {
  switch (technique?.type) {
    case 'MyoReps':
      return technique.details.miniSets.map(({ miniSet, repCount }) => [
        miniSet,
        null,
        ...loadValues({}),
        repCount.full,
        repCount.partial,
      ]);
    case 'DropSet':
      return technique.details.dropSets.map((drop) => [
        drop.dropSet,
        drop.weightKg,
        ...loadValues(drop),
        drop.repCount.full,
        drop.repCount.partial,
      ]);
    default:
      return [];
  }
}

function repCountOf(part: Row): { full: number; partial: number } {
  return { full: Number(part.reps_full), partial: Number(part.reps_partial) };
}
