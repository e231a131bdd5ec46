import { Text } from 'ink';
import type { WarmupSet, WorkingSet } from '../../../domain/record.js';
import { displayLoad, displayTail, formatReps } from '../../../domain/set-notation/format-set.js';
import { setTypeWords } from '../../../domain/set-notation/set-type-words.js';
import { valuesOf } from '../../../domain/set-notation/values-of.js';
import type { WeightUnit } from '../../../domain/weight.js';
import { beginningOf } from '../../../text/beginning.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, fitStart, padEndColumns, padStartColumns, truncateEnd } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { theme } from '../../theme.js';

type SetRowProps = {
  readonly set: WarmupSet | WorkingSet;
  readonly isWarmup: boolean;
  readonly unit: WeightUnit;
  readonly columns: number;
  /** Columns of load and reps, the same for all sets of a list. */
  readonly widths: SetWidths;
  /** A sign in the first two columns: the cursor. */
  readonly sign?: string;
  readonly isAccented?: boolean;
};

export type SetWidths = { readonly load: number; readonly reps: number };

const SIGN_COLUMNS = 2;
const NUMBER_COLUMNS = 2;
/** Columns before the load: sign and number. */
export const SET_HEAD_COLUMNS = SIGN_COLUMNS + NUMBER_COLUMNS;
/** Widths that fit most sets. A wider set widens the columns of its list, up to `MAX_WIDTHS`. */
const MIN_WIDTHS: SetWidths = { load: 7, reps: 5 };
const MAX_WIDTHS: SetWidths = { load: 11, reps: 11 };

/** The columns that the sets of a list need. */
export function setWidths(sets: readonly (WarmupSet | WorkingSet)[], unit: WeightUnit): SetWidths {
  const widest = (key: keyof SetWidths, text: (set: WarmupSet | WorkingSet) => string) =>
    Math.min(MAX_WIDTHS[key], Math.max(MIN_WIDTHS[key], ...sets.map((set) => widthColumns(text(set)))));
  return { load: widest('load', (set) => displayLoad(set, unit)), reps: widest('reps', repsText) };
}

/** One set in aligned columns: number, load × reps, and the other values. */
export function SetRow({ columns, isAccented = false, ...row }: SetRowProps) {
  const style = row.isWarmup ? theme.context : {};
  return (
    <Text wrap="truncate-end" {...(isAccented ? theme.accent : style)}>
      {truncateEnd(setRowText(row), columns)}
    </Text>
  );
}

type RowText = Pick<SetRowProps, 'set' | 'isWarmup' | 'unit' | 'widths' | 'sign'>;

/** The row of a set, which may be wider than the list. */
export function setRowText({ set, isWarmup, unit, widths, sign = '' }: RowText): string {
  const number = padStartColumns(isWarmup ? 'w' : String(set.set), NUMBER_COLUMNS);
  const load = displayLoad(set, unit);
  // A set with only a time or a distance has no load.
  const times = load === '' ? ' ' : '×';
  const head = `${padEndColumns(sign, SIGN_COLUMNS)}${number} ${fitStart(load, widths.load)}`;
  const values = valuesOf(set);
  const notes = values.notes === null ? null : beginningOf(values.notes);
  const type = isWarmup ? '' : setTypeWords(set);
  const tail = sanitizeLine([type, displayTail({ ...values, notes }, unit)].filter(Boolean).join(' '));
  return `${head} ${times} ${fitEnd(repsText(set), widths.reps)}  ${tail}`.trimEnd();
}

function repsText(set: WarmupSet | WorkingSet): string {
  return sanitizeLine(formatReps(set)) || 'feel';
}
