/** Examples in the errors of a program, with loads that are usual in the athlete's unit. */
import type { WeightUnit } from '../weight.js';

type ExampleLoads = {
  /** The option that gives the first load. */
  readonly start: string;
  readonly max: string;
  readonly maxWithCycle: string;
  readonly warmup: string;
  /** The change of a rule, without its unit. */
  readonly step: string;
  readonly decimal: string;
};

export const EXAMPLE_LOADS: Readonly<Record<WeightUnit, ExampleLoads>> = {
  kg: {
    start: 'start 80 kg',
    max: 'max 140 kg',
    maxWithCycle: 'max 140 kg +5 kg a cycle',
    warmup: 'warmup 1 x 5 20 kg; 1 x 3 70%',
    step: '+2.5',
    decimal: '92.5 kg',
  },
  lb: {
    start: 'start 185 lb',
    max: 'max 315 lb',
    maxWithCycle: 'max 315 lb +10 lb a cycle',
    warmup: 'warmup 1 x 5 45 lb; 1 x 3 70%',
    step: '+5',
    decimal: '92.5 lb',
  },
};
