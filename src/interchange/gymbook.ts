/** Gymbook: a row per set. The columns have a fixed order; names and words are in the phone's language. */
import type { WeightUnit } from '../domain/weight.js';
import { foldText } from '../text/fold.js';
import { columnNames, metersIn } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportedSet, ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { readSeconds, secondsInUnit } from './read-duration.js';
import { decimalMarkIn, shown } from './read-number.js';

export const gymbook: ExportFormat = { name: 'gymbook', title: 'Gymbook', open };

const COLUMNS = {
  date: 0,
  routine: 1,
  time: 2,
  exercise: 3,
  region: 4,
  primary: 5,
  secondary: 6,
  kind: 7,
  reps: 8,
  weight: 9,
  notes: 10,
  skipped: 11,
} as const;

const MUSCLES = /muscle|muskel|musc|musk|spier|miesn|miesien|мышц|мышеч|\bkas|筋|肌/;
const PRIMARY = /primar|haupt|princip|основн|primaire|главн/;
const SECONDARY = /secund|second|sekund|neben|дополн|вторичн/;

function open(header: readonly string[], facts: FileFacts): RowReader | null {
  const names = columnNames(header);
  const isOf = (column: number, words: RegExp) => {
    const name = names[column] ?? '';
    return MUSCLES.test(name) || words.test(name);
  };
  // Two columns of muscles at these places identify the app, because no column name is the same in all languages.
  const isGymbook = isOf(COLUMNS.primary, PRIMARY) && isOf(COLUMNS.secondary, SECONDARY);
  if (names.length <= COLUMNS.skipped || !isGymbook) return null;
  // Only English dates have the month first.
  const isEnglish = /workout|exercise/.test(names.join(' '));
  return {
    ...(isEnglish ? {} : { dayOrder: 'day-first' as const }),
    needed: [COLUMNS.date, COLUMNS.exercise, COLUMNS.weight],
    readRow: (cells) => {
      const row = new RowCells(cells, names, facts);
      if (isYes(row.text(COLUMNS.skipped))) return 'the set was skipped';
      const workout = {
        start: `${row.name(COLUMNS.date, 'date')} ${row.text(COLUMNS.time)}`.trimEnd(),
        name: row.text(COLUMNS.routine) || null,
        notes: null,
      };
      const category = categoryOf(row);
      const exercise = {
        name: row.name(COLUMNS.exercise, 'exercise'),
        notes: null,
        superset: null,
        ...(category === '' ? {} : { category }),
      };
      const set = readSet(row, facts);
      return row.error ?? { workout, exercise, entries: [set] };
    },
  };
}

/**
 * The muscles, `Chest (Triceps, Shoulders)`: the primary muscle, or else the region, and the secondary muscles in
 * brackets.
 */
function categoryOf(row: RowCells): string {
  const primary = row.text(COLUMNS.primary) || row.text(COLUMNS.region);
  const secondary = row.text(COLUMNS.secondary);
  return secondary === '' || primary === '' ? primary : `${primary} (${secondary})`;
}

function readSet(row: RowCells, facts: FileFacts): ExportedSet {
  const amount = quantity(row, COLUMNS.reps, facts);
  const load = quantity(row, COLUMNS.weight, facts);
  const factor = amount === null ? null : secondsInUnit(amount.unit);
  const reps = amount === null || factor !== null ? null : amount.value;
  if (reps !== null && !Number.isInteger(reps)) row.fail(`${reps} repetitions are not a whole number`);
  const isWeight =
    load !== null &&
    /^(kgs?|kilo\w*|кг|lbs?|pounds?|libbre|livres?|libras?|pfund|фунт\p{L}*|)$/u.test(load.unit);
  const meters = load === null || isWeight ? null : metersIn(load.unit);
  if (load !== null && !isWeight && meters === null) row.fail(`the unit ${shown(load.unit)} is not known`);
  return {
    entry: 'set',
    kind: kindOf(row.text(COLUMNS.kind)),
    number: null,
    // The app writes 0 for no weight.
    weight: isWeight && load.value !== 0 ? { value: load.value, unit: weightUnitOf(load.unit) } : null,
    reps,
    rpe: null,
    seconds: amount !== null && factor !== null && amount.value > 0 ? amount.value * factor : null,
    meters: load !== null && meters !== null && load.value > 0 ? load.value * meters : null,
    notes: row.note(COLUMNS.notes),
  };
}

function weightUnitOf(word: string): WeightUnit | null {
  if (word === '') return null;
  return /^[kк]/.test(word) ? 'kg' : 'lb';
}

type Quantity = { readonly value: number; readonly unit: string };

/** Reads a value with its unit, such as `20 ripetizioni`, `1:30 min` or `42,50 kg`; null if empty or unreadable. */
function quantity(row: RowCells, column: number, facts: FileFacts): Quantity | null {
  const text = row.text(column);
  if (text === '') return null;
  const [, number = '', word = ''] = /^([+-]?[\d.,\u00a0\u202f' ]*\d)\s*(\D*)$/.exec(text) ?? [];
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})\b/.exec(text);
  if (clock) {
    const [, hours = '0', minutes, seconds] = clock;
    return { value: (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds), unit: 's' };
  }
  // Reads a text such as `1 min 30 s`.
  const parts = word === '' && number === '' ? readSeconds(text) : null;
  if (parts !== null) return { value: parts, unit: 's' };
  const decimalMark = facts.decimalMark ?? decimalMarkIn(number);
  const value = new RowCells([number], [''], { ...facts, decimalMark }).signed(0);
  if (number === '' || value === null) {
    row.fail(`${shown(text)} cannot be read`);
    return null;
  }
  return { value, unit: foldText(word).replace(/\.$/, '').trim() };
}

const WARMUP =
  /warm|aufwarm|riscald|echauff|calent|aquec|opwarm|rozgrz|разми|размі|isin|ウォーム|準備|热身|워밍/;
const DROP_SET = /drop|reduk|reduc|riduz|degress/;

function kindOf(word: string): ExportedSet['kind'] {
  const folded = foldText(word);
  if (WARMUP.test(folded)) return 'warmup';
  return DROP_SET.test(folded) ? 'dropset' : 'working';
}

function isYes(word: string): boolean {
  return /^(yes|y|true|1|ja|si|oui|sim|tak|да|так|evet|はい|是|예)$/.test(foldText(word));
}
