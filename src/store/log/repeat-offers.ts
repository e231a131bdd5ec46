/**
 * Past sessions that the menu offers to repeat. Documents are read after the choice, because they would delay
 * the first frame.
 */
import { lastOfEachFocus } from '../../domain/guess-session.js';
import { joinedNames } from '../../domain/joined-names.js';
import type { SessionOutline } from '../../domain/read-models/session-outline.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { daysBetween, localTimeWithOffset } from '../../domain/session-date.js';
import { usualExercises } from '../../domain/usual-exercises.js';
import type { CommandContext } from '../command.js';
import type { RepeatOffer } from './log-state.js';
import { recentSessions } from './recent-sessions.js';
import { planOfRepetition, summariesOfUsual } from './repetition.js';

/**
 * The newest session of each recent focus, the longest ago first. Never throws; empty if sessions cannot be
 * read.
 */
export function readRepeatOffers(context: CommandContext): readonly RepeatOffer[] {
  try {
    const recent = recentSessions(context);
    return offersOf(context, lastOfEachFocus(recent), recent);
  } catch {
    return [];
  }
}

/** The sessions before one of the `recent` sessions, newest first. */
export function sessionsBefore(
  recent: readonly SessionSummary[],
  { id }: Pick<SessionSummary, 'id'>,
): readonly SessionSummary[] {
  return recent.slice(recent.findIndex((each) => each.id === id) + 1);
}

function offersOf(
  { ports, getState }: CommandContext,
  offered: readonly SessionSummary[],
  recent: readonly SessionSummary[],
): readonly RepeatOffer[] {
  const [newest] = recent;
  if (newest === undefined || offered.length === 0) return [];
  const pasts = offered.map((past) => ({
    past,
    usual: summariesOfUsual(past, sessionsBefore(recent, past)),
  }));
  const ids = new Set([newest, ...pasts.flatMap(({ past, usual }) => [past, ...usual])].map(({ id }) => id));
  const outlines = new Map(ports.sessions.outlines([...ids]).map((outline) => [outline.id, outline]));
  const { nameOf } = joinedNames(getState().athlete.aliases);
  const withExercises = (summary: SessionSummary, { exerciseNames }: SessionOutline) => ({
    ...summary,
    exercises: exerciseNames.map((name): NamedExercise => ({ Name: nameOf(name) })),
  });
  const now = localTimeWithOffset(ports.now());
  const newestProgram = outlines.get(newest.id)?.program ?? null;
  return pasts.flatMap(({ past, usual }): RepeatOffer[] => {
    const outline = outlines.get(past.id);
    if (!outline) return [];
    const { id, date, focus } = past;
    const { program, programDay } = outline;
    const earlier = usual.flatMap((each) => {
      const ofEach = outlines.get(each.id);
      return ofEach ? [withExercises(each, ofEach)] : [];
    });
    const exercises = usualExercises(withExercises(past, outline), earlier);
    const isOfNewestProgram = newest.id === id || newestProgram === program;
    return [
      {
        id,
        date,
        focus,
        program,
        programDay,
        exerciseNames: exercises.map(({ Name }) => Name),
        daysAgo: daysBetween(date, now),
        ...planOfRepetition(past, isOfNewestProgram, recent),
      },
    ];
  });
}

type NamedExercise = { readonly Name: string; readonly supersetGroup?: string | undefined };
