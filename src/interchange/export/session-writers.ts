/** Writes sessions in each format as pieces of text: a beginning, one for each session, and an end. */
import { formatMarkdownLog } from '../../domain/dialects/format-markdown-log.js';
import type { TrainingSession } from '../../domain/record.js';
import type { WrittenFormat } from '../../domain/written-format.js';
import { OWN_HEADER, ownRows } from '../own-table/write-own-table.js';

/** Writes sessions one at a time, so that a file of any size needs the memory of one. */
export type SessionWriter = {
  readonly start: string;
  /** @param index the number of sessions before it */
  readonly write: (session: TrainingSession, index: number) => string;
  readonly end: (count: number) => string;
};

export const SESSION_WRITERS: Readonly<Record<WrittenFormat, SessionWriter>> = {
  csv: { start: OWN_HEADER, write: ownRows, end: () => '' },
  json: {
    start: '[',
    // A line for each session: a file of 20,000 has a third of the size that it has with indentation.
    write: (session, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(session)}`,
    end: (count) => (count === 0 ? ']\n' : '\n]\n'),
  },
  markdown: {
    start: '',
    write: (session, index) => `${index === 0 ? '' : '\n'}${formatMarkdownLog(session)}`,
    end: () => '',
  },
};
