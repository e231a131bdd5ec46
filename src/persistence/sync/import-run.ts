/** Records each change before it is made, so that an import can be undone, even after a crash. */
import type { DayWeight } from '../../domain/body-weight-entry.js';
import type { TrainingSession } from '../../domain/record.js';
import { serializeSession } from '../../domain/serialize-record.js';
import type { ImportChange, LastImport } from '../database/import-journal.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashText } from '../disk/text-hash.js';
import type { SavedWorkout } from './find-workout.js';
import type { SessionStores } from './session-stores.js';

export class ImportRun {
  /** The run of this import; null until the import changes something. Until then, the previous import can be undone. */
  private run: LastImport | null = null;
  private readonly planned = new Set<string>();
  private isComplete = false;

  /** @param paths the full paths of what is imported */
  constructor(
    private readonly stores: Pick<SessionStores, 'repository' | 'now'>,
    private readonly paths: readonly string[],
  ) {}

  /** Records sessions that will be saved as new ones. @param textOf returns the text that will be saved */
  planNew(sessions: readonly TrainingSession[], textOf = serializeSession): void {
    const fresh = sessions.filter(({ _id }) => !this.planned.has(_id));
    this.plan(
      fresh.map((session) => {
        const hash = hashText(textOf(session));
        const before = { textBefore: null, sourceHashBefore: null };
        return { id: session._id, textHash: hash, plannedHash: hash, ...before };
      }),
    );
  }

  /** Records that the text of a saved session will be replaced. */
  planChange({ session, text, sourceHash }: SavedWorkout, newHash: string): void {
    if (text === null) return;
    const textHash = hashText(text);
    const change = { id: session._id, textHash, plannedHash: newHash, textBefore: text };
    this.plan([{ ...change, sourceHashBefore: sourceHash }]);
  }

  planBodyWeights(bodyWeights: readonly DayWeight[]): void {
    this.save((run) => ({ ...run, bodyWeights: [...run.bodyWeights, ...bodyWeights] }));
  }

  complete(): void {
    this.isComplete = true;
    if (this.run) this.save((run) => ({ ...run, isComplete: true }));
  }

  private plan(changes: readonly ImportChange[]): void {
    if (changes.length === 0) return;
    this.save(
      (run) => run,
      (number) => {
        const { repository } = this.stores;
        if (repository instanceof Error) return;
        for (const change of changes) repository.importJournal.plan(number, change);
      },
    );
    for (const { id } of changes) this.planned.add(id);
  }

  /** Stores the run in the database. If that fails, the import continues and cannot be undone. */
  private save(change: (run: LastImport) => LastImport, plan: (number: number) => void = () => {}): void {
    const { repository } = this.stores;
    if (repository instanceof Error) return;
    const saved = fallbackOnError(null, () =>
      repository.inTransaction(() => {
        const run = change(this.run ?? this.begin(repository.importJournal.last()));
        if (run !== this.run) repository.importJournal.saveLast(run);
        plan(run.number);
        return run;
      }),
    );
    this.run = saved ?? this.run;
  }

  /** Continues the last run if it imported the same paths and is incomplete; otherwise begins a new one. */
  private begin(last: LastImport | null): LastImport {
    const { paths } = this;
    const isSame = last?.paths.length === paths.length && last.paths.every((path, at) => path === paths[at]);
    if (last && isSame && !last.isComplete) return { ...last };
    const importedAt = this.stores.now().toISOString();
    const { isComplete } = this;
    return { number: (last?.number ?? 0) + 1, importedAt, paths, isComplete, bodyWeights: [] };
  }
}
