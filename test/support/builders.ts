/** Short builders of sessions: `aSession().on('2026-11-20').with(exercise('Squat').working('100x5 @8'))`. */
import type { Exercise, Goal, TrainingSession, WarmupSet, WorkingSet } from '../../src/domain/record.js';
import { parseSetLine } from '../../src/domain/set-notation/parse-set-line.js';
import type { WholeSetLine } from '../../src/domain/set-notation/set-line.js';
import { toWarmupSet, toWorkingSet } from '../../src/domain/set-notation/to-record-set.js';

/** A UUID that shows its number: `anId(7)` ends in 7 and begins with 00000007. */
export function anId(number: number): string {
  const hex = number.toString(16);
  return `${hex.padStart(8, '0')}-0000-4000-8000-${hex.padStart(12, '0')}`;
}

/** A valid session without exercises. Each method returns a new builder. */
export function aSession(): SessionBuilder {
  return new SessionBuilder({
    dataModelVersion: '0.0.1',
    dataModelType: 'training_session_log',
    _id: anId(1),
    userId: 'ann',
    userName: 'Ann',
    date: '2026-02-16',
    phase: null,
    week: null,
    isDeloadWeek: false,
    focus: null,
    exercises: [],
    sessionDurationMinutes: null,
  });
}

/** An exercise without sets. Each method returns a new builder. */
export function exercise(name: string): ExerciseBuilder {
  return new ExerciseBuilder({
    Order: 1,
    Name: name,
    targetMuscleGroups: [],
    repTempo: null,
    currentGoal: {},
    warmupSets: [],
    workingSets: [],
    notes: null,
    warmupNotes: null,
    formCues: [],
  });
}

class SessionBuilder {
  constructor(private readonly session: TrainingSession) {}

  id(number: number): SessionBuilder {
    return this.having({ _id: anId(number) });
  }

  on(date: string): SessionBuilder {
    return this.having({ date });
  }

  focused(focus: string): SessionBuilder {
    return this.having({ focus });
  }

  /** Appends exercises, numbered in their order. */
  with(...exercises: readonly ExerciseBuilder[]): SessionBuilder {
    const all = [...this.session.exercises, ...exercises.map((builder) => builder.build())];
    return this.having({ exercises: all.map((each, index) => ({ ...each, Order: index + 1 })) });
  }

  /** Sets any other keys of the document, known or unknown. */
  having(keys: Readonly<Record<string, unknown>> & Partial<TrainingSession>): SessionBuilder {
    return new SessionBuilder({ ...this.session, ...keys });
  }

  build(): TrainingSession {
    return this.session;
  }
}

class ExerciseBuilder {
  constructor(private readonly exercise: Exercise) {}

  working(...lines: readonly string[]): ExerciseBuilder {
    const { workingSets } = this.exercise;
    return this.having({ workingSets: [...workingSets, ...workingSetsOf(lines, workingSets.length + 1)] });
  }

  warmup(...lines: readonly string[]): ExerciseBuilder {
    const sets = lines.map((line, index): WarmupSet => {
      return toWarmupSet(parse(line).values, this.exercise.warmupSets.length + index + 1).set;
    });
    return this.having({ warmupSets: [...this.exercise.warmupSets, ...sets] });
  }

  planned(currentGoal: Goal): ExerciseBuilder {
    return this.having({ currentGoal });
  }

  noted(notes: string): ExerciseBuilder {
    return this.having({ notes });
  }

  /** Sets any other keys of the exercise, known or unknown. */
  having(keys: Readonly<Record<string, unknown>> & Partial<Exercise>): ExerciseBuilder {
    return new ExerciseBuilder({ ...this.exercise, ...keys });
  }

  build(): Exercise {
    return this.exercise;
  }
}

/** Parses one working set from its line. */
export function workingSet(line: string): WorkingSet {
  return toWorkingSet(parse(line).values, 1);
}

function workingSetsOf(lines: readonly string[], first: number): WorkingSet[] {
  return lines.map((line, index) => toWorkingSet(parse(line).values, first + index));
}

function parse(line: string): WholeSetLine {
  const parsed = parseSetLine(line, { unit: 'kg', place: 'file' });
  if (parsed.ok && parsed.line.kind === 'set') return parsed.line;
  throw new Error(`"${line}" is not one set`);
}
