/** Creates a session. */
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION, type TrainingSession } from '../../domain/record.js';
import type { CommandContext } from '../command.js';

type BeginningKey = 'date' | 'phase' | 'week' | 'isDeloadWeek' | 'focus';

/** A session of the athlete with these details, a new id, and no exercise yet. */
export function newSession(
  { getState, ports }: CommandContext,
  { date, phase, week, isDeloadWeek, focus }: Pick<TrainingSession, BeginningKey>,
): TrainingSession {
  const { athlete } = getState();
  return {
    dataModelVersion: DATA_MODEL_VERSION,
    dataModelType: DATA_MODEL_TYPE,
    _id: ports.newSessionId(),
    userId: athlete.userId ?? '',
    userName: athlete.userName ?? '',
    date,
    phase,
    week,
    isDeloadWeek,
    focus,
    exercises: [],
    sessionDurationMinutes: null,
  };
}
