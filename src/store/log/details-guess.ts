/** Guesses the details of a new session from earlier ones, again whenever the user changes one of them. */
import {
  continuesDeloadWeek,
  guessNextSession,
  guessSessionOf,
  type SessionDetails,
} from '../../domain/guess-session.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { readSessionDate } from '../../domain/read-session-date.js';
import { type FollowedProgram, programOf } from '../../domain/repeat-session.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import { type DetailField, type DetailValues, readOrdinal, readText, textsOf } from './details-form.js';
import { sessionsBeforeDay } from './recent-sessions.js';

/** The details of a new session of that day. */
export function guessedValues(context: CommandContext, day: string): DetailValues {
  const recent = attempt(context, () => sessionsBeforeDay(context, day)) ?? [];
  const { focus } = guessNextSession(recent);
  return textsOf({ ...guessOfFocus(context, focus, recent), date: day });
}

/** Replaces the guesses that the user left alone after another field of a new session changed. Never throws. */
export function guessAgain(context: CommandContext): void {
  const { stage, session } = context.getState().log;
  if (stage.kind !== 'details' || stage.from !== null || session) return;
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
  const focus = isTyped('focus') ? readText(values.focus) : guessNextSession(recent).focus;
  const guess = guessOfFocus(context, focus, recent);
  const phase = isTyped('phase') ? (readOrdinal(values.phase) ?? null) : guess.phase;
  const week = isTyped('week') ? (readOrdinal(values.week) ?? null) : guess.week;
  const isDeloadWeek = continuesDeloadWeek({ phase, week }, recent);
  const { date: _, ...guesses } = textsOf({ ...guess, isDeloadWeek, date: day });
  context.dispatch({ type: 'log/details-guessed', guesses });
}

/**
 * The guessed details with the program of the newest session of that focus. If there is none, and the newest session
 * followed a program with a file, the week is unknown, because its week counts in the program only.
 */
function guessOfFocus(
  context: CommandContext,
  focus: string | null,
  recent: readonly SessionSummary[],
): SessionDetails & FollowedProgram {
  const guess = guessSessionOf(focus, recent);
  const ofFocus = focus === null ? undefined : recent.find((summary) => summary.focus === focus);
  const followed = programOfSession(context, ofFocus);
  if (followed.program !== undefined) return { ...guess, ...followed };
  const { program } = programOfSession(context, recent[0]);
  const hasFile = context.getState().log.programs.some(({ programName }) => programName === program);
  return { ...guess, ...followed, ...(hasFile && { week: null, isDeloadWeek: false }) };
}

function programOfSession({ ports }: CommandContext, summary: SessionSummary | undefined): FollowedProgram {
  const saved = summary && ports.sessions.saved(summary.id, summary.date);
  return saved ? programOf(saved.session) : {};
}
