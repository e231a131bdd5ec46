/** Makes the weeks of a program from resolved lines. */
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import { foldText } from '../../text/fold.js';
import { cleanComment, cleanDayName } from './clean-text.js';
import { currentOf, MOST_SETS, type PlannedExercise, planExercise } from './planned-exercise.js';
import type { LineResolver, ResolvedDay, ResolvedLine } from './resolve-lines.js';
import type { ScriptNote } from './script.js';
import { ScriptUsers } from './script-users.js';

export type PlannedWeek = { readonly comments: readonly string[]; readonly days: readonly PlannedDay[] };

export type PlannedDay = {
  readonly name: string;
  readonly comments: readonly string[];
  readonly exercises: readonly PlannedExercise[];
};

export type PlannedWeeks = {
  readonly weeks: readonly PlannedWeek[];
  readonly notes: readonly ScriptNote[];
  /** Templates and scripts that no exercise uses. */
  readonly comments: readonly string[];
};

/** The most days of a week, and the most exercises of a day, in a program. */
const MOST = { days: 99, exercises: 99 } as const;
/** Matches a script that steps through set variations. */
const VARIATION_INDEX = /setVariationIndex/i;
const WEEK_NUMBER = /^(week)?\s*\d*$/i;

/** The weeks that have exercises. Days and weeks without exercises are left out, and notes name them. */
export function planWeeks(resolver: LineResolver, library: ExerciseLibrary): PlannedWeeks {
  const notes: ScriptNote[] = [];
  const scripts = new ScriptUsers();
  const planned = resolver.resolve().map(({ name, comments, days }, index) => ({
    place: days[0]?.place ?? { line: 1, column: 1 },
    name: name === '' ? `Week ${index + 1}` : name,
    comments: [...(WEEK_NUMBER.test(name) ? [] : [name]), ...comments].map(cleanComment).filter(Boolean),
    days: planDays(days, notes, (line) => {
      const exercise = planLine(line, { resolver, library, scripts });
      notes.push(...ladderRemarks(line), ...stageRemarks(line, exercise));
      return exercise;
    }),
  }));
  const trained = planned.filter(({ days }) => days.length > 0);
  for (const { name, place, days } of planned) {
    if (days.length === 0 && trained.length > 0) {
      notes.push({ ...place, reason: `${name} has no exercise and is left out; later weeks move up` });
    }
  }
  const unused = scripts.unused(resolver.allLines, resolver.unusedTemplates);
  return {
    weeks: trained.map(({ comments, days }) => ({ comments, days })),
    notes: [...notes, ...scripts.notes, ...unused.notes],
    comments: unused.comments,
  };
}

function planLine(
  line: ResolvedLine,
  {
    resolver,
    library,
    scripts,
  }: { readonly resolver: LineResolver; readonly library: ExerciseLibrary; readonly scripts: ScriptUsers },
): PlannedExercise | null {
  const progress = line.progress?.kind === 'script' ? line.progress.script : null;
  const { update } = line;
  const texts = [
    progress && resolver.bodyOf(progress, 'progress'),
    update && resolver.bodyOf(update, 'update'),
  ];
  const isStepping = texts.some((text) => text !== null && VARIATION_INDEX.test(text));
  // In a ladder, the variations belong to movements, and only one movement is taken.
  const hasStages = isStepping && line.variations.length > 1 && line.otherMovements.length === 0;
  const exercise = planExercise(line, { hasStages, library });
  if (!exercise) return null;
  const comments = [
    ...(progress ? scripts.use(progress, hasStages ? 'stages' : 'progress', exercise.name) : []),
    ...(update ? scripts.use(update, line.progress ? 'update' : 'progress', exercise.name) : []),
  ];
  return { ...exercise, comments: [...exercise.comments, ...comments] };
}

/** Notes on the movements of a ladder that are left out, because a program has only one movement per exercise. */
function ladderRemarks({ name, otherMovements, place }: ResolvedLine): readonly ScriptNote[] {
  if (otherMovements.length === 0) return [];
  return [{ ...place, reason: `only ${name} is used; left out: ${otherMovements.join(', ')}` }];
}

function stageRemarks({ name, place, variations }: ResolvedLine, exercise: PlannedExercise | null) {
  if (!exercise || exercise.stages.length < 2 || currentOf(variations) === 0) return [];
  return [
    {
      ...place,
      reason: `the stages of ${name} begin with the current stage; the first stage comes after the last`,
    },
  ];
}

/** The days that have exercises, each with a unique name. */
function planDays(
  days: readonly ResolvedDay[],
  notes: ScriptNote[],
  plan: (line: ResolvedLine) => PlannedExercise | null,
): readonly PlannedDay[] {
  const planned: PlannedDay[] = [];
  const names = new Set<string>();
  for (const [index, { name, place, comments, lines }] of days.entries()) {
    const exercises = lines.flatMap((line) => {
      const exercise = plan(line);
      if (!exercise)
        notes.push({
          ...line.place,
          reason: `${line.name} has no sets, or more than ${MOST_SETS}, and is left out`,
        });
      return exercise ?? [];
    });
    const words = cleanDayName(name, `Day ${index + 1}`);
    if (lines.length === 0) notes.push({ ...place, reason: `${words} has no exercise and is left out` });
    if (exercises.length === 0) continue;
    if (exercises.length > MOST.exercises || planned.length === MOST.days) {
      notes.push({
        ...place,
        reason: `${words} is left out: a week has at most ${MOST.days} days, a day ${MOST.exercises} exercises`,
      });
      continue;
    }
    const own = uniqueName(words, names);
    planned.push({ name: own, comments: comments.map(cleanComment).filter(Boolean), exercises });
  }
  return planned;
}

/** `Push 2` for the second Push of a week. */
function uniqueName(name: string, taken: Set<string>): string {
  let own = name;
  for (let number = 2; taken.has(foldText(own)); number += 1) own = `${name} ${number}`;
  taken.add(foldText(own));
  return own;
}
