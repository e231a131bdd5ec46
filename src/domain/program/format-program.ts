/** Writes a program as text. Reading the text gives the same program. */
import type { WeightUnit } from '../weight.js';
import { formatOptions } from './format-rule.js';
import type {
  Deload,
  ExerciseOptions,
  Program,
  ProgramDay,
  ProgramExercise,
  Section,
  Stage,
} from './program.js';
import { formatSetGroups } from './set-groups.js';

/** @param unit the unit that is left out after a weight */
export function formatProgram(program: Program, unit: WeightUnit): string {
  const { name, formerNames, author, weeks, deload, comments, sections } = program;
  const lines = [
    `# ${name}${formatFormerNames(formerNames)}`,
    ...(author === null ? [] : [`- Author: ${author}`]),
    ...(weeks === null ? [] : [`- Weeks: ${weeks}`]),
    ...(deload === null ? [] : [`- Deload: ${formatDeload(deload)}`]),
    ...comments.map(formatComment),
    ...sections.flatMap((section) => formatSection(section, unit)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function formatDeload(deload: Deload): string {
  return deload.kind === 'every' ? `every ${deload.weeks}` : deload.weeks.join(', ');
}

function formatFormerNames(names: readonly string[]): string {
  return names.map((each) => ` (was ${each})`).join('');
}

function formatComment(text: string): string {
  return `<!-- ${text} -->`;
}

function formatSection({ phase, week, weeks, comments, days }: Section, unit: WeightUnit): readonly string[] {
  const heading = week !== null ? ['', `## Week ${week}`] : phase !== null ? ['', `## Phase ${phase}`] : [];
  return [
    ...heading,
    ...(weeks === null ? [] : [`- Weeks: ${weeks}`]),
    ...comments.map(formatComment),
    ...days.flatMap((day) => formatDay(day, unit)),
  ];
}

function formatDay(
  { name, formerNames, comments, exercises }: ProgramDay,
  unit: WeightUnit,
): readonly string[] {
  return [
    '',
    `## ${name}${formatFormerNames(formerNames)}`,
    ...comments.map(formatComment),
    ...exercises.flatMap((exercise) => formatExercise(exercise, unit)),
  ];
}

function formatExercise(exercise: ProgramExercise, unit: WeightUnit): readonly string[] {
  const { name, label, stages, options, weekLines, cues, comments } = exercise;
  const labelText = label ? `${label.letter}${label.number} ` : '';
  return [
    `${labelText}${name} | ${formatSetsAndOptions(stages, options, unit)}`,
    ...weekLines.map(({ from, to, stages: own, options: named }) => {
      const weeks = from === to ? `${from}` : `${from}-${to}`;
      return `  week ${weeks}: ${formatSetsAndOptions(own, named, unit)}`;
    }),
    ...cues.map((cue) => `> ${cue}`),
    ...comments.map(formatComment),
  ];
}

/** `1 x 3 @9, 3 x 6-8 @8, rest 3, double +2.5`. @param unit left out after a weight */
function formatSetsAndOptions(stages: readonly Stage[], options: ExerciseOptions, unit: WeightUnit): string {
  const sets = stages.map((groups) => formatSetGroups(groups, unit)).join(' / ');
  return [...(sets === '' ? [] : [sets]), ...formatOptions(options, unit)].join(', ');
}
