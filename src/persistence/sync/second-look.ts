/** Findings on which sync acts only at a second look, because a synchroniser, an editor or git may still be writing. */
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';

/** The least time from the first look to the second. A synchroniser takes less time to replace a file. */
export const LOOKS_APART_MS = 3000;

const WRITTEN = 'written ';
/** How long a written file is remembered: longer than a machine usually stays offline. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;

export class SecondLook {
  private readonly first: ReadonlyMap<string, string>;
  private readonly waiting = new Map<string, string>();

  constructor(
    private readonly repository: TrainingSessionRepository,
    private readonly now: Date,
  ) {
    this.first = fallbackOnError(new Map(), () => repository.firstLooks.all());
    const oldestMs = now.getTime() - REMEMBERED_MS;
    for (const [found, at] of this.first) {
      if (found.startsWith(WRITTEN) && Date.parse(at) >= oldestMs) this.waiting.set(found, at);
    }
  }

  /** True if `found` was also found at least 3 s ago. A first look in the future does not count. */
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

  /** Records the same as the function `recordWritten`, but only `save` stores it. */
  recordWritten(id: string): void {
    this.waiting.set(`${WRITTEN}${id}`, this.now.toISOString());
  }

  /** True if `recordWritten` was called for the session in the last 30 days. */
  wasWritten(id: string): boolean {
    return this.waiting.has(`${WRITTEN}${id}`);
  }

  /** True if `save` has something to write. */
  get isChanged(): boolean {
    const { first, waiting } = this;
    return first.size !== waiting.size || [...waiting].some(([found, at]) => first.get(found) !== at);
  }

  /** Stores the waiting findings and removes all others. @returns false if they could not be stored */
  save(): boolean {
    return fallbackOnError(false, () => {
      if (this.isChanged) this.repository.firstLooks.replace(this.waiting);
      return true;
    });
  }
}

/**
 * Records that a missing file was written again: other machines may now regard the session as restored, despite a later
 * tombstone. Never throws.
 */
export function recordWritten(repository: TrainingSessionRepository, id: string, now: Date): void {
  fallbackOnError(undefined, () => {
    const looks = new Map(repository.firstLooks.all());
    repository.firstLooks.replace(looks.set(`${WRITTEN}${id}`, now.toISOString()));
  });
}
