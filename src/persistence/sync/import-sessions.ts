/** Imports sessions from files into both stores, for the command and the Data screen. */
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import { rejectTooLarge } from '../../domain/dialects/validate-record.js';
import type { ImportReport } from '../../domain/read-models/import-report.js';
import type { TrainingSession } from '../../domain/record.js';
import type { TaskProgress } from '../../domain/task.js';
import type { Steps } from '../disk/time-sliced-work.js';
import { type ImportFile, type ReadOptions, readImportFile } from './import-files.js';
import { RunningReport } from './running-report.js';
import type { ImportedSession, SessionImporter } from './session-importer.js';

type ReadSession = {
  readonly file: string;
  readonly session: TrainingSession;
  readonly build: () => TrainingSession;
  /** The ids of all sessions of the same file, including the ids under which they were saved. */
  readonly ids: Set<string>;
  /** The progress before this session: the number of earlier files, plus the fraction of its own file. */
  readonly done: number;
};

/** Reads the files one after another and imports their sessions, in steps. */
export function* importSteps(
  files: readonly ImportFile[],
  options: ReadOptions,
  context: ReaderContext,
  importing: SessionImporter,
): Generator<TaskProgress, ImportReport> {
  const report = new RunningReport();
  const total = files.length;
  const waiting: ReadSession[] = [];
  try {
    for (const [done, { path, name }] of files.entries()) {
      const steps = readImportFile(path, options, context);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield { done, total };
      report.read(name, step.value, options);
      const { sessions } = step.value;
      const ids = new Set(sessions.map(({ id }) => id));
      for (const [before, { build }] of sessions.entries()) {
        const session = build();
        const bounded = rejectTooLarge(session);
        if (!bounded.ok) {
          const { place, reason } = bounded.error;
          report.skip(name, { place: `${session.date}, ${place}`, reason });
          continue;
        }
        waiting.push({ file: name, session, build, ids, done: done + before / sessions.length });
        if (waiting.length === importing.together)
          yield* importTogether(waiting.splice(0), total, importing, report);
      }
    }
    yield* importTogether(waiting, total, importing, report);
    importing.complete();
  } finally {
    // Commits the rows even if the import was stopped, so that each session with a file has its row.
    report.addOneCopy(importing.finish());
  }
  return report.result();
}

function* importTogether(
  read: readonly ReadSession[],
  total: number,
  importing: SessionImporter,
  report: RunningReport,
): Steps<void> {
  const [first] = read;
  if (!first) return;
  try {
    yield* locked(importing, () => importing.prepare(read.map(toImported)));
    yield { done: first.done, total, wait: importing.syncPrepared };
    for (const each of read) {
      yield { done: each.done, total };
      const outcome = yield* locked(importing, () => importing.importSession(toImported(each)));
      if (outcome.kind !== 'skipped') each.ids.add(outcome.id);
      report.count(each.file, each.session, outcome);
    }
  } finally {
    importing.discardPrepared();
  }
}

function toImported({ session, build, ids }: ReadSession): ImportedSession {
  return { session, build, isOfSameSource: (id) => ids.has(id) };
}

function* locked<T>({ batch }: SessionImporter, step: () => T): Steps<T> {
  const writing = batch();
  return writing ? yield* writing.step(step) : step();
}
