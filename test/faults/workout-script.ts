/** Random workouts: the keys, what the screen shows after them, and what the disk must contain. */

import type { SeededRandom } from '../../src/demo/seeded-random.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { formatSet } from '../../src/domain/set-notation/format-set.js';
import { isListedAsCurrent } from '../e2e/support-screens.js';
import { keyBytes } from '../support/pty-keys.js';
import type { Condition } from '../support/terminal-app.js';

/** The content of a session as lines: `focus Push`, `Row: 80x5`, `Row: - grip`. */
export type Facts = readonly string[];

/** A state of the workout. If `isConfirmed`, the screen confirms the change, so the change must be on the disk. */
export type Milestone = { readonly shown: Condition; readonly facts: Facts; readonly isConfirmed: boolean };

/** One action of the user. */
export type WorkoutStep = Milestone & {
  readonly what: string;
  /** The bytes that the terminal sends for the keys. */
  readonly keys: string;
  /** The states between the changes of a step that makes several changes. */
  readonly onTheWay: readonly Milestone[];
};

/** Full names of exercises in the library, so that the search finds exactly these. */
const EXERCISES = [
  'Barbell Bench Press',
  'Seated Leg Curl',
  'Goblet Squat',
  'Face Pull',
  'Barbell Shrug',
  'Chin-Up',
] as const;
const FEWEST_ACTS = 5;
const MOST_ACTS = 12;

/** A whole workout from the menu: details, exercises, sets, corrections, a note, and saving. */
export function makeWorkout(random: SeededRandom): readonly WorkoutStep[] {
  const workout = new Workout(random);
  workout.begin();
  const acts = random.between(FEWEST_ACTS, MOST_ACTS);
  for (let act = 0; act < acts; act += 1) workout.act();
  workout.save();
  return workout.steps;
}

/** The facts of a session on disk. */
export function factsOf(session: TrainingSession): Facts {
  return [
    `focus ${session.focus}`,
    ...session.exercises.flatMap(({ Name, warmupSets, workingSets, notes }) => [
      `${Name}:`,
      ...warmupSets.map((set) => `${Name}: ${formatSet(set, { warmup: true, unit: 'kg' })}`),
      // The rest is measured and not predictable.
      ...workingSets.map(
        (set) => `${Name}: ${formatSet({ ...set, actualRestMinutes: null }, { warmup: false, unit: 'kg' })}`,
      ),
      ...(notes === null ? [] : [`${Name}: - ${notes}`]),
    ]),
  ];
}

/** An exercise of the script. */
type Block = {
  readonly name: string;
  readonly warmups: readonly string[];
  readonly sets: readonly string[];
  readonly note: string | null;
};

/** The exercises before a change that one undo reverts, and a match for the notice about the undo. */
type Undoable = { readonly blocks: readonly Block[]; readonly says: RegExp };

class Workout {
  readonly steps: WorkoutStep[] = [];
  private blocks: readonly Block[] = [];
  private readonly undoable: Undoable[] = [];
  private readonly focus: string;
  /** True while the cursor is in the sets, where letters are commands. */
  private isAmongSets = false;
  /** The load of the last set line. Each line has another one, so that the screen identifies the line. */
  private load = 20;

  constructor(private readonly random: SeededRandom) {
    this.focus = random.oneOf(['Push', 'Pull', 'Legs']);
  }

  begin(): void {
    this.add('the details', `\r${this.focus}\r`, 'Exercise ›');
    this.beginExercise('');
    this.logSet();
  }

  act(): void {
    const { random, current } = this;
    const undo = this.undoable.at(-1);
    const hasSets = current.warmups.length + current.sets.length > 0;
    if (random.isOnceIn(7) && undo) this.undo(undo);
    else if (random.isOnceIn(7) && hasSets) this.removeLast();
    else if (random.isOnceIn(7) && current.note === null) this.note();
    else if (random.isOnceIn(6) && hasSets && this.blocks.length < EXERCISES.length) {
      this.beginExercise(keyBytes('alt+/'));
    } else if (random.isOnceIn(4)) this.logBurst();
    else this.logSet();
  }

  save(): void {
    this.add('saving', keyBytes('ctrl+s') + keyBytes('enter'), 'Files written:');
  }

  private beginExercise(before: string): void {
    const name = EXERCISES[this.blocks.length] ?? '';
    this.blocks = [...this.blocks, { name, warmups: [], sets: [], note: null }];
    // Undo across exercises is tested elsewhere.
    this.undoable.length = 0;
    this.add(`the exercise ${name}`, `${before}${name}\r`, (screen) => isListedAsCurrent(screen, name));
  }

  private logSet(): void {
    const { random, current } = this;
    this.load += 2.5;
    const begin = this.toLine();
    const reps = `${this.load}x${random.between(1, 12)}`;
    if (random.isOnceIn(6)) {
      const warmup = `w ${reps}`;
      this.change({ warmups: [...current.warmups, warmup] }, new RegExp(`Undone: ${displayed(warmup)} is`));
      this.add(warmup, `${begin}${warmup}\r`, `Logged ${displayed(warmup)}.`);
      return;
    }
    const set = random.isOnceIn(3) ? `${reps} @8.5` : reps;
    const times = random.isOnceIn(5) ? random.between(2, 4) : 1;
    const says = times === 1 ? `Undone: ${displayed(set)} is` : `Undone: ${times} sets are`;
    this.change({ sets: [...current.sets, ...Array<string>(times).fill(set)] }, new RegExp(says));
    if (times === 1) this.add(set, `${begin}${set}\r`, `Logged ${displayed(set)}.`);
    else
      this.add(
        `${times} times ${set}`,
        `${begin}${set} *${times}\r`,
        `Logged ${times} sets of ${displayed(set)}.`,
      );
  }

  /** Types several sets in one write, faster than frames are drawn. */
  private logBurst(): void {
    const before = this.steps.length;
    const count = this.random.between(2, 5);
    for (let each = 0; each < count; each += 1) this.logSet();
    const burst = this.steps.splice(before);
    const last = burst.at(-1);
    if (!last) return;
    const what = `a burst of ${burst.map((step) => step.what).join(', ')}`;
    const keys = burst.map((step) => step.keys).join('');
    this.steps.push({ ...last, what, keys, onTheWay: burst.slice(0, -1) });
  }

  private removeLast(): void {
    const { warmups, sets } = this.current;
    const last = sets.at(-1) ?? warmups.at(-1) ?? '';
    this.add('going among the sets', this.toLine() + keyBytes('escape'), 'Enter types again');
    const says = new RegExp(`Undone: ${displayed(last)} is added again`);
    this.change(sets.length > 0 ? { sets: sets.slice(0, -1) } : { warmups: warmups.slice(0, -1) }, says);
    this.add(`removing ${last}`, keyBytes('up') + keyBytes('delete'), `Removed ${displayed(last)}.`);
    // The arrow key moved the cursor, so command mode stays, also if no set is left.
    this.isAmongSets = true;
  }

  private note(): void {
    const text = `note ${this.load}`;
    const keys = `${this.toLine()}${keyBytes('alt+N')}${text}\r`;
    this.change({ note: text }, /Undone: the note on/);
    this.add('a note', keys, 'Note saved.');
  }

  private undo({ blocks, says }: Undoable): void {
    const keys = this.toLine() + keyBytes('alt+u');
    this.undoable.pop();
    this.blocks = blocks;
    this.add('undo', keys, says);
  }

  private get current(): Block {
    const block = this.blocks.at(-1);
    if (!block) throw new Error('no exercise has begun');
    return block;
  }

  /** Changes the current exercise, so that one undo reverts the change. */
  private change(change: Partial<Block>, says: RegExp): void {
    this.undoable.push({ blocks: this.blocks, says });
    this.blocks = [...this.blocks.slice(0, -1), { ...this.current, ...change }];
  }

  /** The key from the sets to the set line; empty if the set line has the focus already. */
  private toLine(): string {
    return this.isAmongSets ? keyBytes('i') : '';
  }

  private add(what: string, keys: string, shown: Condition): void {
    this.isAmongSets = false;
    const isConfirmed = !/^the (details|exercise)/.test(what);
    this.steps.push({ what, keys, shown, facts: this.facts(), isConfirmed, onTheWay: [] });
  }

  private facts(): Facts {
    const ofBlocks = this.blocks.flatMap(({ name, warmups, sets, note }) => [
      `${name}:`,
      ...[...warmups, ...sets].map((set) => `${name}: ${set}`),
      ...(note === null ? [] : [`${name}: - ${note}`]),
    ]);
    return [`focus ${this.focus}`, ...ofBlocks];
  }
}

/** A line of load and reps in the form that messages use: `20 × 5` for `20x5`. */
function displayed(line: string): string {
  return line.replace('x', ' × ');
}
