/** Finds errors that no single line shows, such as a missing title or a day without exercises. */
import type { NamedWeek, ProgramDraft } from './program-draft.js';
import type { ProgramError } from './program-error.js';
import { type PhaseLength, phasesOf, weeksOf } from './program-weeks.js';

export function checkProgram(draft: ProgramDraft): readonly ProgramError[] {
  const phases = phasesOf(draft);
  return [
    ...titleErrors(draft),
    ...dayErrors(draft),
    ...weekErrors(draft, phases),
    ...phaseErrors(draft, phases),
  ];
}

function titleErrors({ name }: ProgramDraft): readonly ProgramError[] {
  return name === null ? [atStart('the title is missing: write # and the name of the program')] : [];
}

function dayErrors({ namedDays }: ProgramDraft): readonly ProgramError[] {
  if (namedDays.length === 0) return [atStart('there is no day: write ## Upper A, and its exercises below')];
  return namedDays
    .filter(({ isEmpty }) => isEmpty)
    .map(({ line, column }) => ({
      line,
      column,
      reason: 'the day has no exercise: write NAME | 3 x 6-8 below',
    }));
}

function weekErrors(draft: ProgramDraft, phases: readonly PhaseLength[]): readonly ProgramError[] {
  return draft.namedWeeks.flatMap(({ phase, week, line, column }) => {
    const last = lastWeek(phase, phases);
    return last === null || week <= last
      ? []
      : [
          {
            line,
            column,
            reason: `week ${week} is after the last week, week ${last}: write a week up to ${last}`,
          },
        ];
  });
}

/** The weeks of `phase`, or of the longest phase if it is null; null for a phase without end. */
function lastWeek(phase: NamedWeek['phase'], phases: readonly PhaseLength[]): number | null {
  const lengths = phases.filter((each) => phase === null || each.phase === phase).map(({ weeks }) => weeks);
  return lengths.includes(null) ? null : Math.max(...lengths.map((weeks) => weeks ?? 0));
}

function phaseErrors(draft: ProgramDraft, phases: readonly PhaseLength[]): readonly ProgramError[] {
  const endless = phases.slice(0, -1).filter(({ weeks }) => weeks === null);
  const hasDays = draft.sections.some(({ days }) => days.length > 0);
  const withoutDays = hasDays ? weeksOf(draft).filter(({ days }) => days.length === 0) : [];
  if (phases[0]?.phase === null) return withoutDays.slice(0, 1).map(({ week }) => atStart(noDayWords(week)));
  return draft.namedPhases.flatMap(({ phase, line, column }) => {
    if (endless.some((each) => each.phase === phase)) {
      return [{ line, column, reason: 'the phase has no length: write - Weeks: 4 below it' }];
    }
    const empty = withoutDays.find((each) => each.phase === phase);
    return empty ? [{ line, column, reason: noDayWords(empty.week) }] : [];
  });
}

function noDayWords(week: number): string {
  return `week ${week} has no day: write ## Week ${week} and a day below it`;
}

function atStart(reason: string): ProgramError {
  return { line: 1, column: 1, reason };
}
