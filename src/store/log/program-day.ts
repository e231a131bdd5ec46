/** Opens a day of a program, begins its session, and finds the prescriptions for a session in progress. */
import { isDeepStrictEqual } from 'node:util';
import { NEW_SESSION } from '../../domain/draft-relation.js';
import { plannedSession } from '../../domain/program/planned-session.js';
import type { PrescribedDay } from '../../domain/program/prescribe-day.js';
import type { ProgramDay, ProgramDayChoice, ProgramOffer } from '../../domain/read-models/program-offers.js';
import type { TrainingSession } from '../../domain/record.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import type { CommandContext } from '../command.js';
import { attempt, hasError, notify } from '../notices.js';
import { editProgram } from './edit-program.js';
import { musclesOf } from './exercise-muscles.js';
import { readProgramOffers } from './program-offers.js';
import { openExercise, openStart, readLibrary } from './session-steps.js';
import { startClock } from './workout-time.js';

/** Shows an offered day, or opens the file of a program without days in the editor. */
export function openProgramDay(context: CommandContext, { file, place }: ProgramOffer): void {
  if (place === null) {
    editProgram(context, file, () => readProgramOffers(context, { isMenuDrawn: true }), 'Enter');
    return;
  }
  const { stage } = context.getState().log;
  const menuChoice = stage.kind === 'start' ? stage.choice : 0;
  showProgramDay(context, { file, place, skipped: [], isDeload: null }, menuChoice);
}

/** Shows a day; false if it cannot be read or its file no longer has it. */
export function showProgramDay(
  context: CommandContext,
  choice: ProgramDayChoice,
  menuChoice: number,
): boolean {
  const shown = readDay(context, choice);
  if (shown === null) return false;
  const stage = { kind: 'program-day', choice, shown, menuChoice, top: 0 } as const;
  context.dispatch({ type: 'log/stage-opened', stage });
  return true;
}

/**
 * Reads the open day again, and shows it if it changed. Never throws.
 * @returns the day if it is unchanged; otherwise null
 */
export function rereadProgramDay(context: CommandContext): ProgramDay | null {
  const { stage } = context.getState().log;
  if (stage.kind !== 'program-day') return null;
  const { choice, shown } = stage;
  const read = readDay(context, choice);
  if (read === null || isShownAs(read, shown)) return read;
  context.dispatch({ type: 'log/stage-opened', stage: { ...stage, shown: read } });
  if (!hasError(context))
    notify(context, 'This day changed; the page shows it as it is now. Enter starts it.');
  return null;
}

function isShownAs(one: ProgramDay, other: ProgramDay): boolean {
  const shownOf = ({ program, day, errors }: ProgramDay) => [program.name, day, errors];
  return isDeepStrictEqual(shownOf(one), shownOf(other));
}

/** The day as its file has it now; null, after a notice, if it cannot be read or is gone. */
function readDay(context: CommandContext, choice: ProgramDayChoice): ProgramDay | null {
  const found = attempt(context, () => ({ day: context.ports.programs.day(choice) }));
  if (found?.day === null) {
    openStart(context);
    notify(context, `${choice.file} no longer has this day. Choose again.`);
  }
  return found?.day ?? null;
}

/** Starts the session of the day. Its draft is written at the first change. */
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
  context.dispatch({ type: 'log/prescribed', day });
  openExercise(context, 0);
}

/** What the program prescribes for a session; null if no file has its day or the program cannot be read. */
export function readPrescribed({ ports }: CommandContext, session: TrainingSession): PrescribedDay | null {
  if (session.program === undefined) return null;
  try {
    return ports.programs.dayOf(session)?.day ?? null;
  } catch {
    return null;
  }
}
