/** A History screen on stores in memory; commands run as the shell runs them. */

import type { CopyRead, CopyState, SessionCopies } from '../../src/domain/read-models/session-copies.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { Task } from '../../src/domain/task.js';
import { layout } from '../../src/page/layout.js';
import type { AppEvent } from '../../src/store/app-event.js';
import type { AppState } from '../../src/store/app-state.js';
import type { CommandContext } from '../../src/store/command.js';
import { initialData } from '../../src/store/data/data-state.js';
import { initialFiles } from '../../src/store/files/files-state.js';
import { type HistoryCommandId, historyCommands } from '../../src/store/history/history-commands.js';
import { readVisible } from '../../src/store/history/history-reading.js';
import { runSearch } from '../../src/store/history/history-searching.js';
import { initialHistory } from '../../src/store/history/history-state.js';
import { openHistory } from '../../src/store/history/open-history.js';
import type { SessionListRow } from '../../src/store/history/session-list-row.js';
import { initialLog } from '../../src/store/log/log-state.js';
import { notifyError } from '../../src/store/notices.js';
import type { Ports } from '../../src/store/ports/ports.js';
import type { SyncSummary } from '../../src/store/ports/sessions-port.js';
import { reduce } from '../../src/store/reduce.js';
import { initialStats } from '../../src/store/stats/stats-state.js';
import { TaskRunner } from '../../src/store/task-runner.js';
import { createEditBuffer, insert } from '../../src/text/edit-buffer.js';
import { aSession, exercise } from '../support/builders.js';
import { listingOf } from '../support/listing.js';

/** Both texts of a session; null for a missing copy. */
export type StoredCopies = { readonly database: string | null; readonly file: string | null };

/** A sync that takes longer than the test. */
async function* syncForever(): Task<SyncSummary> {
  return await new Promise(() => {});
}

export class HistoryHarness {
  state: AppState;
  readonly copiesRead: string[] = [];
  /** The ids of the sessions whose list rows were read, in order, with repetitions. */
  readonly listedIds: string[] = [];
  private readonly trash = new Map<string, StoredCopies>();
  private readonly copyStates: SyncSummary['copyStates'] | undefined;
  private readonly context: CommandContext;

  constructor(
    readonly stored: Map<string, StoredCopies>,
    {
      copyStates,
      listing,
      ...ports
    }: Partial<Ports['sessions']> & {
      readonly copyStates?: SyncSummary['copyStates'];
      readonly listing?: Partial<Ports['listing']>;
    } = {},
    { columns = 80, rows = 24 }: { readonly columns?: number; readonly rows?: number } = {},
  ) {
    this.state = {
      screen: 'history',
      isDemo: false,
      isAsciiTerminal: false,
      hasEditor: true,
      help: null,
      exercise: null,
      notice: null,
      exit: 'none',
      view: { columns: 0, bodyRows: 0 },
      today: '2026-03-25',
      athlete: { unit: 'kg', bodyWeights: [{ date: '2020-01-01', weightKg: 80 }] },
      log: initialLog,
      history: initialHistory,
      files: initialFiles,
      stats: initialStats,
      data: initialData,
    };
    this.copyStates = copyStates;
    const sessions: Partial<Ports['sessions']> = {
      copies: (id) => this.copies(id),
      sync: syncForever,
      delete: (id) => this.delete(id),
      undelete: (id) => this.undelete(id),
      ...ports,
    };
    const inMemory = listingOf(
      () => this.readable(),
      () => this.state.athlete,
    );
    this.context = {
      getState: () => this.state,
      dispatch: (event) => this.dispatch(event),
      ports: {
        sessions,
        listing: {
          ...inMemory,
          summaries: (ids) => {
            this.listedIds.push(...ids);
            return inMemory.summaries(ids);
          },
          ...listing,
        },
        now: () => new Date(0),
      } as Ports, // History uses no other port.
      tasks: new TaskRunner(
        (text) => notifyError(this.context, text),
        () => 0,
      ),
    };
    this.resize(columns, rows);
  }

  resize(columns: number, rows: number): void {
    const { bodyRows } = layout(columns, rows);
    this.dispatch({ type: 'app/resized', view: { columns, bodyRows } });
    readVisible(this.context);
  }

  /** Opens History after a sync of both stores. */
  open(): this {
    const states =
      this.copyStates ?? [...this.stored].map(([id, copies]) => [id, copyState(copies)] as const);
    this.dispatch({ type: 'history/copy-states-read', copyStates: new Map(states) });
    openHistory(this.context);
    return this;
  }

  /** True if the command can run; otherwise false, or the reason why it cannot. */
  when(id: HistoryCommandId): boolean | string {
    return historyCommands[id].when?.(this.state) ?? true;
  }

  /** Runs commands one after the other; each first clears a transient notice, like a key. */
  run(...ids: readonly HistoryCommandId[]): this {
    for (const id of ids) {
      if (this.state.notice?.kind === 'info') this.dispatch({ type: 'app/noticed', notice: null });
      historyCommands[id].run(this.context);
    }
    return this;
  }

  /** Opens the search if it is closed, and types `text` instead of the earlier search. */
  search(text: string): this {
    if (this.state.history.pane !== 'search') this.run('history.search');
    this.dispatch({ type: 'history/search-edited', search: insert(createEditBuffer(), text) });
    runSearch(this.context, { isTyping: true });
    readVisible(this.context);
    return this;
  }

  /** The rows of all sessions of the list. */
  get listed(): readonly SessionListRow[] {
    const { all, listed } = this.state.history;
    return all.ids.flatMap((id) => listed.get(id) ?? []);
  }

  dispatch(event: AppEvent): void {
    this.state = reduce(this.state, event);
  }

  private delete(id: string): string {
    const copies = this.stored.get(id);
    if (!copies) throw new Error('It is no longer there.');
    this.stored.delete(id);
    this.trash.set(id, copies);
    return `Deleted ${id.slice(0, 8)}.`;
  }

  private undelete(id: string): string {
    const copies = this.trash.get(id);
    if (!copies) throw new Error('It is not in the trash.');
    this.trash.delete(id);
    this.stored.set(id, copies);
    return `Brought ${id.slice(0, 8)} back.`;
  }

  private readable(): readonly TrainingSession[] {
    return [...this.stored.values()].flatMap(({ database }) =>
      database === null ? [] : [JSON.parse(database) as TrainingSession],
    );
  }

  private copies(id: string): SessionCopies {
    this.copiesRead.push(id);
    const { database, file } = this.stored.get(id) ?? { database: null, file: null };
    return {
      database: toRead(database),
      file: toRead(file),
      filePath: `data/output/sessions/${id.slice(0, 8)}.json`,
    };
  }
}

/** Every session in both stores, with the same text. */
export function inBothStores(...sessions: readonly TrainingSession[]): Map<string, StoredCopies> {
  return new Map(
    sessions.map((session) => {
      const text = serializeSession(session);
      return [session._id, { database: text, file: text }] as const;
    }),
  );
}

/** The same session in both stores, but changed in the file. */
export function changedInFile(session: TrainingSession, inFile: TrainingSession): [string, StoredCopies] {
  return [session._id, { database: serializeSession(session), file: serializeSession(inFile) }];
}

/** Two sessions a week, newest last, upper and push in turn. */
export function trainingBlock(count: number): readonly TrainingSession[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 3 + Math.floor(index * 3.5)));
    return upperDay(index + 1, `${day.toISOString().slice(0, 10)}T18:05:12+05:30`)
      .having({ phase: 1 + Math.floor(index / 16), week: 1 + (Math.floor(index / 2) % 8) })
      .focused(index % 2 === 0 ? 'Push Hypertrophy' : 'Upper Strength')
      .build();
  });
}

/** A session of three exercises with notes and every kind of value. */
export function upperDay(id: number, date: string) {
  return aSession()
    .id(id)
    .on(date)
    .focused('Upper Strength')
    .having({ phase: 3, week: 8, sessionDurationMinutes: 131 })
    .with(
      exercise('Barbell Bench Press')
        .planned({ weightKg: 80, sets: 3, repRange: { min: 4, max: 6 }, restMinutes: 3 })
        .warmup('20x5', '40x3', '60x feel')
        .working('82.5x5 @8 good', '82.5x5 @9.5 perfect rest 3', '82.5x4+1 @10 good - pause on the chest')
        .noted('Bar path drifted towards the face on the last set; film it next time.')
        .having({ formCues: ['drive the elbows down'] }),
      exercise('Weighted Pull-up').working('bw+17.5x6 @8', 'bw x12', 'bw-20x8 !myo 3,2+1'),
      exercise('Plank').working('60s', '20x60s good'),
    );
}

function copyState({ database, file }: StoredCopies): CopyState {
  if (database === null) return file?.startsWith('{') ? 'file-only' : 'unreadable';
  if (file === null) return 'database-only';
  if (!file.startsWith('{')) return 'unreadable';
  return database === file ? 'equal' : 'differ';
}

function toRead(text: string | null): CopyRead {
  return text === null ? { status: 'missing' } : { status: 'read', text };
}
