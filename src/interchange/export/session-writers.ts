/** Writes sessions in each format as pieces of text: a beginning, a piece for each session, and an end. */
import { formatMarkdownLog } from '../../domain/dialects/format-markdown-log.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import type { Aliases } from '../../domain/joined-names.js';
import type { TrainingSession } from '../../domain/record.js';
import { isAppFormat, type WrittenFormat } from '../../domain/written-format.js';
import { OWN_HEADER, ownRows } from '../own-table/write-own-table.js';
import { APP_FORMS } from './app-form.js';
import { createAppNames } from './app-names.js';
import { AppSessionWriter } from './write-app-session.js';

/** Writes sessions one at a time, so that a file of any size needs the memory of one session. */
export type SessionWriter = {
  readonly start: string;
  /**
   * Empty if the format cannot hold the session.
   * @param index the number of sessions written before this session
   */
  readonly write: (session: TrainingSession, index: number) => string;
  readonly end: (count: number) => string;
};

/** The options for the names of exercises in files of other apps. */
export type WriterOptions = {
  readonly aliases: Aliases | undefined;
  readonly library: ExerciseLibrary;
};

export function createSessionWriter(format: WrittenFormat, options: WriterOptions): SessionWriter {
  return isAppFormat(format) ? appWriter(format, options) : OWN_WRITERS[format];
}

const OWN_WRITERS = {
  csv: { start: OWN_HEADER, write: ownRows, end: () => '' },
  json: {
    start: '[',
    // A line for each session: without indentation, a file of 20,000 sessions has a third of the size.
    write: (session, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(session)}`,
    end: (count) => (count === 0 ? ']\n' : '\n]\n'),
  },
  markdown: {
    start: '',
    write: (session, index) => `${index === 0 ? '' : '\n'}${formatMarkdownLog(session)}`,
    end: () => '',
  },
} as const satisfies Record<string, SessionWriter>;

function appWriter(format: keyof typeof APP_FORMS, { aliases, library }: WriterOptions): SessionWriter {
  const form = APP_FORMS[format];
  const writer = new AppSessionWriter(form, { nameOf: createAppNames(aliases, library), library });
  return {
    start: form.header,
    write: (session) => writer.write(session),
    end: () => '',
  };
}
