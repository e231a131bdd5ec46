/**
 * Writes the session in progress while keys are handled: one write at a time, and only the latest of several states.
 */
import type { DraftBase } from '../../domain/draft-relation.js';
import type { TrainingSession } from '../../domain/record.js';
import type { SessionDrafts } from './session-drafts.js';

/** Notified of the progress of a write. */
export type DraftObserver = {
  /** The write is taking noticeably long. */
  readonly onSlow: () => void;
  /** This state or a later one is on disk; or the write failed. */
  readonly onEnd: (error: unknown) => void;
};

/** A wait is noticeable from here on. */
const SLOW_MS = 150;

type Job = {
  readonly session: TrainingSession;
  readonly base: DraftBase;
  readonly observers: readonly DraftObserver[];
};

export class DraftWriter {
  private running: Job | null = null;
  private next: Job | null = null;
  private idle: { readonly promise: Promise<void>; readonly resolve: () => void } | null = null;

  constructor(private readonly drafts: SessionDrafts) {}

  /** Fulfilled when every state so far is on disk or has failed; null if no write is running. */
  get pending(): Promise<void> | null {
    return this.idle?.promise ?? null;
  }

  /** Writes a state after the running write; it supersedes a waiting one. */
  write(session: TrainingSession, base: DraftBase, observer: DraftObserver): void {
    const job = { session, base, observers: [...(this.next?.observers ?? []), observer] };
    if (this.running) this.next = job;
    else this.start(job);
  }

  /** Writes the latest state synchronously before the process ends, if it is not on disk yet. @throws StorageError */
  flush(): void {
    const last = this.next ?? this.running;
    if (!last) return;
    // Cancels the rest of the running write.
    this.running = null;
    this.next = null;
    try {
      this.drafts.save(last.session, last.base);
    } finally {
      this.becomeIdle();
    }
  }

  private start(job: Job): void {
    this.running = job;
    if (!this.idle) {
      let resolve = () => {};
      const promise = new Promise<void>((fulfil) => {
        resolve = fulfil;
      });
      this.idle = { promise, resolve };
    }
    const slow = setTimeout(() => {
      for (const { onSlow } of job.observers) onSlow();
    }, SLOW_MS);
    const isWanted = () => this.running === job;
    const end = (error: unknown) => {
      clearTimeout(slow);
      if (isWanted()) this.end(job, error);
    };
    this.drafts.saveInBackground(job.session, job.base, isWanted).then(() => end(null), end);
  }

  private end(job: Job, error: unknown): void {
    this.running = null;
    for (const { onEnd } of job.observers) onEnd(error);
    const { next } = this;
    this.next = null;
    if (next) this.start(next);
    else if (!this.running) this.becomeIdle();
  }

  private becomeIdle(): void {
    this.idle?.resolve();
    this.idle = null;
  }
}
