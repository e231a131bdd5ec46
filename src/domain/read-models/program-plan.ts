/** What was planned and done in a cycle of the program that the athlete follows. */
import type { CyclePlan } from '../program/cycle-plan.js';
import type { PlanMuscle } from '../program/plan-muscles.js';
import type { Program } from '../program/program.js';

/** The current program with one of its cycles. */
export type ProgramPlan = {
  /** Relative to the data root. */
  readonly file: string;
  readonly program: Program;
  /** The cycle; the loads of its next day are in the athlete's unit. */
  readonly plan: CyclePlan;
  readonly muscles: readonly PlanMuscle[];
  /** A sentence for each error in the file. */
  readonly errors: readonly string[];
};

/** The plan, or why there is none: no program has a day, or several have and no session follows one. */
export type FoundPlan =
  | { readonly kind: 'plan'; readonly plan: ProgramPlan }
  | { readonly kind: 'no-program' }
  | { readonly kind: 'several-programs' };
