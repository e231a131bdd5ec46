/** The page after saving: the written files, and the report of the session. */
import type { Athlete } from '../../domain/athlete.js';
import type { SessionReport } from '../../domain/read-models/session-report.js';
import { AIRY_BODY_ROWS, MARGIN_COLUMNS } from '../../page/layout.js';
import { BLANK_LINE, type Line, type Page, pageOf, type Tone } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { widthColumns } from '../../text/width.js';
import { wrapText } from '../../text/wrap.js';
import type { SaveResult } from '../ports/sessions-port.js';
import type { View } from '../shell-state.js';
import { reportLines } from './report-lines.js';

export type SavedStage = {
  readonly kind: 'saved';
  readonly result: SaveResult;
  /** Null if the report could not be read. */
  readonly report: SessionReport | null;
  /** The day on which the session was saved. */
  readonly today: string;
  readonly top: number;
};

/** Indent of the second and later rows of a wrapped line. */
const HANGING_COLUMNS = 3;

/** Columns of the page, without its margins. */
export function savedColumns({ columns }: Pick<View, 'columns'>): number {
  return Math.max(1, columns - 2 * (MARGIN_COLUMNS + 1));
}

/** The page; no line is wider than `savedColumns`. */
export function savedPage({ result, report, today, top }: SavedStage, athlete: Athlete, view: View): Page {
  const columns = savedColumns(view);
  const files = fileLines(result).flatMap(({ text, tone }) => hangingLines(text, columns, tone));
  const lines = [
    ...(view.bodyRows >= AIRY_BODY_ROWS ? [BLANK_LINE] : []),
    ...files,
    ...(report ? [BLANK_LINE, ...reportLines(report, { athlete, columns, today })] : []),
  ];
  return pageOf(lines, top, view.bodyRows);
}

function hangingLines(text: string, columns: number, tone: Tone): readonly Line[] {
  if (widthColumns(text) <= columns) return [[{ text, tone }]];
  const [first = '', ...others] = wrapText(text, columns - HANGING_COLUMNS);
  return [first, ...others.map((line) => ' '.repeat(HANGING_COLUMNS) + line)].map((line) => [
    { text: line, tone },
  ]);
}

type ToneText = { readonly text: string; readonly tone: Tone };

function fileLines(result: SaveResult): readonly ToneText[] {
  switch (result.status) {
    case 'saved':
      return [
        { text: '✓ Files written:', tone: 'success' },
        { text: ` • Database: ${sanitizeLine(result.databasePath)}`, tone: 'plain' },
        { text: ` • JSON file: ${sanitizeLine(result.filePath)}`, tone: 'plain' },
        { text: `   in ${sanitizeLine(result.root)}`, tone: 'context' },
      ];
    case 'saved-one-copy': {
      const [written, missing] =
        result.missing === 'file' ? ['Database', 'JSON file'] : ['JSON file', 'database'];
      return [
        { text: '≠ One of two files written:', tone: 'warning' },
        { text: ` • ${written}: ${sanitizeLine(result.path)}`, tone: 'plain' },
        { text: `   in ${sanitizeLine(result.root)}`, tone: 'context' },
        { text: ` × The ${missing} was not written: ${sanitizeLine(result.reason)}`, tone: 'error' },
      ];
    }
    case 'not-saved':
      return [{ text: `× Not saved: ${sanitizeLine(result.reason)}`, tone: 'error' }];
  }
}
