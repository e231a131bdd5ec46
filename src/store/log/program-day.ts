/** Opens a day of a program, begins its session, and finds what it prescribes for a resumed one. */
import { NEW_SESSION } from '../../domain/draft-relation.js';
import { plannedSession } from '../../domain/program/planned-session.js';
import type { ProgramDay, ProgramOffer } from '../../domain/read-models/program-offers.js';
import type { TrainingSession } from '../../domain/record.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import type { CommandContext } from '../command.js';
import { attempt, notify } from '../notices.js';
import { musclesOf } from './exercise-muscles.js';
import { openExercise, openStart, readLibrary } from './session-steps.js';
import { startClock } from './workout-time.js';

/** Shows the day with what the program prescribes now. If its file no longer has the day, the menu opens again. */
export function openProgramDay(context: CommandContext, offer: ProgramOffer): void {
  const { stage } = context.getState().log;
  const shown = attempt(context, () => ({ day: context.ports.programs.day(offer) }));
  if (shown === null) return;
  if (shown.day === null) {
    openStart(context);
    notify(context, `${offer.file} no longer has this day. Choose again.`);
    return;
  }
  const choice = stage.kind === 'start' ? stage.choice : 0;
  context.dispatch({
    type: 'log/stage-opened',
    stage: { kind: 'program-day', shown: shown.day, choice, top: 0 },
  });
}

/** Starts the session of the day. Its draft is written when the first set is logged. */
export function beginProgramDay(context: CommandContext, { program, day }: ProgramDay): void {
  const { athlete } = context.getState();
  const { ports } = context;
  const newest = attempt(context, () => ports.sessions.summaries(1)) ?? [];
  const library = readLibrary(context);
  const beginning = {
    _id: ports.newSessionId(),
    userId: athlete.userId ?? '',
    userName: athlete.userName ?? '',
    date: localTimeWithOffset(ports.now()),
    phase: newest[0]?.phase ?? null,
  };
  const session = plannedSession(program, day, beginning, (name) => musclesOf(context, name, library));
  context.dispatch({
    type: 'log/session-opened',
    session,
    base: NEW_SESSION,
    isStarted: false,
    clock: startClock(ports, session),
  });
  context.dispatch({ type: 'log/library-read', library });
  context.dispatch({ type: 'log/prescribed', exercises: day.exercises });
  openExercise(context, 0);
}

/** Finds what the program of a resumed session prescribes for it. A program that cannot be read is no reason to stop. */
export function readPrescribed(context: CommandContext, session: TrainingSession): void {
  if (session.program === undefined) return;
  try {
    const found = context.ports.programs.dayOf(session);
    if (found) context.dispatch({ type: 'log/prescribed', exercises: found.day.exercises });
  } catch {
    // The goals of the session still say what was prescribed; the menu names what is wrong with the program.
  }
}
