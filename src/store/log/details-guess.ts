/** Guesses the details of a new session from earlier sessions, again whenever the user edits a field. */
import {
  continuesDeloadWeek,
  guessNextSession,
  guessSessionOf,
  type SessionDetails,
} from '../../domain/guess-session.js';
import type { FollowedWeek } from '../../domain/read-models/program-offers.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { readSessionDate } from '../../domain/read-session-date.js';
import { type FollowedProgram, programOf } from '../../domain/repeat-session.js';
import { daysBetween, localTimeWithOffset } from '../../domain/session-date.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import { type DetailField, type DetailValues, readOrdinal, readText, textsOf } from './details-form.js';
import { sessionsBeforeDay } from './recent-sessions.js';

export function guessedValues(context: CommandContext, day: string): DetailValues {
  const recent = attempt(context, () => sessionsBeforeDay(context, day)) ?? [];
  const focus = guessFocus(context, recent);
  return textsOf({ ...guessOfFocus(context, focus, recent), date: day });
}

/** Guesses the fields of a new session again that the user has not edited. Never throws. */
export function guessAgain(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'details' || !stage.isGuessed) return;
  const { values, initial } = stage.form;
  const day = readSessionDate(values.date, localTimeWithOffset(context.ports.now()));
  if (day === null) return;
  let recent: readonly SessionSummary[];
  try {
    recent = sessionsBeforeDay(context, day);
  } catch {
    return;
  }
  const isTyped = (field: DetailField) => values[field] !== initial[field];
  const focus = isTyped('focus') ? readText(values.focus) : guessFocus(context, recent);
  const guess = guessOfFocus(context, focus, recent);
  const phase = isTyped('phase') ? (readOrdinal(values.phase) ?? null) : guess.phase;
  const week = isTyped('week') ? (readOrdinal(values.week) ?? null) : guess.week;
  const isGuess = phase === guess.phase && week === guess.week;
  const isDeloadWeek = isGuess ? guess.isDeloadWeek : continuesDeloadWeek({ phase, week }, recent);
  const { date: _, ...guesses } = textsOf({ ...guess, isDeloadWeek, date: day });
  context.dispatch({ type: 'log/details-guessed', guesses });
}

/** Null in a followed program: with the focus, the new session could count as a day of the program. */
function guessFocus(context: CommandContext, recent: readonly SessionSummary[]): string | null {
  return followedWeek(context, recent) ? null : guessNextSession(recent).focus;
}

/**
 * The guessed details of a session with `focus`, and its program; without such a session, the followed
 * program.
 */
function guessOfFocus(
  context: CommandContext,
  focus: string | null,
  recent: readonly SessionSummary[],
): SessionDetails & FollowedProgram {
  const guess = guessSessionOf(focus, recent);
  const ofFocus = focus === null ? undefined : recent.find((summary) => summary.focus === focus);
  const program = programOfSession(context, ofFocus);
  const followed = followedWeek(context, recent);
  if (followed && (!ofFocus || program.program === followed.program)) return { ...followed, focus };
  if (program.program !== undefined) return { ...guess, ...program };
  // Weeks of a program with a file count only within that program.
  const newest = programOfSession(context, recent[0]).program;
  const hasFile = context.getState().log.programs.some(({ programName }) => programName === newest);
  return { ...guess, ...program, ...(hasFile && { week: null, isDeloadWeek: false }) };
}

/** A program is followed if a day of it was done in the four weeks before the newest session. */
const FOLLOWED_DAYS = 28;

/**
 * The week of the followed program; null if none is followed.
 * @param recent sessions, newest first
 */
function followedWeek(
  context: CommandContext,
  recent: readonly SessionSummary[],
): Omit<FollowedWeek, 'lastDoneOn'> | null {
  const current = context.getState().log.programs.find(({ isCurrent }) => isCurrent)?.followed;
  const [newest] = recent;
  if (!current || !newest) return null;
  const { lastDoneOn, ...followed } = current;
  const daysSince = daysBetween(lastDoneOn, newest.date);
  if (daysSince >= 0) return daysSince > FOLLOWED_DAYS ? null : followed;
  if (programOfSession(context, newest).program !== followed.program) return null;
  const { phase, week, isDeloadWeek } = newest;
  return { ...followed, phase, week, isDeloadWeek };
}

function programOfSession({ ports }: CommandContext, summary: SessionSummary | undefined): FollowedProgram {
  const saved = summary && ports.sessions.saved(summary.id, summary.date);
  return saved ? programOf(saved.session) : {};
}
