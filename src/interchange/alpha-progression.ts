/** Alpha Progression: title lines name a workout with its week and plan, and an exercise with its equipment. */
import type { WeightUnit } from '../domain/weight.js';
import { parseWeightUnit } from '../domain/weight.js';
import { foldText } from '../text/fold.js';
import { ALPHA_HEADER, ALPHA_SEPARATOR } from './alpha-blocks.js';
import { columnNames, metersIn } from './columns.js';
import { joined, RowCells } from './export-row-cells.js';
import type {
  ExportedExercise,
  ExportedSet,
  ExportedWorkout,
  ExportFormat,
  FileFacts,
  RowReader,
} from './exported-row.js';
import { readSeconds, secondsInUnit } from './read-duration.js';
import { shown } from './read-number.js';

export const alphaProgression: ExportFormat = { name: 'alphaprogression', title: 'Alpha Progression', open };

const BETWEEN = /\s+·\s+/;
const SECONDS_PER_MINUTE = 60;

/** @param header the header of the table from `readAlphaBlocks` */
function open(header: readonly string[], facts: FileFacts): RowReader | null {
  if (ALPHA_HEADER.some((name, at) => header[at] !== name)) return null;
  return {
    needed: [],
    readRow: (cells) => {
      const row = new RowCells(cells, columnNames(header), facts);
      const workout = workoutOf(row.name(0, 'workout'), row.name(1, 'date'), row.text(2));
      const exercise = exerciseOf(row.name(3, 'exercise'));
      if (row.error !== null) return row.error;
      const columns = row.text(4);
      const sets =
        columns === ''
          ? readWarmups(row.text(6), facts)
          : readSet(columns.split(ALPHA_SEPARATOR), row.text(5), row.text(6).split(ALPHA_SEPARATOR), facts);
      return typeof sets === 'string' ? sets : { workout, exercise, entries: sets };
    },
  };
}

const WEEK = /^(week|woche|semaine|semana|settimana) (\d+)$/i;
const DAY = /^(day|tag|jour|dia|día|giorno) \d+$/i;
const WITHOUT_PLAN = /^standalone workout$/i;

/** Reads a title such as `Legs · Day 2 · Week 4 · Push-Pull-Legs`. */
function workoutOf(title: string, start: string, duration: string): ExportedWorkout {
  const [name = '', ...others] = title.split(BETWEEN);
  const week = others.map((part) => WEEK.exec(part)?.[2]).find((number) => number !== undefined);
  const day = others.find((part) => DAY.test(part));
  const program = others.filter((part) => !WEEK.test(part) && !DAY.test(part) && !WITHOUT_PLAN.test(part));
  return {
    start,
    minutes: minutesOf(duration),
    name,
    notes: null,
    program: program.join(' · ') || null,
    ...(week === undefined ? {} : { week: Number(week) }),
    ...(day === undefined ? {} : { programDay: day }),
  };
}

/** Minutes of `1:02 hr`, which has hours and minutes, or of `45 min`. */
function minutesOf(duration: string): number | null {
  const clock = /^(\d{1,2}):(\d{2})\s*\p{L}/u.exec(duration);
  if (clock) return Number(clock[1]) * SECONDS_PER_MINUTE + Number(clock[2]);
  const seconds = readSeconds(duration);
  return seconds === null ? null : seconds / SECONDS_PER_MINUTE;
}

const TARGET = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))? (reps?|wdh\.?|wiederholungen)$/i;
const BODY = /^(body ?weight|korpergewicht)$/;

/** Reads a title such as `Leg Press · Machine · 10 reps`. Parts such as `2 dropsets` become a note. */
function exerciseOf(title: string): ExportedExercise {
  const [name = '', ...others] = title.split(BETWEEN);
  const target = others.map((part) => TARGET.exec(part)).find((match) => match !== null);
  const equipment = others.filter((part) => !/^\d/.test(part) && !BODY.test(foldText(part)));
  const notes = others.filter((part) => /^\d/.test(part) && !TARGET.test(part));
  return {
    name: equipment.length === 0 ? name : `${name} (${equipment.join(', ')})`,
    notes: joined(...notes),
    superset: null,
    ...(target ? { targetReps: { min: Number(target[1]), max: Number(target[2] ?? target[1]) } } : {}),
  };
}

/** Reads warm-ups such as `WU1 · 37,5 kg · 9 reps<br>WU2 · 72,5 kg · 7 reps`, or returns an error. */
function readWarmups(text: string, facts: FileFacts): readonly ExportedSet[] | string {
  const sets: ExportedSet[] = [];
  for (const each of text.split(/\s*<br\s*\/?>\s*|\n/i).filter(Boolean)) {
    const [, load = '', reps = ''] = each.split(BETWEEN);
    const [, value = '', unit = ''] = /^([+-]?[\d.,]+)\s*(\p{L}+)$/u.exec(load) ?? [];
    const count = /^\d+/.exec(reps)?.[0] ?? '';
    const read = readSet([unit, 'REPS'], 'W', [value, count], facts);
    if (unit === '' || typeof read === 'string') return `the warm-up ${shown(each)} cannot be read`;
    sets.push(...read);
  }
  return sets;
}

/** @param columns the names of the values: `KG`, `REPS`, `RIR` */
function readSet(
  columns: readonly string[],
  number: string,
  values: readonly string[],
  facts: FileFacts,
): readonly ExportedSet[] | string {
  if (values.every((value) => value === '-' || value === '')) return 'the set was not done';
  const names = columnNames(columns);
  const row = new RowCells(
    values.map((value) => (value === '-' ? '' : value)),
    names,
    facts,
  );
  let set: ExportedSet = {
    entry: 'set',
    // The cell has the number of the set, or letters for a kind of set.
    kind: /^\p{L}+$/u.test(number) ? row.kind(number) : 'working',
    number: null,
    weight: null,
    reps: null,
    rpe: null,
    seconds: null,
    meters: null,
    notes: null,
  };
  for (const [at, name] of names.entries())
    set = { ...set, ...readValue(row, at, name, values[at] ?? '', set) };
  return row.error ?? [set];
}

const MAX_RPE = 10;
const REPS = /^(rep|wdh|wiederholungen|ripetizioni)/;

function readValue(
  row: RowCells,
  at: number,
  name: string,
  text: string,
  set: ExportedSet,
): Partial<ExportedSet> {
  const unit: WeightUnit | null = parseWeightUnit(name);
  if (unit !== null) {
    const value = row.signed(at);
    // `+` means that the load is added to body weight, `-` that it is assistance.
    return { weight: value === null ? null : { value, unit, isAdded: text.startsWith('+') } };
  }
  const meters = metersIn(name);
  if (meters !== null) {
    const value = row.amount(at);
    return { meters: value === null ? null : value * meters };
  }
  if (name === 'rir') {
    const reserve = row.amount(at);
    if (reserve === null) return {};
    return reserve < MAX_RPE ? { rpe: MAX_RPE - reserve } : { notes: `RIR ${reserve}` };
  }
  if (name === 'rpe') return { rpe: row.rpe(at) };
  const seconds = secondsInUnit(name);
  if (seconds !== null) return { seconds: row.seconds(at, seconds) };
  if (REPS.test(name)) return { reps: row.count(at) };
  return text === '' ? {} : { notes: joined(set.notes, `${name} ${text}`) };
}
