/** Reads the value of `progress`: `lp(5lb, 2, 0, 10%, 3, 0)`, `dp`, `sum` and `none`. */
import type { Change, Rule, Weight } from '../../domain/program/program.js';
import { fail, found, type Scan } from '../../domain/set-notation/scanner.js';
import type { Progress } from './script.js';

/** A progression other than `custom()`. `remark` says how the program differs from the text; null if it does not. */
export type ReadProgress = {
  readonly progress: Exclude<Progress, { kind: 'script' }>;
  readonly remark: string | null;
};

const CALL = /^([a-z]+) ?(?:\(([^)]*)\))?$/i;
const CHANGE = /^(-?(?:\d+(?:\.\d+)?|\.\d+)) ?(%|kg|lb)?$/i;
const MOST_TIMES = 99;
const MOST_SUM = 9999;
const MOST_REPS = 999;
const MOST_WEIGHT = 2000;

export function isScript(text: string): boolean {
  return /^\s*custom\b/i.test(text);
}

/** The progression, or the reason why the text cannot be converted. Columns refer to `text`. */
export function readProgress(text: string): Scan<ReadProgress> {
  const [, name = '', inside = ''] = CALL.exec(text.replace(/\s+/g, ' ').trim()) ?? [];
  const parts = inside.trim() === '' ? [] : inside.split(',').map((part) => part.trim());
  const column = text.length - text.trimStart().length + 1;
  const read = ruleOf(name.toLowerCase(), parts);
  return typeof read === 'string' ? fail(column, read) : found(read);
}

function ruleOf(name: string, parts: readonly string[]): ReadProgress | string {
  switch (name) {
    case 'none':
      return { progress: { kind: 'none' }, remark: null };
    case 'lp':
      return linear(parts);
    case 'dp':
      return double(parts);
    case 'sum':
      return sum(parts);
    default:
      return 'this is not a progression: write lp(5lb), dp(5lb, 8, 12), sum(30, 5lb) or none';
  }
}

/** The defaults are those of Liftosaur: the load grows after every success and never shrinks. */
function linear([
  increase = '',
  successes = '1',
  hits = '0',
  decrease = '0%',
  failures = '1',
  misses = '0',
]: readonly string[]) {
  const add = changeOf(increase);
  const less = changeOf(decrease);
  const everyHits = countOf(successes);
  const afterMisses = less && amountOf(less) === 0 ? 1 : countOf(failures);
  if (!add || !less || everyHits === null || afterMisses === null) {
    return 'lp needs an increase, and counts: write lp(5lb) or lp(5lb, 2, 0, 10%, 3, 0)';
  }
  const rule: Rule = {
    kind: 'linear',
    add,
    everyHits,
    afterMisses: amountOf(less) === 0 ? null : { misses: afterMisses, less },
  };
  const isCounting = Number(hits) > 0 || Number(misses) > 0;
  const remark = isCounting ? 'the counters of lp start at 0 here' : null;
  return ruled(amountOf(add) === 0 ? { kind: 'none' } : rule, null, remark);
}

function double([increase = '', lower = '', upper = '']: readonly string[]): ReadProgress | string {
  const add = weightOf(increase);
  const [min, max] = [countOf(lower, MOST_REPS), countOf(upper, MOST_REPS)];
  if (!add || min === null || max === null || max < min) {
    return 'dp needs a weight, and the lowest and highest number of reps: write dp(5lb, 8, 12)';
  }
  return ruled({ kind: 'double', add }, { min, max }, null);
}

function sum([threshold = '', increase = '']: readonly string[]): ReadProgress | string {
  const add = weightOf(increase);
  const reps = countOf(threshold, MOST_SUM);
  if (!add || reps === null) return 'sum needs a number of reps and a weight: write sum(30, 5lb)';
  return ruled({ kind: 'sum', reps, add }, null, null);
}

function ruled(
  rule: Rule,
  range: { readonly min: number; readonly max: number } | null,
  remark: string | null,
): ReadProgress {
  return { progress: { kind: 'rule', rule, range }, remark };
}

/** The change in a text such as `5lb` or `10%`; null if a rule cannot express it. */
function changeOf(text: string): Change | null {
  const match = CHANGE.exec(text);
  if (!match) return null;
  const value = Number(match[1]);
  if (value < 0) return null;
  if (match[2] === '%') return value < 100 ? { kind: 'percent', percent: value } : null;
  if (match[2] === undefined && value !== 0) return null;
  const unit = match[2]?.toLowerCase() === 'kg' ? 'kg' : 'lb';
  return value <= MOST_WEIGHT ? { kind: 'weight', value, unit } : null;
}

function amountOf(change: Change): number {
  return change.kind === 'percent' ? change.percent : change.value;
}

/** The weight that a text describes; null if the text is not a weight above 0. */
function weightOf(text: string): Weight | null {
  const change = changeOf(text);
  return change?.kind === 'weight' && change.value > 0 ? { value: change.value, unit: change.unit } : null;
}

function countOf(text: string, most = MOST_TIMES): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}
