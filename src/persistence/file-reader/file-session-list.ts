/** The session list, from sessions in memory; see `SessionListing`. */
import type { Athlete } from '../../domain/athlete.js';
import type {
  ListSorting,
  SessionGrouping,
  SortedSessions,
  WidestValues,
} from '../../domain/read-models/session-list.js';
import { outlineOf, type SessionOutline } from '../../domain/read-models/session-outline.js';
import { type SessionSummary, summaryOf } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { volumeKg } from '../../domain/volume.js';
import { groupsOf } from '../database/session-listing.js';

export class FileListing {
  private readonly byId: ReadonlyMap<string, TrainingSession>;

  /** @param sessions every session, newest first */
  constructor(private readonly sessions: readonly TrainingSession[]) {
    this.byId = new Map(sessions.map((session) => [session._id, session]));
  }

  sortedIds({ order, grouping }: ListSorting, athlete: Athlete): SortedSessions {
    switch (order) {
      case 'newest':
      case 'oldest':
        return inGroups(order === 'newest' ? this.sessions : this.sessions.toReversed(), grouping);
      case 'volume': {
        const bodyWeights = bodyWeightsOf(athlete);
        return this.descending(({ volume, date }) => volumeKg(volume, bodyWeights(date)), athlete);
      }
      case 'sets':
        return this.descending(({ workingSetCount }) => workingSetCount, athlete);
      case 'longest':
        return this.descending(({ durationMinutes }) => durationMinutes ?? 0, athlete);
    }
  }

  widest(): WidestValues {
    const most = (values: readonly (number | null)[]) =>
      values.reduce((one, other) => (other !== null && (one === null || other > one) ? other : one), null);
    const { sessions } = this;
    return {
      focusBytes: most(sessions.map(({ focus }) => Buffer.byteLength(focus ?? ''))) ?? 0,
      isFocusMissing: sessions.some(({ focus }) => focus === null),
      phase: most(sessions.map(({ phase }) => phase)),
      week: most(sessions.map(({ week }) => week)),
      isDeloadWeek: sessions.some(({ isDeloadWeek }) => isDeloadWeek),
    };
  }

  summaries(ids: readonly string[], countsPartials: boolean | undefined): SessionSummary[] {
    return ids.flatMap((id) => {
      const session = this.byId.get(id);
      return session ? [summaryOf(session, countsPartials)] : [];
    });
  }

  outlines(ids: readonly string[]): SessionOutline[] {
    return ids.flatMap((id) => {
      const session = this.byId.get(id);
      const isShown = session && (session.exercises.length > 0 || session.program !== undefined);
      return isShown ? [outlineOf(session)] : [];
    });
  }

  /** Sorts from the highest value down. Sessions with equal values stay newest first, because the sort is stable. */
  private descending(
    rankOf: (summary: SessionSummary) => number,
    { countPartialReps }: Athlete,
  ): SortedSessions {
    const ids = this.sessions
      .map((session) => summaryOf(session, countPartialReps))
      .map((summary) => ({ id: summary.id, value: rankOf(summary) }))
      .sort((one, other) => other.value - one.value)
      .map(({ id }) => id);
    return { ids, groups: [] };
  }
}

function inGroups(sessions: readonly TrainingSession[], grouping: SessionGrouping): SortedSessions {
  const keys = sessions.map(({ date, phase, week }) =>
    grouping === 'month' ? chronologicalKey(date).slice(0, MONTH_LENGTH) : `${phase ?? ''} ${week ?? ''}`,
  );
  return { ids: sessions.map(({ _id }) => _id), groups: groupsOf(keys, grouping) };
}

const MONTH_LENGTH = 7;
