/** Failure techniques as columns of their set and rows of their own, and back. */
import type { FailureTechnique, WorkingSet } from '../../domain/record.js';
import { columnsToLoad, loadToColumns, type Row } from './row.js';

export const TECHNIQUE_SET_COLUMNS = [
  'exercise_id',
  'set_position',
  'position',
  'set_number',
  'weight_kg',
  'entered_value',
  'entered_unit',
  'load_mode',
  'reps_full',
  'reps_partial',
] as const;

/** The columns of a working set that say which technique was used. */
export function techniqueToColumns(technique: FailureTechnique | undefined): Row {
  return {
    technique: technique?.type ?? null,
    technique_partial_reps: technique?.type === 'LLP' ? technique.details.partialRepCount : null,
    technique_hold_seconds: technique?.type === 'StaticHold' ? technique.details.holdDurationSeconds : null,
  };
}

/** The mini-sets or drops of a working set as rows; none where its technique has none. */
export function techniqueSetsToRows(
  set: WorkingSet,
  exerciseId: number,
  setPosition: number,
): readonly Row[] {
  return partColumns(set.failureTechnique).map((columns, index) => ({
    exercise_id: exerciseId,
    set_position: setPosition,
    position: index + 1,
    ...columns,
  }));
}

/** The technique that the columns of a set and the rows of its parts, in their order, stand for. */
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

/** The columns of each part that are its own. */
function partColumns(technique: FailureTechnique | undefined): readonly Row[] {
  switch (technique?.type) {
    case 'MyoReps':
      return technique.details.miniSets.map(({ miniSet, repCount }) => ({
        set_number: miniSet,
        weight_kg: null,
        ...loadToColumns({}),
        reps_full: repCount.full,
        reps_partial: repCount.partial,
      }));
    case 'DropSet':
      return technique.details.dropSets.map((drop) => ({
        set_number: drop.dropSet,
        weight_kg: drop.weightKg,
        ...loadToColumns(drop),
        reps_full: drop.repCount.full,
        reps_partial: drop.repCount.partial,
      }));
    default:
      return [];
  }
}

function repCountOf(part: Row): { full: number; partial: number } {
  return { full: Number(part.reps_full), partial: Number(part.reps_partial) };
}
