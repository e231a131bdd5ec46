/** Prescribes an exercise of a day: its sets with their loads, and why. */
import type { Athlete } from '../athlete.js';
import { isCounting } from '../progression/counting-occurrences.js';
import { isSameWeight, lastSetsOf, topSetsOf } from '../progression/last-sets.js';
import { reasonsOfSets } from '../progression/reasons.js';
import { suggestBeforeDeload, suggestSets } from '../progression/suggest-sets.js';
import type { PastOccurrence, Suggestion, SuggestionInput } from '../progression/suggestion.js';
import type { Goal } from '../record.js';
import { displaySet } from '../set-notation/format-set.js';
import { loadOf } from '../set-notation/load.js';
import { occurrencesOfLine, type PastDay, type PrescriptionInput, stateOfLine } from './day-history.js';
import type { PlannedLine } from './planned-line.js';
import { goalOfSets, hasUnknownLoad, type PrescribedSet, setsOfStage } from './prescribed-set.js';
import { kgOf, loadOwnerOf, ownerOfSteps } from './program-loads.js';
import * as words from './program-reasons.js';
import { type CycleOfLine, maximumOf, setsOfLine } from './sets-of-line.js';

export type Prescription = {
  readonly sets: readonly PrescribedSet[];
  /** Why the program prescribes these sets, in a few words. */
  readonly reason: string;
  /** The reason of each set; present only if the sets are suggested. */
  readonly setReasons?: readonly string[];
};

export type Before = {
  readonly pastDays: readonly PastDay[];
  readonly cycle: CycleOfLine;
  /** True if a deload week reduces the sets. A suggestion does not reduce them a second time. */
  readonly isDeload: boolean;
};

/** The sets of a line, before a deload week reduces them. */
export function prescribeSets(
  input: PrescriptionInput,
  line: PlannedLine,
  { pastDays, cycle, isDeload }: Before,
): Prescription {
  const state = stateOfLine(input, line, pastDays);
  const sets = setsOfLine(input, line, state, cycle);
  switch (line.progression.kind) {
    case 'double':
    case 'suggestion':
      return suggested(input, line, { pastDays, sets, isDeload });
    case 'as-written':
      return { sets, reason: words.AS_WRITTEN };
    case 'percent': {
      const maximum = maximumOf(input, line, cycle);
      const reason = maximum
        ? words.percentWords(maximum.kg, maximum.isWritten, input.athlete.unit ?? 'kg')
        : firstReason(input, line, sets);
      return { sets, reason };
    }
    case 'linear':
    case 'sum':
    case 'stages':
    case 'none':
      return { sets, reason: state.loads === null ? firstReason(input, line, sets) : state.reason };
  }
}

/** Why the first session has these loads, with the heaviest set of the last session if it had another load. */
function firstReason(
  { pastOf, athlete }: PrescriptionInput,
  { name }: PlannedLine,
  sets: readonly PrescribedSet[],
): string {
  if (sets.some(hasUnknownLoad)) return words.NO_LOAD;
  const last = pastOf(name, null).find(isCounting);
  const [top] = topSetsOf(lastSetsOf(last?.workingSets ?? []));
  const load = sets[0]?.load;
  if (!top || !load || isSameWeight(top.loadKg, kgOf(load))) return words.FIRST_TIME;
  return words.firstTimeWords(displaySet(top.values, { unit: athlete.unit ?? 'kg' }));
}

/** Double progression from the sessions of the day; before the first, from the text or from other days. */
function suggested(
  input: PrescriptionInput,
  line: PlannedLine,
  { pastDays, sets: first, isDeload }: Omit<Before, 'cycle'> & { readonly sets: readonly PrescribedSet[] },
): Prescription {
  const ofDay = occurrencesOfLine(line, pastDays);
  const isFirst = !ofDay.some(isCounting);
  if (isFirst && first.every(({ load }) => load !== null)) {
    return { sets: first, reason: firstReason(input, line, first) };
  }
  const recent = isFirst ? input.pastOf(line.name, null).map(withoutFocus) : ofDay;
  const suggestion = recent.some(isCounting) ? suggest(input, line, recent, isDeload) : null;
  if (!suggestion) return { sets: first, reason: firstReason(input, line, first) };
  const sets = first.map((set, place) => {
    const values = suggestedAt(suggestion, place)?.values;
    const load = values ? loadOf(values) : null;
    return { ...set, load, reps: set.reps === null ? null : (values?.repCount?.full ?? set.reps) };
  });
  const setReasons = sets.map((_, place) => suggestedAt(suggestion, place)?.reason ?? '');
  return { sets, reason: reasonsOfSets(suggestion.sets.slice(0, sets.length)), setReasons };
}

function suggest(
  { athlete, today }: PrescriptionInput,
  line: PlannedLine,
  recent: readonly PastOccurrence[],
  isDeload: boolean,
): Suggestion | null {
  const asked = {
    ...ownerOfSuggestion(line, athlete),
    exerciseName: line.name,
    goal: goalWithoutSteps(line),
    recent,
    today,
    focus: null,
  };
  return isDeload ? suggestBeforeDeload(asked) : suggestSets({ ...asked, isDeloadWeek: false });
}

/** The goal as in the text, but without loads that only apply to the first session. */
function goalWithoutSteps({ stages: [groups = []], progression }: PlannedLine): Goal {
  const sets = setsOfStage(groups).map((set) => ({ ...set, percentOfMax: null }));
  const goal = goalOfSets(sets, null);
  const isFirstLoadOnly = progression.kind === 'double' || goal.setTargets !== undefined;
  return isFirstLoadOnly
    ? goalOfSets(
        sets.map((set) => ({ ...set, load: null })),
        null,
      )
    : goal;
}

/** The athlete's loads and steps for a suggestion; for the rule `double`, with the increase of the rule. */
function ownerOfSuggestion(
  line: PlannedLine,
  athlete: Athlete,
): Pick<SuggestionInput, 'athlete' | 'added' | 'stepFromLoad'> {
  const { progression: rule } = line;
  if (rule.kind !== 'double') return { athlete };
  const owner = ownerOfSteps(loadOwnerOf(line, athlete));
  return { athlete: owner.athlete, added: rule.add.value, stepFromLoad: owner.stepFromLoad };
}

/** Removes the focus, so that sessions of all days count. */
function withoutFocus(occurrence: PastOccurrence): PastOccurrence {
  return { ...occurrence, focus: null };
}

/** The suggested set at a place; the last suggested set if the suggestion has no set at this place. */
function suggestedAt({ sets }: Suggestion, place: number): Suggestion['sets'][number] | undefined {
  return sets[place] ?? sets.at(-1);
}
