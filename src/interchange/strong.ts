/** Strong: a row per set. Columns are recognised by words in their names, in the languages of the app. */
import type { WeightUnit } from '../domain/weight.js';
import { type Column, columnNames, findColumn, unitInName } from './columns.js';
import { isKindOfSet, RowCells } from './export-row-cells.js';
import type { ExportedEntry, ExportedWeight, ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { memoized } from './memoized.js';
import { readSeconds } from './read-duration.js';

export const strong: ExportFormat = { name: 'strong', title: 'Strong', open };

const WORKOUT =
  'workout|entrain|seance|entren|sesion|allenam|sessione|treino|sessao|training|ワークアウト|тренировк|训练|訓練|锻炼';
const NOTE = 'note|notiz|nota|notities|anmerkung|メモ|ノート|заметк|примечан|备注|笔记';
const EXERCISE = 'exerci|ejercicio|eserciz|ubung|oefening|エクササイス|種目|упражнен|动作|運動';
const DURATION =
  'duration|duree|dauer|duracion|durata|duracao|duur|длительност|продолжительност|时长|持续时间|所要時間|時間';

/** Patterns for the folded column names in the languages of the app; the first column that matches is used. */
const NAMES = {
  number: /^workout no$/,
  date: /^((date|datum|fecha|data)\b|日付|日期|дата)/,
  notesOfWorkout: new RegExp(`(${WORKOUT}).*(${NOTE})|(${NOTE}).*(${WORKOUT})`),
  duration: new RegExp(DURATION),
  exercise: new RegExp(EXERCISE),
  workout: new RegExp(`^(?!.*(${NOTE}|${EXERCISE}|${DURATION}| no$)).*(${WORKOUT})`),
  order: /order|ordre|orden|ordine|ordem|reihenfolge|volgorde|セット順|セットの順|组序|组数顺序|порядок/,
  kind: /^set type$/,
  unit: /^(weight|poids|gewicht|peso|carga) (unit|unite|einheit|unidad|unita|unidade|eenheid)/,
  weight: /^(weight|poids|gewicht|peso|carga|重量|вес)/,
  reps: /^(reps?\b|repet|ripet|wiederh|wdh|herhal|レッフ|回数|次数|повтор)/,
  rpe: /^rpe/,
  distanceUnit:
    /^(distan[cz]|entfernung|strecke|afstand).* (unit|unite|einheit|unidad|unita|unidade|eenheid)$/,
  distance: /^(distan[cz]|entfernung|strecke|afstand|距離|距离|расстоян|дистанц)/,
  seconds: /^(sec|sek|seg|秒|сек)/,
  notes: new RegExp(`^(?!.*(${WORKOUT})).*(${NOTE})`),
} as const;

type Columns = Readonly<Record<keyof typeof NAMES, Column>>;

/** What the header determines for all rows. */
type Layout = {
  readonly names: readonly string[];
  readonly columns: Columns;
  readonly weightUnit: WeightUnit | null;
  readonly distanceUnit: string;
  readonly minutesOf: (duration: string) => number | null;
};

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const columns = Object.fromEntries(
    Object.entries(NAMES).map(([key, pattern]) => [key, findColumn(names, pattern)]),
    // The keys are those of NAMES.
  ) as Columns;
  const { date, workout, exercise, order, weight, reps, distance } = columns;
  // Other apps' tables have sets, weights and repetitions too, but only Strong has a workout and an order of sets.
  if (date === null || workout === null || exercise === null) return null;
  if (order === null || weight === null || reps === null) return null;
  const layout = {
    names,
    columns,
    weightUnit: unitInName(names, weight),
    distanceUnit: names[distance ?? -1]?.split(' ').slice(1).at(-1) ?? '',
    minutesOf: memoized(minutesOf),
  };
  return {
    needed: [date, exercise, order, weight, reps],
    isFirstNoteOfExercise: true,
    repair: (cells) => rejoinDate(cells, date),
    readRow: (cells) => readRow(new RowCells(cells, names, facts), layout),
  };
}

/** Rejoins a date whose comma is not quoted: `Jan 15, 2024 10:30 AM`. */
function rejoinDate(cells: readonly string[], date: number): readonly string[] {
  const [day = '', year = ''] = cells.slice(date, date + 2);
  if (!/^\p{L}{3,}\.? \d{1,2}$/u.test(day.trim()) || !/^\s*\d{4}\b/.test(year)) return cells;
  return [...cells.slice(0, date), `${day},${year}`, ...cells.slice(date + 2)];
}

function readRow(row: RowCells, layout: Layout): ReturnType<RowReader['readRow']> {
  const { columns } = layout;
  const exercise = { name: row.name(columns.exercise, 'exercise'), notes: null, superset: null };
  const entries = [readEntry(row, layout)];
  const workout = {
    start: row.name(columns.date, 'date'),
    minutes: layout.minutesOf(row.text(columns.duration)),
    name: row.text(columns.workout) || null,
    notes: row.note(columns.notesOfWorkout),
    number: row.text(columns.number),
  };
  return row.error ?? { workout, exercise, entries };
}

function readEntry(row: RowCells, layout: Layout): ExportedEntry {
  const { columns } = layout;
  const order = row.text(columns.order);
  const number = row.place(columns.order);
  const pseudo = number === null ? readPseudoRow(row, columns, order) : null;
  if (pseudo) return pseudo;
  const seconds = row.seconds(columns.seconds);
  const distanceUnit = row.text(columns.distanceUnit) || layout.distanceUnit;
  const { meters, unread } = row.distance(columns.distance, distanceUnit);
  const reps = row.count(columns.reps);
  const isTimed = seconds !== null || meters !== null || unread !== undefined;
  return {
    entry: 'set',
    kind: row.kind(number === null ? order : row.text(columns.kind)),
    number,
    weight: readWeight(row, layout, isTimed),
    // The app writes 0 for exercises without repetitions.
    reps: reps === 0 && isTimed ? null : reps,
    rpe: row.rpe(columns.rpe),
    seconds,
    meters,
    notes: row.note(columns.notes),
    ...unread,
  };
}

/** A `Rest Timer` or `Note` row between sets, in the app's language; null for a set. */
function readPseudoRow(row: RowCells, columns: Columns, order: string): ExportedEntry | null {
  const isNamed = /^(rest timer|note)$/i.test(order);
  const isEmpty = [columns.weight, columns.reps].every((column) => /^[0.,]*$/.test(row.text(column)));
  // A single letter is the kind of a set, also if the letter is unknown.
  if (!isNamed && (!isEmpty || order.length === 1 || isKindOfSet(order))) return null;
  const text = row.note(columns.notes);
  const seconds = row.seconds(columns.seconds);
  if (seconds !== null && !/^note$/i.test(order)) return { entry: 'rest', seconds };
  if (text !== null) return { entry: 'note', text };
  return isNamed ? { entry: 'rest', seconds: 0 } : null;
}

/** The app writes 0 for no weight. 0 counts only with a unit, and without a time or distance. */
function readWeight(row: RowCells, { columns, weightUnit }: Layout, isTimed: boolean): ExportedWeight | null {
  const weight = row.weight(columns.weight, columns.unit, weightUnit);
  return weight?.value === 0 && (isTimed || row.text(columns.unit) === '') ? null : weight;
}

const SECONDS_PER_MINUTE = 60;

function minutesOf(duration: string): number | null {
  const seconds = readSeconds(duration);
  return seconds === null ? null : seconds / SECONDS_PER_MINUTE;
}
