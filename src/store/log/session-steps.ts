/** Steps that several commands of the Log screen take: keeping the draft, opening an exercise, changing the session. */
import { setPlaces } from '../../domain/edit-session.js';
import { EMPTY_LIBRARY } from '../../domain/exercise-library.js';
import type { TrainingSession } from '../../domain/record.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import { EMPTY_BUFFER } from '../../text/edit-buffer.js';
import type { CommandContext } from '../command.js';
import { attempt, notifyError, notifySuccess } from '../notices.js';
import { type ExercisePast, firstCursor, NO_PAST } from './log-state.js';
import { readRepeats } from './start-choices.js';

/**
 * A change of the session in progress: onto the screen, and into its draft. Where the draft cannot be written the
 * change still stands on the screen, and the complaint says so.
 * @param done what to tell once it is on the disk; an earlier complaint is over then
 */
export function changeSession(context: CommandContext, session: TrainingSession, done: string | null): void {
  context.dispatch({ type: 'log/session-changed', session });
  saveDraft(context, (isSaved) => {
    if (isSaved) notifySaved(context, done);
  });
}

/** Tells what was kept; where there is nothing to tell, a complaint about the draft is over all the same. */
export function notifySaved(context: CommandContext, done: string | null): void {
  if (done !== null) notifySuccess(context, done);
  else if (context.getState().notice?.kind === 'error')
    context.dispatch({ type: 'app/noticed', notice: null });
}

/**
 * Writes the session as it stands into its draft; one made of guesses alone is nothing to keep. Keys that type are
 * handled meanwhile, and no command runs before the write has ended.
 * @param onEnd called when it is durable, or with false if that failed, which the screen says
 */
export function saveDraft(context: CommandContext, onEnd: (isSaved: boolean) => void = () => {}): void {
  const { session, base, isBegun } = context.getState().log;
  if (!session || !isBegun) {
    onEnd(true);
    return;
  }
  let hasEnded = false;
  context.ports.drafts.save(session, base, {
    onSlow: () => context.dispatch({ type: 'log/draft-writing', isSlow: true }),
    onEnd: (problem) => {
      hasEnded = true;
      context.dispatch({ type: 'log/draft-saved', isSaved: problem === null });
      if (problem !== null) notifyError(context, `Not yet on disk, keep this screen open: ${problem}`);
      onEnd(problem === null);
    },
  });
  if (!hasEnded) context.dispatch({ type: 'log/draft-writing', isSlow: false });
}

/** Moves to an exercise of the session, the line empty and last time's sets beside it. */
export function openExercise(context: CommandContext, index: number): void {
  const { session } = context.getState().log;
  const exercise = session?.exercises[index];
  if (!session || !exercise) {
    openPicking(context);
    return;
  }
  context.dispatch({
    type: 'log/exercise-opened',
    index,
    past: readPast(context, exercise.Name, session),
  });
}

/** Two sessions below the goal in a row are as far back as the rule of progression looks. */
const RECENT_OCCURRENCES = 2;

/** What was done of an exercise before a session; nothing where that cannot be read, which the screen then says. */
export function readPast(context: CommandContext, name: string, before: SessionOrderKey): ExercisePast {
  const { sessions } = context.ports;
  const read = () => ({
    recent: sessions.recentOccurrences(name, before, RECENT_OCCURRENCES),
    personalBests: sessions.personalBests(name, before),
  });
  return attempt(context, read) ?? NO_PAST;
}

/** Goes among the sets of the exercise that was just opened, to the last one: keys of one letter go on there. */
export function moveCursorToLastSet({ getState, dispatch }: CommandContext): void {
  const { log } = getState();
  const exercise = log.session?.exercises[log.exerciseIndex];
  const count = exercise ? setPlaces(exercise).length : 0;
  dispatch({ type: 'log/set-cursor-moved', cursor: Math.max(0, count - 1) });
}

/**
 * Asks for an exercise by name, what was typed already in the field.
 * @param swaps the place of the exercise that it is to be done instead of; absent for a further one
 */
export function openPicking(context: CommandContext, query = EMPTY_BUFFER, swaps?: number): void {
  const { sessions } = context.ports;
  const focus = context.getState().log.session?.focus ?? null;
  const known = attempt(context, () => sessions.knownExercises()) ?? [];
  const planned = attempt(context, () => (focus === null ? [] : sessions.exercisesOfFocus(focus))) ?? [];
  const library = attempt(context, () => context.ports.exercises.library()) ?? EMPTY_LIBRARY;
  context.dispatch({ type: 'log/history-read', known, planned, library });
  context.dispatch({
    type: 'log/stage-opened',
    stage: {
      kind: 'picking',
      query,
      cursor: firstCursor(query),
      ...(swaps !== undefined && { swaps }),
    },
  });
}

/**
 * Offers what was left in progress, past sessions to repeat, and a new one. Where another running app logs here, its
 * drafts are none of this one's business.
 */
export function openStart(context: CommandContext): void {
  if (!context.ports.drafts.acquire()) {
    context.dispatch({ type: 'log/stage-opened', stage: { kind: 'locked' } });
    return;
  }
  const found = context.ports.drafts.list();
  context.dispatch({ type: 'log/start-read', drafts: found.drafts, repeats: readRepeats(context) });
  context.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 0 } });
  const { problems } = found;
  if (problems.length === 0) return;
  // Several may be more than there is room for: then their number and their place count.
  const head =
    problems.length === 1 ? '' : `${problems.length} files in data/output/drafts are not offered: `;
  notifyError(context, head + problems.join(' '));
}
