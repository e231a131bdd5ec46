/** What a repetition of a past session starts with: its exercises, phase and week. */
import { continuesDeloadWeek, guessSessionOf, type SessionDetails } from '../../domain/guess-session.js';
import { joinedNames } from '../../domain/joined-names.js';
import type { DayPlace } from '../../domain/program/program-position.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { withOwnNames } from '../../domain/repeat-session.js';
import { usualExercises } from '../../domain/usual-exercises.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';

export type PlanOfRepetition = Pick<SessionDetails, 'phase' | 'week' | 'isDeloadWeek'>;

export type Repetition = PlanOfRepetition & {
  readonly session: TrainingSession;
  /** The exercises to repeat; if the session was cut short, also the usual exercises that it lacks. */
  readonly exercises: readonly Exercise[];
};

/**
 * @param recent the newest sessions, newest first
 * @param earlier the last sessions before `past`, newest first
 */
export function repetitionOf(
  context: CommandContext,
  past: TrainingSession,
  recent: readonly SessionSummary[],
  earlier: readonly SessionSummary[],
): Repetition {
  const { getState, ports } = context;
  const names = joinedNames(getState().athlete.aliases);
  const session = withOwnNames(past, names);
  const usual = summariesOfUsual({ ...past, exerciseCount: past.exercises.length }, earlier).flatMap(
    ({ id, date }) => ports.sessions.saved(id, date)?.session ?? [],
  );
  const [newest] = recent;
  const isOfNewestProgram =
    newest === undefined ||
    newest.id === past._id ||
    ports.sessions.saved(newest.id, newest.date)?.session.program === past.program;
  return {
    session,
    exercises: usualExercises(
      session,
      usual.map((each) => withOwnNames(each, names)),
    ),
    ...withinOpenWeek(planOfRepetition(past, isOfNewestProgram, recent), nextDay(context, past), recent),
  };
}

/** The next day of the session's program; null if the session is no day of a program with a file. */
function nextDay(context: CommandContext, { program, programDay }: TrainingSession): DayPlace | null {
  if (program === undefined || programDay === undefined) return null;
  return attempt(context, () => context.ports.programs.next(program));
}

/**
 * Phase, week and deload of a repetition. Weeks count within one program, so they do not follow another
 * program's.
 */
export function planOfRepetition(
  past: SessionDetails,
  isOfNewestProgram: boolean,
  recent: readonly SessionSummary[],
): PlanOfRepetition {
  if (isOfNewestProgram) return guessSessionOf(past.focus, recent);
  const { phase, week } = past;
  return { phase, week, isDeloadWeek: continuesDeloadWeek(past, recent) };
}

/** A repeated day must not end a week that has days left: the plan then stays in that week. */
function withinOpenWeek(
  plan: PlanOfRepetition,
  next: DayPlace | null,
  recent: readonly SessionSummary[],
): PlanOfRepetition {
  if (next === null || openWeekBefore(plan, next) === null) return plan;
  const { phase } = plan;
  const { week } = next;
  return { phase, week, isDeloadWeek: continuesDeloadWeek({ phase, week }, recent) };
}

/** The week of `next` if `week` directly follows it in the same phase; otherwise null. */
export function openWeekBefore(
  { phase, week }: Pick<PlanOfRepetition, 'phase' | 'week'>,
  next: Pick<DayPlace, 'phase' | 'week'>,
): number | null {
  const isLater = week === next.week + 1 && (next.phase === null || next.phase === phase);
  return isLater ? next.week : null;
}

/** How many sessions of a focus, the repeated one included and deloads left out, show its usual exercises. */
const USUAL_SESSIONS = 2;

type Counted = Pick<SessionSummary, 'focus' | 'isDeloadWeek' | 'exerciseCount'>;

/** Earlier sessions that show whether `past` was cut short; empty if none has more exercises. */
export function summariesOfUsual(
  past: Counted,
  earlier: readonly SessionSummary[],
): readonly SessionSummary[] {
  const ofFocus = earlier.filter(
    ({ focus, isDeloadWeek, exerciseCount }) =>
      focus !== null && focus === past.focus && !isDeloadWeek && exerciseCount > 0,
  );
  const usual = ofFocus.slice(0, past.isDeloadWeek ? USUAL_SESSIONS : USUAL_SESSIONS - 1);
  return usual.every(({ exerciseCount }) => exerciseCount <= past.exerciseCount) ? [] : usual;
}
