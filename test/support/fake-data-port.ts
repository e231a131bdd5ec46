import { completePath, type NamedEntry } from '../../src/domain/path-completion.js';
/** A data port in memory. A test controls the steps of its tasks. */

import type { ImportPreview, ImportReport, ImportUnits } from '../../src/domain/read-models/import-report.js';
import type {
  ConflictTexts,
  CopiesOverview,
  StoreIssue,
  StoresOverview,
  TrashedSession,
} from '../../src/domain/read-models/stores-overview.js';
import type { Steps, Task, TaskProgress, Work } from '../../src/domain/task.js';
import type { DataPort } from '../../src/store/ports/data-port.js';
import type { SyncSummary } from '../../src/store/ports/sessions-port.js';

/** An empty data root without issues. */
export const EMPTY_OVERVIEW: StoresOverview = {
  root: '/home/ann/training',
  rootReason: 'the nearest folder upward with traininglogs.db',
  database: { path: 'traininglogs.db', sessions: 0, sizeBytes: 98_304, error: null },
  filesPath: 'data/output/sessions',
  trashCount: 0,
  discardedDraftCount: 0,
  draftCount: 0,
  canUndoImport: false,
  lastBackup: null,
  copies: { fileCount: 0, sizeBytes: 0, agree: 0, changed: 0, issues: [], error: null },
};

type Step =
  | { readonly kind: 'progress'; readonly progress: TaskProgress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly reason: string };

/** One started task, controlled step by step; the promise of a step resolves after the step. */
export class FakeTask {
  /** True after the task finished, failed or was stopped. */
  isClosed = false;
  private readonly steps: Step[] = [];
  private wake: () => void = () => {};

  /** @param call the request, such as `export /tmp/a.json` */
  constructor(readonly call: string) {}

  progress(done: number, total: number): Promise<void> {
    return this.take({ kind: 'progress', progress: { done, total } });
  }

  finish(result: string | ImportReport | ImportPreview | CopiesOverview | SyncSummary): Promise<void> {
    return this.take({ kind: 'done', result });
  }

  fail(reason: string): Promise<void> {
    return this.take({ kind: 'failed', reason });
  }

  async *run<T>(): Task<T> {
    try {
      for (;;) {
        const step = this.steps.shift();
        if (step?.kind === 'progress') yield step.progress;
        else if (step?.kind === 'failed') throw new Error(step.reason);
        // The test that gives the result knows the type of the task.
        else if (step?.kind === 'done') return step.result as T;
        else await new Promise<void>((wake) => this.sleep(wake));
      }
    } finally {
      this.isClosed = true;
    }
  }

  private sleep(wake: () => void): void {
    this.wake = wake;
  }

  private take(step: Step): Promise<void> {
    this.steps.push(step);
    this.wake();
    return turn();
  }
}

/** Waits until pending promises are resolved. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

// biome-ignore lint/correctness/useYield: it has only one step
function* stepsOf<T>(result: T): Steps<T> {
  return result;
}

export class FakeDataPort {
  overview = EMPTY_OVERVIEW;
  trash: readonly TrashedSession[] = [];
  /** The reason why the trash cannot be read; null if it can. */
  trashFailure: string | null = null;
  /** True if a task examines the files; `overview` then has only the values known before the task ends. */
  isSlow = false;
  /** Paths at which a file exists. */
  readonly existing: string[] = [];
  /** Paths at which nothing can be read. */
  readonly missing: string[] = [];
  /** The content of every folder. */
  entries: readonly NamedEntry[] = [];
  /** The started tasks, oldest first. */
  readonly tasks: FakeTask[] = [];
  /** The decisions of conflicts: `session` or `conflict`, and the file. */
  readonly decided: string[] = [];
  readonly conflicts = new Map<string, ConflictTexts>();
  /** The reason why a conflict cannot be resolved; null if it can. */
  failure: string | null = null;

  /** The latest task. */
  get task(): FakeTask {
    const task = this.tasks.at(-1);
    if (!task) throw new Error('no task was started');
    return task;
  }

  readonly port: DataPort = {
    overview: () => this.overview,
    copies: () => this.copies(),
    undoImport: () => this.start('undo import'),
    sync: () => this.start('sync'),
    verify: () => this.start('verify'),
    backup: () => this.start('backup'),
    restore: (path) => this.start(`restore ${path}`),
    previewImport: (path, units) => this.start(callWith('preview', path, units)),
    import: (path, units) => this.start(callWith('import', path, units)),
    freePath: (path) => (this.existing.includes(path) ? path.replace(/(\.\w+)$/, '-2$1') : path),
    whyMissing: (path) => (this.missing.includes(path) ? `No file or folder is at ${path}.` : null),
    completePath: (typed) => completePath(typed, this.entries),
    export: (path, format) => this.start(`export ${path} as ${format}`),
    trash: () => {
      if (this.trashFailure !== null) throw new Error(this.trashFailure);
      return this.trash;
    },
    conflictTexts: (file) => {
      const texts = this.conflicts.get(file);
      if (!texts) throw new Error(`${file} is no longer there.`);
      return texts;
    },
    decideConflict: (file, keep, _shown) => {
      if (this.failure !== null) throw new Error(this.failure);
      this.decided.push(`${keep} ${file}`);
      const { copies } = this.overview;
      const isLeft = (each: StoreIssue) => each.kind !== 'conflict' || each.file !== file;
      this.overview = {
        ...this.overview,
        copies: copies && { ...copies, issues: copies.issues.filter(isLeft) },
      };
      return `Kept the ${keep}.`;
    },
    mergeSettings: (file) => {
      if (this.failure !== null) throw new Error(this.failure);
      const { copies } = this.overview;
      const isLeft = (each: StoreIssue) => each.kind !== 'settings' || each.file !== file;
      this.overview = {
        ...this.overview,
        copies: copies && { ...copies, issues: copies.issues.filter(isLeft) },
      };
      return 'Added 2 body weights to athlete.json; the copy is in trash/replaced.';
    },
    confirmKept: (id) => {
      if (this.failure !== null) throw new Error(this.failure);
      const { copies } = this.overview;
      const isLeft = (each: StoreIssue) => each.kind !== 'kept' || each.id !== id;
      this.overview = {
        ...this.overview,
        copies: copies && { ...copies, issues: copies.issues.filter(isLeft) },
      };
    },
  };

  private copies(): Work<CopiesOverview> {
    const { copies } = this.overview;
    return this.isSlow || copies === null ? this.start('look') : stepsOf(copies);
  }

  private start<T>(call: string): Task<T> {
    const task = new FakeTask(call);
    this.tasks.push(task);
    return task.run<T>();
  }
}

function callWith(name: string, path: string, units?: ImportUnits): string {
  return [name, path, units?.weight, units?.distance].filter(Boolean).join(' ');
}
