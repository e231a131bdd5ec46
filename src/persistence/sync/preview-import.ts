import { replaceWorkout, type WorkoutDecision } from '../../domain/decide-workout.js';
import type { TrainingSession } from '../../domain/record.js';
import { countWorkingSets } from '../../domain/same-workout.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { dayOf } from '../../domain/session-date.js';
import { hashText } from '../disk/text-hash.js';
import type { SessionReader } from '../session-reader.js';
import {
  decideFound,
  type FoundWorkout,
  findWorkout,
  listedHashOf,
  type SavedWorkout,
  type SavedWorkouts,
  workoutsOf,
} from './find-workout.js';
import {
  type ImportedSession,
  type ImportOptions,
  type ImportOutcome,
  IN_TRASH,
  type SessionImporter,
} from './session-importer.js';

/**
 * How many sessions are in memory together: V8 frees so few in its young generation. With 99, the heap grew by 80 MiB.
 */
const TOGETHER = 10;

/** Creates an importer that writes nothing. @param reader the stored sessions; null if there are none */
export function createDryRun(
  reader: () => SessionReader | null,
  { replace, keyOf }: Pick<ImportOptions, 'replace' | 'keyOf'>,
): SessionImporter {
  const preview = new PreviewedWorkouts(reader);
  const importSession = ({ session, build, isOfSameSource }: ImportedSession): ImportOutcome => {
    const found = findWorkout(session, preview, { keyOf, isOfSameSource });
    const { _id } = session;
    const isInTrash = found.kind === 'deleted' || (found.kind === 'none' && preview.isDeleted(_id));
    if (isInTrash && !replace) return { kind: 'skipped', reason: IN_TRASH, isFailed: false };
    if (found.kind !== 'found') {
      preview.save(session, build, null);
      return { kind: 'new', id: _id, differences: null };
    }
    const { saved, isSameId } = found;
    const { _id: id } = saved.session;
    const decision = decideFound(found, session, keyOf, !replace);
    const listedHash = decision.differences === null ? found.listedHash : listedHashOf(saved, session);
    if (!isSameId) preview.recordSame(_id, id, listedHash);
    const after = sessionAfter(found, session, decision, { replace, keyOf });
    if (after) {
      const hash = isSameId ? hashText(serializeSession(session)) : (saved.sourceHash ?? '');
      preview.save(after, () => after, hash);
    }
    const kind = replace && decision.kind === 'merged' ? 'changed' : decision.kind;
    return { kind, id, differences: decision.differences };
  };
  return {
    importSession,
    together: TOGETHER,
    batch: () => null,
    prepare: () => {},
    syncPrepared: async () => {},
    discardPrepared: () => {},
    prepareBodyWeights: () => {},
    complete: () => {},
    finish: () => 0,
  };
}

/** The session as the import would save it; null if the saved session would not change. */
function sessionAfter(
  { saved, isSameId }: Extract<FoundWorkout, { readonly kind: 'found' }>,
  other: TrainingSession,
  decision: WorkoutDecision,
  { replace, keyOf }: Pick<ImportOptions, 'replace' | 'keyOf'>,
): TrainingSession | null {
  if (decision.kind === 'same') return null;
  if (replace) return isSameId ? other : replaceWorkout(saved.session, other, keyOf);
  return decision.kind === 'merged' ? decision.session : null;
}

/** A session that the import would save. Sessions are built on demand, because most are never looked up. */
type PreviewedWorkout = {
  readonly build: () => TrainingSession;
  readonly workingSetCount: number;
  /** The hash of the text that was imported for the session; null if the session has exactly that text. */
  readonly sourceHash: string | null;
};

/** Finds the saved workouts, and the sessions that the import would have saved so far. */
class PreviewedWorkouts implements SavedWorkouts {
  private readonly saved = new Map<string, PreviewedWorkout>();
  private readonly byDay = new Map<string, Set<string>>();
  private readonly sameIds = new Map<string, { readonly id: string; readonly listedHash: string | null }>();
  private stored: SavedWorkouts | null = null;

  constructor(private readonly reader: () => SessionReader | null) {}

  save(
    session: TrainingSession,
    build: PreviewedWorkout['build'],
    sourceHash: PreviewedWorkout['sourceHash'],
  ): void {
    const day = dayOf(session.date);
    this.saved.set(session._id, { build, workingSetCount: countWorkingSets(session), sourceHash });
    const ids = this.byDay.get(day);
    if (ids) ids.add(session._id);
    else this.byDay.set(day, new Set([session._id]));
  }

  recordSame(id: string, sessionId: string, listedHash: string | null): void {
    this.sameIds.set(id, { id: sessionId, listedHash });
  }

  withId(id: string): SavedWorkout | null {
    const added = this.saved.get(id);
    return added ? workoutOf(added) : this.workouts.withId(id);
  }

  idOfSame(id: string): string | null {
    return this.sameIds.get(id)?.id ?? this.workouts.idOfSame(id);
  }

  listedHash(id: string): string | null {
    const same = this.sameIds.get(id);
    return same ? same.listedHash : this.workouts.listedHash(id);
  }

  isDeleted(id: string): boolean {
    return !this.saved.has(id) && this.workouts.isDeleted(id);
  }

  onDay(day: string, workingSetCount: number): readonly SavedWorkout[] {
    const stored = this.workouts
      .onDay(day, workingSetCount)
      .filter(({ session }) => !this.saved.has(session._id));
    const added = [...(this.byDay.get(day) ?? [])].flatMap((id) => this.saved.get(id) ?? []);
    return [...stored, ...added.filter((each) => each.workingSetCount === workingSetCount).map(workoutOf)];
  }

  private get workouts(): SavedWorkouts {
    if (this.stored) return this.stored;
    const reader = this.reader();
    this.stored = reader ? workoutsOf(reader) : NO_WORKOUTS;
    return this.stored;
  }
}

function workoutOf({ build, sourceHash }: PreviewedWorkout): SavedWorkout {
  const session = build();
  return { session, text: null, sourceHash: sourceHash ?? hashText(serializeSession(session)) };
}

const NO_WORKOUTS: SavedWorkouts = {
  withId: () => null,
  idOfSame: () => null,
  listedHash: () => null,
  isDeleted: () => false,
  onDay: () => [],
};
