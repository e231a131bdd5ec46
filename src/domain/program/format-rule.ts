/** Formats the rules of progression and the options of an exercise as in the text of a program. */
import { formatNumber, formatRest } from '../set-notation/format-number.js';
import { formatLoad } from '../set-notation/format-set.js';
import { loadKeys } from '../set-notation/load.js';
import type { WeightUnit } from '../weight.js';
import type { Change, ExerciseOptions, Rule, TrainingMax, Warmup, Weight } from './program.js';
import { formatSetGroups } from './set-groups.js';

/** `linear +2.5 every 2 hits after 3 misses -10%`. @param unit left out after a weight; null writes every unit */
export function formatRule(rule: Rule, unit: WeightUnit | null): string {
  switch (rule.kind) {
    case 'linear': {
      const { add, everyHits, afterMisses } = rule;
      const every = everyHits === 1 ? '' : ` every ${everyHits} hits`;
      const after = afterMisses
        ? ` after ${afterMisses.misses} ${afterMisses.misses === 1 ? 'miss' : 'misses'} -${formatChange(afterMisses.less, unit)}`
        : '';
      return `linear +${formatChange(add, unit)}${every}${after}`;
    }
    case 'double':
      return `double +${formatWeight(rule.add, unit)}`;
    case 'sum':
      return `sum ${rule.reps} +${formatWeight(rule.add, unit)}`;
    case 'stages':
      return rule.linear ? `${formatRule(rule.linear, unit)}, stages` : 'stages';
    case 'percent':
    case 'none':
      return rule.kind;
  }
}

/** @param unit the unit that is left out after a weight */
export function formatOptions(options: ExerciseOptions, unit: WeightUnit): readonly string[] {
  const { restMinutes, tempo, start, max, warmup, rule } = options;
  return [
    restMinutes === undefined ? '' : `rest ${formatRest(restMinutes)}`,
    tempo === undefined ? '' : `tempo ${tempo}`,
    start === undefined ? '' : `start ${formatLoad(loadKeys(start), { unit })}`,
    max === undefined ? '' : formatMax(max, unit),
    warmup === undefined ? '' : formatWarmup(warmup, unit),
    rule === undefined ? '' : formatRule(rule, unit),
  ].filter((text) => text !== '');
}

function formatMax({ load, perCycle }: TrainingMax, unit: WeightUnit): string {
  const max = `max ${formatLoad(loadKeys(load), { unit })}`;
  return perCycle === null ? max : `${max} +${formatWeight(perCycle, unit)} a cycle`;
}

/** `warmup 3`, `warmup 1 x 5 20; 1 x 3 70%`. @param unit left out after a weight */
export function formatWarmup(warmup: Warmup, unit: WeightUnit): string {
  if (warmup.kind === 'count') return `warmup ${warmup.sets === 0 ? 'none' : warmup.sets}`;
  return `warmup ${warmup.groups.map((group) => formatSetGroups([group], unit)).join('; ')}`;
}

function formatChange(change: Change, unit: WeightUnit | null): string {
  return change.kind === 'percent' ? `${formatNumber(change.percent)}%` : formatWeight(change, unit);
}

function formatWeight({ value, unit: own }: Weight, unit: WeightUnit | null): string {
  if (unit === null) return `${formatNumber(value)} ${own}`;
  return `${formatNumber(value)}${own === unit ? '' : own}`;
}
