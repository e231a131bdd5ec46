/** Reads the plan and the done sets of the current program. */
import type { Athlete } from '../../domain/athlete.js';
import type { FoundMuscles } from '../../domain/muscles/find-muscles.js';
import { planOfCycle } from '../../domain/program/cycle-plan.js';
import { dayInUnit } from '../../domain/program/day-in-unit.js';
import { musclesOfPlan } from '../../domain/program/plan-muscles.js';
import { describeErrors } from '../../domain/program/program-error.js';
import { titlesOf } from '../../domain/program/program-session.js';
import type { FoundPlan } from '../../domain/read-models/program-plan.js';
import { currentProgram, hasDays } from '../current-program.js';
import type { ProgramFile } from '../program-files.js';
import { programInput } from '../program-input.js';
import type { SessionReader } from '../session-reader.js';

type PlanReader = Pick<SessionReader, 'occurrencesBefore' | 'occurrencesOf' | 'programs'>;

/** @param back the number of cycles before the current one @throws StorageError */
export function readPlan(
  reader: PlanReader,
  files: readonly ProgramFile[],
  back: number,
  context: {
    readonly athlete: Athlete;
    readonly today: string;
    readonly musclesOf: (name: string) => FoundMuscles | null;
  },
): FoundPlan {
  const { athlete, today, musclesOf } = context;
  const file = currentProgram(files, reader);
  if (!file) return { kind: files.some(hasDays) ? 'several-programs' : 'no-program' };
  const { program, errors } = file;
  const sessions = reader.programs.of(titlesOf(program));
  const plan = planOfCycle(programInput(reader, program, athlete, today), sessions, back);
  if (!plan) return { kind: 'no-program' };
  return {
    kind: 'plan',
    plan: {
      file: file.file,
      program,
      plan: { ...plan, next: plan.next && dayInUnit(plan.next, athlete) },
      muscles: musclesOfPlan(plan.weeks, sessions, musclesOf),
      errors: describeErrors(file.file, errors),
    },
  };
}
