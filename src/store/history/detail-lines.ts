/** The page of one session: title, date and totals, the state of its copies, then each exercise. */
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { bestOfSeveral } from '../../domain/best-working-set.js';
import { fullDate } from '../../domain/date-labels.js';
import { counted, formatDuration } from '../../domain/format-session.js';
import { formatVolume } from '../../domain/format-weight.js';
import { withGoalInUnit } from '../../domain/progression/goal-in-unit.js';
import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { TrainingSession } from '../../domain/record.js';
import { volumeKg } from '../../domain/volume.js';
import { exerciseToDisplay } from '../../domain/zero-load.js';
import {
  BLANK_LINE,
  cutLine,
  flowLines,
  type Line,
  linePair,
  type Tone,
  wrappedLines,
} from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { COPY_SIGNS, describeCopies } from './copy-words.js';
import { exerciseLines, setColumnsOf } from './detail-exercise.js';
import type { DraftRow } from './draft-row.js';
import type { ExaminedCopies } from './examine-copies.js';
import { pageRow, type SessionListRow } from './session-list-row.js';
import { syncLines } from './sync-lines.js';

const COPY_TONES: Readonly<Record<CopyState, Tone>> = {
  equal: 'success',
  differ: 'warning',
  'database-only': 'warning',
  'file-only': 'warning',
  unreadable: 'error',
};

/** The lines of the page, and the line at which each exercise starts. */
export type DetailLines = { readonly lines: readonly Line[]; readonly exerciseStarts: readonly number[] };

type LaidOut = {
  readonly listed: SessionListRow;
  readonly athlete: Athlete;
  readonly columns: number;
  readonly value: DetailLines;
};

/** Cached pages, because examined copies never change, and each key needs their page several times. */
const pages = new WeakMap<ExaminedCopies, LaidOut>();

/** @param copies null until they are read; the page then shows the values of the list */
export function detailLines(
  listed: SessionListRow,
  copies: ExaminedCopies | null,
  athlete: Athlete,
  columns: number,
): DetailLines {
  const known = copies && pages.get(copies);
  if (known?.listed === listed && known.athlete === athlete && known.columns === columns) return known.value;
  const value = layOut(listed, copies, athlete, columns);
  if (copies) pages.set(copies, { listed, athlete, columns, value });
  return value;
}

export function draftLines({ listed, session }: DraftRow, athlete: Athlete, columns: number): DetailLines {
  const head = [
    ...headLines(listed, session, athlete, columns),
    ...wrappedLines('', 'In progress; Enter goes back to it.', columns, 'accent'),
  ];
  return sessionLines(head, session, athlete, columns);
}

function layOut(
  listed: SessionListRow,
  copies: ExaminedCopies | null,
  athlete: Athlete,
  columns: number,
): DetailLines {
  const session = copies?.session ?? null;
  const head = [...headLines(listed, session, athlete, columns), ...copyLines(listed, copies, columns)];
  return session === null
    ? { lines: head, exerciseStarts: [] }
    : sessionLines(head, session, athlete, columns);
}

function sessionLines(
  head: readonly Line[],
  session: TrainingSession,
  athlete: Athlete,
  columns: number,
): DetailLines {
  const exerciseStarts: number[] = [];
  const lines = [...head, ...programLines(session, columns), ...noteLines(session, columns)];
  for (const exercise of exercisesIn(session, athlete, columns)) {
    exerciseStarts.push(lines.length + 1);
    lines.push(BLANK_LINE);
    for (const line of exercise) lines.push(line);
  }
  return { lines, exerciseStarts };
}

function headLines(
  listed: SessionListRow,
  session: TrainingSession | null,
  athlete: Athlete,
  columns: number,
): readonly Line[] {
  // Values from the copies, which are newer than the list: another program may have changed the session.
  const { title, date, phase, week, isDeloadWeek, workingSetCount, volume, durationMinutes } = pageRow(
    listed,
    session,
    athlete.countPartialReps,
  );
  const name = sanitizeLine(title);
  const plan = [
    phase === null ? '' : `phase ${phase}`,
    week === null ? '' : `week ${week}`,
    isDeloadWeek ? 'deload' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const pair = linePair({ text: name, tone: 'heading' }, { text: plan, tone: 'plain' }, columns);
  const facts = [
    counted(workingSetCount, 'set'),
    formatVolume(volumeKg(volume, bodyWeightOn(athlete, date)), athlete.unit ?? 'kg', athlete),
    durationMinutes === null ? '' : formatDuration(durationMinutes),
  ].filter(Boolean);
  return [
    ...(pair ? [pair] : [...wrappedLines('', name, columns, 'heading'), cutLine(plan, columns, 'plain')]),
    cutLine(fullDate(date), columns, 'plain'),
    ...flowLines(facts, columns, { gap: ' · ', indent: 0, tone: 'plain' }),
  ];
}

function programLines({ program, programAuthor }: TrainingSession, columns: number): readonly Line[] {
  const text = [program, programAuthor].filter(Boolean).join(', ');
  return text === '' ? [] : wrappedLines('', text, columns, 'context');
}

function copyLines(listed: SessionListRow, copies: ExaminedCopies | null, columns: number): readonly Line[] {
  const state = copies?.state ?? listed.copyState;
  const sign = state === 'equal' || state === 'differ' ? '' : `${COPY_SIGNS[state]} `;
  const hint = state === 'differ' ? '; d shows where' : '';
  const words = wrappedLines(sign, `${describeCopies(state, copies)}${hint}`, columns, COPY_TONES[state]);
  return copies === null ? words : [...words, ...syncLines(copies, columns)];
}

function noteLines({ notes }: TrainingSession, columns: number): readonly Line[] {
  return notes ? [BLANK_LINE, ...wrappedLines('', notes.trim(), columns, 'context')] : [];
}

function exercisesIn(
  session: TrainingSession,
  athlete: Athlete,
  columns: number,
): readonly (readonly Line[])[] {
  const exercises = session.exercises.map((exercise) => withGoalInUnit(exerciseToDisplay(exercise), athlete));
  const unit = athlete.unit ?? 'kg';
  const layout = { setColumns: setColumnsOf(exercises, unit), unit, columns };
  return exercises.map((exercise) => exerciseLines(exercise, bestOfSeveral(exercise.workingSets), layout));
}
