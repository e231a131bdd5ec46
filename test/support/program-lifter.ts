/** A lifter who does the next day of a program in each session, with the sets that the test gives. */
import type { Athlete } from '../../src/domain/athlete.js';
import { dayFromNumber, dayNumber } from '../../src/domain/day-number.js';
import { formatGoal } from '../../src/domain/format-session.js';
import { type CyclePlan, planOfCycle } from '../../src/domain/program/cycle-plan.js';
import type { PrescriptionInput } from '../../src/domain/program/day-history.js';
import { dayInUnit } from '../../src/domain/program/day-in-unit.js';
import { parseProgram } from '../../src/domain/program/parse-program.js';
import { plannedSession } from '../../src/domain/program/planned-session.js';
import { nextDay, type PrescribedDay } from '../../src/domain/program/prescribe-day.js';
import type { PrescribedSet } from '../../src/domain/program/prescribed-set.js';
import type { TrainingSession, WorkingSet } from '../../src/domain/record.js';
import { loadKeys } from '../../src/domain/set-notation/load.js';
import { anId, workingSet } from './builders.js';

/**
 * By exercise: reps (`5 5 4`), sets (`80x5, 80x4`) or '' for none. An exercise without an entry is done as
 * prescribed.
 */
export type Done = Readonly<Record<string, string>>;

const FIRST_DAY = '2026-01-05';
const DAYS_BETWEEN = 2;

export class ProgramLifter {
  sessions: TrainingSession[] = [];
  private input: PrescriptionInput;
  private day = dayNumber(FIRST_DAY);

  constructor(
    private readonly text: string,
    { athlete = {}, ...others }: Partial<Omit<PrescriptionInput, 'program'>> = {},
  ) {
    this.input = { program: read(text, athlete), athlete, today: FIRST_DAY, pastOf: () => [], ...others };
  }

  /** The next day of the program, as the screens show it. */
  get next(): PrescribedDay {
    const day = nextDay({ ...this.input, today: this.today }, this.sessions);
    if (!day) throw new Error('no day is next');
    return dayInUnit(day, this.input.athlete);
  }

  get today(): string {
    return dayFromNumber(this.day);
  }

  /** The plan of a cycle. @param back how many cycles before the current one */
  plan(back = 0): CyclePlan {
    const plan = planOfCycle({ ...this.input, today: this.today }, this.sessions, back);
    if (!plan) throw new Error('no day is next');
    return plan;
  }

  /** The next day: `A · week 1 · Squat 60, 5 × 5`, or `A · phase 2 week 1 deload · …`. */
  get nextWords(): string {
    const { name, place, isDeloadWeek } = this.next;
    const phase = place.phase === null ? '' : `phase ${place.phase} `;
    return [name, `${phase}week ${place.week}${isDeloadWeek ? ' deload' : ''}`, ...this.goals].join(' · ');
  }

  /** `A 1`: the name of the next day and its week; with a phase `2 A 1`. */
  get nextPlace(): string {
    const { name, place } = this.next;
    return [place.phase, name, place.week].filter((each) => each !== null).join(' ');
  }

  /** The goals of the next day, such as `Squat 60, 5 × 5`. */
  get goals(): readonly string[] {
    const unit = this.input.athlete.unit ?? 'kg';
    return this.next.exercises.map(({ name, goal }) => `${name} ${formatGoal(goal, unit)}`);
  }

  /** The goal of an exercise of the next day, by default of the first one. */
  goal(name = this.next.exercises[0]?.name): string {
    const found = this.next.exercises.find((each) => each.name === name);
    return formatGoal(found?.goal ?? {}, this.input.athlete.unit ?? 'kg');
  }

  /** The reason for the load of an exercise of the next day, by default of the first one. */
  reason(name = this.next.exercises[0]?.name): string {
    return this.next.exercises.find((each) => each.name === name)?.reason ?? '';
  }

  /** Does the next day, and lets `DAYS_BETWEEN` days pass. @param changes other keys of the session */
  train(done: Done = {}, changes: Partial<TrainingSession> = {}): this {
    const day = this.next;
    const id = anId(this.sessions.length + 1);
    const beginning = { _id: id, userId: 'ann', userName: 'Ann', date: this.today, phase: null };
    const planned = plannedSession(this.input.program, day, beginning);
    const exercises = planned.exercises.map((exercise, place) => ({
      ...exercise,
      workingSets: setsDone(day.exercises[place]?.sets ?? [], done[exercise.Name]),
    }));
    this.sessions = [...this.sessions, { ...planned, exercises, ...changes }];
    return this.wait(DAYS_BETWEEN);
  }

  /** Does the next days as they are prescribed. */
  trainTimes(times: number): this {
    for (let time = 0; time < times; time += 1) this.train();
    return this;
  }

  wait(days: number): this {
    this.day += days;
    return this;
  }

  /** Changes a past session. @param index from 0, oldest first; negative from the newest */
  edit(index: number, change: (session: TrainingSession) => Partial<TrainingSession>): this {
    const at = index < 0 ? this.sessions.length + index : index;
    this.sessions = this.sessions.map((session, place) =>
      place === at ? { ...session, ...change(session) } : session,
    );
    return this;
  }

  remove(index: number): this {
    const at = index < 0 ? this.sessions.length + index : index;
    this.sessions = this.sessions.filter((_, place) => place !== at);
    return this;
  }

  /** Replaces the text of the program. @param change gets the original text */
  rewrite(change: (text: string) => string): this {
    this.input = { ...this.input, program: read(change(this.text), this.input.athlete) };
    return this;
  }
}

export type LifterOptions = ConstructorParameters<typeof ProgramLifter>[1];

/** A lifter whose program has one day with one exercise, given as its line. */
export function lifterOf(line: string, options?: LifterOptions): ProgramLifter {
  return new ProgramLifter(`# P\n## A\n${line}\n`, options);
}

/** A lifter whose squats begin at 100 kg. */
export function squats(rule = 'linear +5', options?: LifterOptions): ProgramLifter {
  return lifterOf(`Squat | 3 x 5, start 100 kg, ${rule}`, options);
}

/** A lifter whose pulldowns have only four loads. */
export function pulldowns(start: number): ProgramLifter {
  return lifterOf(`Pulldown | 3 x 5, start ${start} kg, linear +2.5`, {
    athlete: { exercises: { Pulldown: { loads: [40, 50, 60, 70] } } },
  });
}

/** A lifter whose rows progress by the sum of their reps. */
export function rows(): ProgramLifter {
  return lifterOf('Row | 3 x 10++, start 50 kg, sum 30 +2.5');
}

/** Options of a lifter whose training log has these sets of every exercise on `date`, outside the program. */
export function done(date: string, ...lines: readonly string[]): LifterOptions {
  const workingSets = lines.map(workingSet);
  return {
    pastOf: () => [{ sessionId: '1', date, focus: 'Push', isDeloadWeek: false, goal: {}, workingSets }],
  };
}

function read(text: string, athlete: Athlete) {
  const { program, errors } = parseProgram(text, { unit: athlete.unit ?? 'kg', fallbackName: 'file' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return program;
}

function setsDone(planned: readonly PrescribedSet[], done: string | undefined): WorkingSet[] {
  if (done?.includes('x'))
    return done.split(/,\s*/).map((line, index) => ({ ...workingSet(line), set: index + 1 }));
  const counts = done?.split(/\s+/).filter(Boolean).map(Number) ?? planned.map(repsOf);
  return counts.map((count, index) => setOf(planned[index] ?? planned.at(-1), count, index + 1));
}

function repsOf({ quantity, reps }: PrescribedSet): number {
  return quantity.kind === 'time' ? quantity.seconds : (reps ?? quantity.min);
}

function setOf(planned: PrescribedSet | undefined, count: number, number: number): WorkingSet {
  const isTimed = planned?.quantity.kind === 'time';
  return {
    set: number,
    ...loadKeys(planned?.load ?? null),
    repCount: isTimed ? null : { full: count, partial: 0 },
    ...(isTimed && { durationSeconds: count }),
    rpe: null,
    repAssessment: null,
    actualRestMinutes: null,
    notes: null,
  };
}
