/** The page of one session: what, when and how much, how its copies stand, then each exercise. */
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { volumeKg } from '../../domain/load.js';
import type { TrainingSession } from '../../domain/record.js';
import { counted, formatDuration, formatVolume } from '../../domain/session-words.js';
import type { WeightUnit } from '../../domain/weight.js';
import { sanitizeLine } from '../../text/sanitize.js';
import type { CopyState } from '../ports.js';
import { fullDate } from './calendar-words.js';
import { COPY_SIGNS, describeCopies } from './copy-words.js';
import { exerciseLines, setColumnsOf } from './detail-exercise.js';
import type { ExaminedCopies } from './examine-copies.js';
import { type ListedSession, shownSession } from './listed-session.js';
import { settlingLines } from './settling-lines.js';
import {
  BLANK_LINE,
  cutLine,
  flowLines,
  type Line,
  linePair,
  type Tone,
  wrappedLines,
} from './styled-line.js';

const COPY_TONES: Readonly<Record<CopyState, Tone>> = {
  equal: 'success',
  differ: 'warning',
  'database-only': 'warning',
  'file-only': 'warning',
  unreadable: 'error',
};

/** @param copies null until they were read: then the page says what the list knows */
export function detailLines(
  listed: ListedSession,
  copies: ExaminedCopies | null,
  athlete: Athlete,
  columns: number,
): readonly Line[] {
  const unit = athlete.unit ?? 'kg';
  const session = copies?.session ?? null;
  return [
    ...headLines(listed, session, athlete, columns),
    ...copyLines(listed, copies, columns),
    ...(session === null ? [] : [...programLines(session, columns), ...sessionLines(session, unit, columns)]),
  ];
}

function headLines(
  listed: ListedSession,
  session: TrainingSession | null,
  athlete: Athlete,
  columns: number,
): readonly Line[] {
  // What was read just now speaks, also where the list was read before someone changed the session.
  const { title, date, phase, week, isDeloadWeek, workingSetCount, volume, durationMinutes } = shownSession(
    listed,
    session,
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
    `${formatVolume(volumeKg(volume, bodyWeightOn(athlete, date)))} kg`,
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

function copyLines(listed: ListedSession, copies: ExaminedCopies | null, columns: number): readonly Line[] {
  const state = copies?.state ?? listed.copyState;
  const sign = state === 'equal' || state === 'differ' ? '' : `${COPY_SIGNS[state]} `;
  const hint = state === 'differ' ? '; d shows where' : '';
  const words = wrappedLines(sign, `${describeCopies(state, copies)}${hint}`, columns, COPY_TONES[state]);
  return copies === null ? words : [...words, ...settlingLines(copies, columns)];
}

function sessionLines(session: TrainingSession, unit: WeightUnit, columns: number): readonly Line[] {
  const setColumns = setColumnsOf(session.exercises, unit);
  return [
    ...(session.notes ? [BLANK_LINE, ...wrappedLines('', session.notes.trim(), columns, 'context')] : []),
    ...session.exercises.flatMap((exercise) => [
      BLANK_LINE,
      ...exerciseLines(exercise, setColumns, unit, columns),
    ]),
  ];
}
