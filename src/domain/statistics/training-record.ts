/** A record of an exercise, and the personal bests that records are compared with. */
import type { BestAtLoad, PersonalBest } from './best-reps.js';

export type RecordKind = 'heaviest' | 'e1rm' | 'reps' | 'setVolume' | 'sessionVolume';

export type TrainingRecord = {
  /** The name as the session spells it. */
  readonly exercise: string;
  readonly kind: RecordKind;
  /**
   * The value in kg, or in repetitions for `reps`. For `heaviest` with body weight: the added load, negative for
   * assistance.
   */
  readonly value: number;
  /** The load of the set, as recorded; null for `sessionVolume`, and for a set without a load. */
  readonly weightKg: number | null;
  readonly reps: number | null;
  readonly date: string;
  readonly sessionId: string;
  readonly beat: PersonalBest;
};

/** The personal bests of one exercise. Plain data, so that a `RecordBook` can continue from them. */
export type PersonalBests = {
  /** The best per kind, except repetitions. Loads added to body weight are tracked separately from external loads. */
  readonly figures: Readonly<Record<string, PersonalBest>>;
  readonly reps: readonly BestAtLoad[];
};

export const NO_PERSONAL_BESTS: PersonalBests = { figures: {}, reps: [] };
