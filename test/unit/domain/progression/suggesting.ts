/** Builds the history of one exercise from lines of set notation, and suggests the next sets. */
import type { Athlete } from '../../../../src/domain/athlete.js';
import { suggestSets } from '../../../../src/domain/progression/suggest-sets.js';
import type { PastOccurrence, Suggestion } from '../../../../src/domain/progression/suggestion.js';
import { goalOfOccurrence } from '../../../../src/domain/read-models/exercise-history.js';
import type { Goal, WorkingSet } from '../../../../src/domain/record.js';
import { formatSet } from '../../../../src/domain/set-notation/format-set.js';
import { anId, exercise } from '../../../support/builders.js';

/** One past session. */
export type PastDay = {
  readonly sets: readonly string[];
  /** The indexes of the drop sets among `sets`. */
  readonly drops?: readonly number[];
  /** Days before today. The default is 7 for the newest session, 14 for the one before, and so on. */
  readonly daysAgo?: number;
  readonly isDeloadWeek?: boolean;
  readonly focus?: string;
  /** The goal of that day. The default is the goal of today. */
  readonly goal?: Goal;
};

export type Case = {
  /** Newest first. */
  readonly past: readonly PastDay[];
  readonly goal?: Goal;
  readonly name?: string;
  readonly athlete?: Athlete;
  readonly isDeloadWeek?: boolean;
  readonly focus?: string;
  /** Today's sets so far. */
  readonly done?: readonly string[];
};

/** The goal of most examples: two sets of 6 to 8 reps. */
export const GOAL: Goal = { sets: 2, repRange: { min: 6, max: 8 } };

/** An example with one past session, which has these sets. */
export function last(sets: readonly string[], others: Omit<Case, 'past'> = {}): Case {
  return { past: [{ sets }], goal: GOAL, ...others };
}

export const TODAY = '2026-02-16';
const DAY_MS = 86_400_000;
const DAYS_BETWEEN = 7;

export function occurrencesOf({
  past,
  goal = {},
  name = 'Cable Row',
  focus = 'upper',
}: Case): PastOccurrence[] {
  return past.map((day, index) => {
    const daysAgo = day.daysAgo ?? (index + 1) * DAYS_BETWEEN;
    return {
      sessionId: anId(index + 1),
      date: new Date(Date.parse(TODAY) - daysAgo * DAY_MS).toISOString().slice(0, 10),
      focus: day.focus ?? focus,
      isDeloadWeek: day.isDeloadWeek ?? false,
      goal: goalOfOccurrence(day.goal ?? goal),
      workingSets: workingSets(name, day.sets).map((set, at) =>
        day.drops?.includes(at) ? { ...set, setType: 'dropset' } : set,
      ),
    };
  });
}

function workingSets(name: string, sets: readonly string[]): readonly WorkingSet[] {
  return exercise(name)
    .working(...sets)
    .build().workingSets;
}

export function suggest(example: Case): Suggestion | null {
  const { goal = {}, name = 'Cable Row', athlete = {}, isDeloadWeek = false, focus = 'upper' } = example;
  return suggestSets({
    exerciseName: name,
    goal,
    recent: occurrencesOf(example),
    athlete,
    today: TODAY,
    focus,
    isDeloadWeek,
    done: workingSets(name, example.done ?? []),
  });
}

/** The rule and the sets as `step-up: 62.5x6 62.5x6`, or `none` if there is no suggestion. */
export function suggestedText(example: Case): string {
  const suggestion = suggest(example);
  if (!suggestion) return 'none';
  return `${suggestion.rule}: ${suggestion.sets.map(({ values }) => formatSet(values)).join(' ')}`;
}
