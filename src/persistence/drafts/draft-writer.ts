/** Writes the latest state of the session in progress in the background, one write at a time. */
import type { DraftBase } from '../../domain/draft-relation.js';
import type { TrainingSession } from '../../domain/record.js';
import type { SessionDrafts } from './session-drafts.js';

export type DraftObserver = {
  /** Called if the write takes so long that a person notices it. */
  readonly onSlow: () => void;
  /** Called with null when this state or a later one is on disk, or with the error. Not called after `flush`. */
  readonly onEnd: (error: unknown) => void;
};

/** A person notices a wait that is longer than this. */
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

  /** A promise that is fulfilled when no write is running or waiting; null if there is no such write now. */
  get pending(): Promise<void> | null {
    return this.idle?.promise ?? null;
  }

  /** Writes a session as soon as no other write is running. Replaces a state of the session that still waits. */
  write(session: TrainingSession, base: DraftBase, observer: DraftObserver): void {
    const job = { session, base, observers: [...(this.next?.observers ?? []), observer] };
    if (this.running) this.next = job;
    else this.start(job);
  }

  /** Blocks until the latest state is on disk, for use at the end of the process. @throws StorageError */
  flush(): void {
    const last = this.next ?? this.running;
    if (!last) return;
    // Cancels the running write: its file does not replace the draft.
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
