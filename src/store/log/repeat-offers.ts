/** Past sessions that the menu offers to repeat. */
import { continuesDeloadWeek, guessNextSession, guessSessionOf } from '../../domain/guess-session.js';
import { joinedNames } from '../../domain/joined-names.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import { withOwnNames } from '../../domain/repeat-session.js';
import { daysBetween, localTimeWithOffset } from '../../domain/session-date.js';
import { usualExercises } from '../../domain/usual-exercises.js';
import type { CommandContext } from '../command.js';
import type { RepeatOffer } from './log-state.js';
import { recentSessions } from './recent-sessions.js';

/** A focus is offered if it was trained in this many days before the newest session. */
const OFFERED_DAYS = 28;

/**
 * The newest session of each focus of the four weeks before the newest session. The session of the likely next focus
 * comes first, then the others in the order of the cycle, the longest ago first. Empty if the sessions cannot be read.
 * Never throws.
 */
export function readRepeatOffers(context: CommandContext): readonly RepeatOffer[] {
  let recent: readonly SessionSummary[];
  try {
    recent = recentSessions(context);
  } catch {
    return [];
  }
  const next = guessNextSession(recent);
  const inCycle = newestOfEachFocus(recent).toReversed();
  const isNext = ({ focus }: SessionSummary) => focus === next.focus;
  const ordered = [...inCycle.filter(isNext), ...inCycle.filter((summary) => !isNext(summary))];
  return ordered.flatMap((summary) => {
    const saved = context.ports.sessions.saved(summary.id, summary.date);
    if (!saved) return [];
    const earlier = recent.slice(recent.indexOf(summary) + 1);
    return [repeatOfferOf(context, saved.session, recent, earlier)];
  });
}

/**
 * The session that a repetition starts.
 * @param recent the newest sessions, newest first
 * @param earlier the last sessions before the repeated session, newest first
 */
export function repeatOfferOf(
  context: CommandContext,
  past: TrainingSession,
  recent: readonly SessionSummary[],
  earlier: readonly SessionSummary[],
): RepeatOffer {
  const { phase, week, isDeloadWeek } = guessRepetition(context, past, recent);
  const names = joinedNames(context.getState().athlete.aliases);
  const session = withOwnNames(past, names);
  const usual = readUsual(context, past, earlier).map((each) => withOwnNames(each, names));
  return {
    session,
    exercises: usualExercises(session, usual),
    daysAgo: daysBetween(past.date, localTimeWithOffset(context.ports.now())),
    phase,
    week,
    isDeloadWeek,
  };
}

/**
 * Phase, week and deload of a repetition. They follow from the newest session if both sessions follow the same program,
 * or none. Otherwise phase and week are those of the repeated session, because weeks count within one program only.
 */
function guessRepetition(
  { ports }: CommandContext,
  past: TrainingSession,
  recent: readonly SessionSummary[],
): Pick<RepeatOffer, 'phase' | 'week' | 'isDeloadWeek'> {
  const [newest] = recent;
  if (newest && newest.id !== past._id) {
    const { phase, week } = past;
    const program = ports.sessions.saved(newest.id, newest.date)?.session.program;
    if (program !== past.program) return { phase, week, isDeloadWeek: continuesDeloadWeek(past, recent) };
  }
  return guessSessionOf(past.focus, recent);
}

function newestOfEachFocus(recent: readonly SessionSummary[]): readonly SessionSummary[] {
  const [newest] = recent;
  const seen = new Set<string | null>();
  return recent.filter(({ date, focus, exerciseCount }) => {
    const isOffered =
      exerciseCount > 0 && newest !== undefined && daysBetween(date, newest.date) <= OFFERED_DAYS;
    return isOffered && !seen.has(focus) && seen.add(focus);
  });
}

/** How many sessions of a focus, not counting deloads, show which exercises it usually has. */
const USUAL_SESSIONS = 2;

/**
 * The earlier sessions of the focus that show whether `past` was cut short; empty if none has more exercises than
 * `past`.
 */
function readUsual(
  { ports }: CommandContext,
  past: TrainingSession,
  earlier: readonly SessionSummary[],
): readonly TrainingSession[] {
  const ofFocus = earlier.filter(
    ({ focus, isDeloadWeek, exerciseCount }) =>
      focus !== null && focus === past.focus && !isDeloadWeek && exerciseCount > 0,
  );
  const usual = ofFocus.slice(0, past.isDeloadWeek ? USUAL_SESSIONS : USUAL_SESSIONS - 1);
  if (usual.every(({ exerciseCount }) => exerciseCount <= past.exercises.length)) return [];
  return usual.flatMap(({ id, date }) => ports.sessions.saved(id, date)?.session ?? []);
}
