/**
 * What sync decides only if it finds it at two looks: a file synchroniser, an editor or git may be at work between
 * them. The first look is kept across runs.
 */
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';

/** The time between two looks: a file synchroniser replaces a file within it. */
export const LOOKS_APART_MS = 3000;

export class SecondLook {
  private readonly first: ReadonlyMap<string, string>;
  private readonly waiting = new Map<string, string>();

  constructor(
    private readonly repository: TrainingSessionRepository,
    private readonly now: Date,
  ) {
    this.first = fallbackOnError(new Map(), () => repository.firstLooks.all());
  }

  /** True if this was found at least 3 s ago too. A first look dated in the future counts as new. */
  confirms(found: string): boolean {
    const nowMs = this.now.getTime();
    const seenAt = this.first.get(found);
    const seenMs = seenAt === undefined ? Number.NaN : Date.parse(seenAt);
    if (seenAt !== undefined && seenMs <= nowMs) {
      if (nowMs - seenMs >= LOOKS_APART_MS) return true;
      this.waiting.set(found, seenAt);
    } else {
      this.waiting.set(found, this.now.toISOString());
    }
    return false;
  }

  /** True if `save` has something to write. */
  get isChanged(): boolean {
    const { first, waiting } = this;
    return first.size !== waiting.size || [...waiting].some(([found, at]) => first.get(found) !== at);
  }

  /** Keeps what waits for a second look, and forgets the rest. If it cannot be kept, the next look is the first. */
  save(): void {
    if (this.isChanged) fallbackOnError(undefined, () => this.repository.firstLooks.replace(this.waiting));
  }
}
