/** Scans an option of an exercise, such as `rest 3 min`, `start 80 kg` or `max 140 kg +5 a cycle`. */
import { LIMITS } from '../set-notation/limits.js';
import type { Load } from '../set-notation/load.js';
import { scanLoad } from '../set-notation/scan-load.js';
import { fail, found, type Scan, type Scanner, wordPattern } from '../set-notation/scanner.js';
import type { WeightUnit } from '../weight.js';
import { EXAMPLE_LOADS } from './example-loads.js';
import { scanRest, scanSetGroup } from './parse-set-groups.js';
import type { ExerciseOptions, TrainingMax, Warmup } from './program.js';
import { scanAddition, scanCount, scanRule } from './scan-rule.js';
import type { SetGroup } from './set-groups.js';

const REST = wordPattern('rest');
const TEMPO = wordPattern('tempo');
const START = wordPattern('start');
const MAX = wordPattern('max');
const WARMUP = wordPattern('warm-?up');
const NONE = wordPattern('none');
const CYCLE = wordPattern('(?:a|per|each|every)\\s+cycle');
const TEMPO_VALUE = /[\dx]{1,2}(?:-[\dx]{1,2}){3}(?![\dx-])/iy;

const MOST_WARMUPS = 9;

/** One option, or its error; null if no option starts here. @param unit of weights without a written unit */
export function scanOption(scanner: Scanner, unit: WeightUnit): Scan<ExerciseOptions> | null {
  if (scanner.peek(REST)) return scanRestOption(scanner);
  if (scanner.take(TEMPO)) return scanTempo(scanner);
  if (scanner.take(START)) return named('start', scanWeight(scanner, unit, EXAMPLE_LOADS[unit].start));
  if (scanner.take(MAX)) return named('max', scanMax(scanner, unit));
  if (scanner.take(WARMUP)) return named('warmup', scanWarmup(scanner, unit));
  const rule = scanRule(scanner, unit);
  return rule && named('rule', rule);
}

function named<K extends keyof ExerciseOptions>(
  key: K,
  value: Scan<NonNullable<ExerciseOptions[K]>>,
): Scan<ExerciseOptions> {
  return value.ok ? found({ [key]: value.value }) : value;
}

function scanRestOption(scanner: Scanner): Scan<ExerciseOptions> {
  const rest = scanRest(scanner);
  if (rest && !rest.ok) return rest;
  const minutes = rest?.value.keys.restMinutes;
  return minutes === undefined
    ? fail(scanner.column, 'the rest is missing its time: write rest 3 min')
    : found({ restMinutes: minutes });
}

function scanTempo(scanner: Scanner): Scan<ExerciseOptions> {
  scanner.skipBlanks();
  const tempo = scanner.take(TEMPO_VALUE)?.[0];
  if (tempo !== undefined) return found({ tempo: tempo.toUpperCase() });
  return fail(scanner.column, 'a tempo has four parts, in seconds: write tempo 3-1-1-0');
}

/** @param example what to write instead */
function scanWeight(scanner: Scanner, unit: WeightUnit, example: string): Scan<Load> {
  scanner.skipBlanks();
  const { column } = scanner;
  const scanned = scanLoad(scanner, { unit, limits: LIMITS.screen, listed: 'sets' });
  if (scanned && !scanned.ok) return scanned;
  return scanned?.value.load
    ? found(scanned.value.load)
    : fail(column, `the weight is missing: write ${example}`);
}

function scanMax(scanner: Scanner, unit: WeightUnit): Scan<TrainingMax> {
  scanner.skipBlanks();
  const { column } = scanner;
  const load = scanWeight(scanner, unit, EXAMPLE_LOADS[unit].max);
  if (!load.ok) return load;
  if (load.value.mode !== 'external' || load.value.value <= 0) {
    return fail(column, `a max is a weight above 0: write ${EXAMPLE_LOADS[unit].max}`);
  }
  if (!scanner.peek(/\s*\+/y)) return found({ load: load.value, perCycle: null });
  const example = EXAMPLE_LOADS[unit].maxWithCycle;
  const perCycle = scanAddition(scanner, unit, example);
  if (!perCycle.ok) return perCycle;
  if (scanner.takeAfterBlanks(CYCLE)) return found({ load: load.value, perCycle: perCycle.value });
  return fail(scanner.column, `the words a cycle are missing: write ${example}`);
}

function scanWarmup(scanner: Scanner, unit: WeightUnit): Scan<Warmup> {
  if (scanner.takeAfterBlanks(NONE)) return found({ kind: 'count', sets: 0 });
  if (!scanner.peek(/\s*\d+\s*[x×]/iy)) {
    const message = `the number of warm-up sets goes from 1 to ${MOST_WARMUPS}: write warmup none, warmup 2 or ${EXAMPLE_LOADS[unit].warmup}`;
    const sets = scanCount(scanner, MOST_WARMUPS, message);
    return sets.ok ? found({ kind: 'count', sets: sets.value }) : sets;
  }
  const groups: SetGroup[] = [];
  do {
    const group = scanSetGroup(scanner, unit);
    if (!group.ok) return group;
    groups.push(group.value);
  } while (scanner.takeAfterBlanks(/;/y));
  return found({ kind: 'groups', groups });
}
