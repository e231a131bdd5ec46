/** Scans what follows the `|` of an exercise, or the colon of a week: groups of planned sets, then options. */
import { fail, found, type Scan, type Scanner } from '../set-notation/scanner.js';
import type { WeightUnit } from '../weight.js';
import { EXAMPLE_LOADS } from './example-loads.js';
import { MOST_SETS, scanSetGroup } from './parse-set-groups.js';
import type { ExerciseOptions, LinearRule, Rule, Stage } from './program.js';
import { scanOption } from './scan-option.js';

export type SetsAndOptions = { readonly stages: readonly Stage[]; readonly options: ExerciseOptions };

const OPTION_NAMES = 'rest, tempo, start, max, warmup, linear, double, sum, percent, stages, none';
const LINEAR_AFTER_STAGES = 'stages already decide what a miss does: leave out after and what follows it';

/** Sets and options up to the end of the line, or the first error. @param unit of weights without a written unit */
export function scanSetsAndOptions(scanner: Scanner, unit: WeightUnit): Scan<SetsAndOptions> {
  const stages = scanStages(scanner, unit);
  if (!stages.ok) return stages;
  const options = scanOptions(scanner, unit, stages.value.length > 0);
  if (!options.ok) return options;
  return found({ stages: stages.value, options: options.value });
}

/** Scans the stages, separated by `/`. There are none if the text does not begin with a digit. */
function scanStages(scanner: Scanner, unit: WeightUnit): Scan<readonly Stage[]> {
  const stages: Stage[] = [];
  scanner.skipBlanks();
  if (!scanner.peek(/\d/y)) return found([]);
  do {
    const { column } = scanner;
    const stage = scanStage(scanner, unit);
    if (!stage.ok) return stage;
    const sets = stage.value.reduce((sum, group) => sum + group.sets, 0);
    if (sets > MOST_SETS) return fail(column, `there are more than ${MOST_SETS} sets: write fewer`);
    stages.push(stage.value);
  } while (scanner.takeAfterBlanks(/\//y));
  return found(stages);
}

function scanStage(scanner: Scanner, unit: WeightUnit): Scan<Stage> {
  const first = scanSetGroup(scanner, unit);
  if (!first.ok) return first;
  const groups = [first.value];
  while (scanner.take(/\s*,\s*(?=\d)/y)) {
    const group = scanSetGroup(scanner, unit);
    if (!group.ok) return group;
    groups.push(group.value);
  }
  return found(groups);
}

function scanOptions(scanner: Scanner, unit: WeightUnit, isAfterSets: boolean): Scan<ExerciseOptions> {
  let options: ExerciseOptions = {};
  let isFirst = !isAfterSets;
  for (;;) {
    scanner.skipBlanks();
    if (scanner.atEnd) return found(options);
    // A comma at the end is ignored.
    if (scanner.take(/,\s*$/y)) return found(options);
    if (!isFirst && !scanner.take(/,\s*/y)) {
      return fail(scanner.column, 'this does not belong here: write a comma before the next set or option');
    }
    isFirst = false;
    const { column } = scanner;
    if (scanner.peek(/\d+\s*[x×]/iy)) return fail(column, 'sets come before the options: write them first');
    if (scanner.peek(/\d/y)) return fail(column, loneNumber(unit));
    const option = scanOption(scanner, unit);
    if (!option) return fail(column, `this is not an option: write one of ${OPTION_NAMES}`);
    if (!option.ok) return option;
    const joined = joinOptions(options, option.value);
    if (typeof joined === 'string') return fail(column, joined);
    options = joined;
  }
}

function loneNumber(unit: WeightUnit): string {
  const { decimal } = EXAMPLE_LOADS[unit];
  return `this number belongs to no option: write ${decimal} without a blank or a comma in the number`;
}

/** Adds an option to the others; returns the error text if it is there already and cannot be joined. */
function joinOptions(options: ExerciseOptions, option: ExerciseOptions): ExerciseOptions | string {
  const [key = ''] = Object.keys(option);
  if (!(key in options)) return { ...options, ...option };
  const name = key === 'restMinutes' ? 'rest' : key;
  if (!options.rule || !option.rule) return `${name} is there already: write it once`;
  const rule = joinRules(options.rule, option.rule);
  return typeof rule === 'string' ? rule : { ...options, rule };
}

/** Joins `stages` with a `linear` that names no decrease. Returns the error text for other rules. */
function joinRules(one: Rule, other: Rule): Rule | string {
  const linear = [one, other].find((rule): rule is LinearRule => rule.kind === 'linear');
  const stages = [one, other].find((rule) => rule.kind === 'stages');
  if (!linear || !stages) return 'there is a rule of progression already: write one';
  return linear.afterMisses ? LINEAR_AFTER_STAGES : { kind: 'stages', linear };
}
