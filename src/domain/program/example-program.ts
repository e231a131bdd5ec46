/** The training programs that come with traininglogs, for a person who chooses one. */
import { counted } from '../format-session.js';
import type { WeightUnit } from '../weight.js';
import { parseProgram } from './parse-program.js';
import { lengthInWeeks } from './program-weeks.js';

export type ExampleProgram = {
  /** The name of the program's file, without the suffix. */
  readonly fileName: string;
  readonly name: string;
  /** `6 weeks · 4 days`. */
  readonly facts: string;
  /** What the program is for, in a few sentences. */
  readonly about: string;
  readonly days: readonly { readonly name: string; readonly exercises: readonly string[] }[];
};

export function exampleProgram(fileName: string, text: string): ExampleProgram {
  const { program } = parseProgram(text, { unit: 'kg', fallbackName: fileName });
  const [general] = program.sections;
  const days = (general?.days ?? []).map(({ name, exercises }) => ({
    name,
    exercises: [...new Set(exercises.map((each) => each.name))],
  }));
  const weeks = lengthInWeeks(program);
  const length = weeks === null ? 'without end' : counted(weeks, 'week');
  const facts = `${length} · ${counted(days.length, 'day')}`;
  return { fileName, name: program.name, facts, about: program.comments[0] ?? '', days };
}

const KILOGRAMS = /(\d+(?:\.\d+)?) kg/g;
/** A lighter weight is an increase, which is converted by plates: a pair of 1.25 kg becomes a pair of 2.5 lb. */
const LIGHTEST_LOAD_KG = 10;
const STEP_LB = 2.5;
const LOAD_STEP_LB = 5;
const POUNDS_PER_KG = 2.2046;

/** The text with weights of a gym in that unit: `+2.5 kg` becomes `+5 lb`, `40 kg` becomes `90 lb`. */
export function exampleText(text: string, unit: WeightUnit): string {
  if (unit === 'kg') return text;
  return text.replace(KILOGRAMS, (_, digits: string) => `${poundsFor(Number(digits))} lb`);
}

function poundsFor(kg: number): number {
  if (kg < LIGHTEST_LOAD_KG) return Math.max(1, Math.round((kg * 2) / STEP_LB)) * STEP_LB;
  return Math.round((kg * POUNDS_PER_KG) / LOAD_STEP_LB) * LOAD_STEP_LB;
}
