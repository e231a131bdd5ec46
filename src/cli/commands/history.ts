import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { shortDate } from '../../domain/date-labels.js';
import { exerciseVolume } from '../../domain/exercise-volume.js';
import type { ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import { setTypeWords } from '../../domain/set-notation/set-type-words.js';
import { setsInOrder } from '../../domain/set-order.js';
import { estimateOfOccurrence } from '../../domain/statistics/best-estimates.js';
import { volumeKg } from '../../domain/volume.js';
import type { WeightUnit } from '../../domain/weight.js';
import { setsToDisplay, zeroLoadReader } from '../../domain/zero-load.js';
import { type Command, readLimit } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { findExerciseName } from '../find-exercise.js';
import { safeLine, toJsonLine } from '../format.js';
import { EXERCISE_OPERAND, JSON_OPTION, LIMIT_OPTION } from '../usage.js';

export const historyCommand: Command = {
  name: 'history',
  group: 'Look',
  usage: 'EXERCISE',
  summary: 'list every occurrence of an exercise, newest first',
  operands: [EXERCISE_OPERAND],
  options: { ...LIMIT_OPTION, ...JSON_OPTION },
  examples: ['history "barbell bench press"', 'history "leg press" --limit 5'],
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (context, args) => {
    const limit = readLimit(args);
    const athlete = context.athlete();
    const repository = context.openForReading();
    // Several words without quotes are one name: `history bench press`.
    const names = repository?.exerciseNames() ?? [];
    const name = findExerciseName(names, args.positionals.join(' '), athlete);
    const occurrences = repository?.occurrencesOf(name, limit) ?? [];
    if (args.values.json)
      context.print(toJsonLine(occurrences.map((occurrence) => toJson(occurrence, athlete))));
    else {
      const unit = athlete.unit ?? 'kg';
      context.print(occurrences.map((occurrence) => formatOccurrence(occurrence, unit)).join('\n'));
    }
    return ExitCode.done;
  },
};

function toJson(occurrence: ExerciseOccurrence, athlete: Athlete): unknown {
  const bodyWeightKg = bodyWeightOn(athlete, occurrence.date);
  const volume = exerciseVolume(occurrence.name, occurrence.workingSets, athlete.countPartialReps);
  return {
    date: occurrence.date,
    sessionId: occurrence.sessionId,
    phase: occurrence.phase,
    week: occurrence.week,
    focus: occurrence.focus,
    exercise: occurrence.name,
    order: occurrence.order,
    warmupSets: occurrence.warmupSets,
    workingSets: occurrence.workingSets,
    notes: occurrence.notes,
    volumeKg: volumeKg(volume, bodyWeightKg),
    e1rmKg: estimateOfOccurrence(occurrence, athlete),
  };
}

function formatOccurrence(occurrence: ExerciseOccurrence, unit: WeightUnit): string {
  const phaseAndWeek = [
    occurrence.phase === null ? '' : `phase ${occurrence.phase}`,
    occurrence.week === null ? '' : `week ${occurrence.week}`,
    occurrence.isDeloadWeek ? 'deload' : '',
  ];
  const context = [occurrence.focus ?? '', phaseAndWeek.filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
  const head = `${shortDate(occurrence.date)}  ${occurrence.name}${context === '' ? '' : `  (${context})`}`;
  const shown = setsToDisplay(occurrence, zeroLoadReader(occurrence.name));
  const sets = setsInOrder(shown).map(
    ({ kind, set }) =>
      `  ${[displaySet(set, { unit, warmup: kind === 'warmup' }), kind === 'working' ? setTypeWords(set) : ''].filter(Boolean).join(' · ')}`,
  );
  return [head, ...sets].map((line) => `${safeLine(line)}\n`).join('');
}
