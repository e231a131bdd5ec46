/** A program while its text is read, from the top down. */
import type { Deload, Program, ProgramDay, ProgramExercise, Section, WeekLine } from './program.js';
import type { ProgramError } from './program-error.js';

type ExerciseDraft = Omit<ProgramExercise, 'weekLines' | 'cues' | 'comments'> & {
  readonly weekLines: WeekLine[];
  readonly cues: string[];
  readonly comments: string[];
};
type DayDraft = Omit<ProgramDay, 'exercises' | 'comments'> & {
  readonly exercises: ExerciseDraft[];
  readonly comments: string[];
};
type SectionDraft = Omit<Section, 'weeks' | 'days' | 'comments'> & {
  weeks: number | null;
  readonly days: DayDraft[];
  readonly comments: string[];
};

export type NamedExercise = { readonly name: string; readonly line: number; readonly column: number };

/** The place of a day's heading in the text, and whether the day is reported as empty. */
type NamedDay = { readonly line: number; readonly column: number; isEmpty: boolean };

export type NamedPhase = { readonly phase: number; readonly line: number; readonly column: number };

export type NamedWeek = {
  readonly phase: number | null;
  readonly week: number;
  readonly line: number;
  readonly column: number;
};

/** The parts read so far. If a line has an error, the lines that belong to it are left out too. */
export class ProgramDraft {
  name: string | null = null;
  formerNames: readonly string[] = [];
  author: string | null = null;
  weeks: number | null = null;
  deload: Deload | null = null;
  readonly comments: string[] = [];
  readonly errors: ProgramError[] = [];
  readonly named: NamedExercise[] = [];
  readonly namedDays: NamedDay[] = [];
  readonly namedPhases: NamedPhase[] = [];
  readonly namedWeeks: NamedWeek[] = [];
  section: SectionDraft = newSection(null, null);
  day: DayDraft | null = null;
  exercise: ExerciseDraft | null = null;
  readonly sections: SectionDraft[] = [this.section];

  /** Begins a section. If `isLeftOut` is true, the section is not part of the program. */
  beginSection(phase: number | null, week: number | null, isLeftOut: boolean): void {
    this.section = newSection(phase, week);
    this.day = null;
    this.exercise = null;
    if (!isLeftOut) this.sections.push(this.section);
  }

  beginDay(name: string, formerNames: readonly string[], isLeftOut: boolean): void {
    this.day = { name, formerNames, comments: [], exercises: [] };
    this.exercise = null;
    if (!isLeftOut) this.section.days.push(this.day);
  }

  beginExercise(
    exercise: Pick<ProgramExercise, 'name' | 'label' | 'stages' | 'options'>,
    isLeftOut: boolean,
  ): void {
    this.exercise = { ...exercise, weekLines: [], cues: [], comments: [] };
    const named = this.namedDays.at(-1);
    if (named && this.day) named.isEmpty = false;
    if (!isLeftOut) this.day?.exercises.push(this.exercise);
  }

  /** Adds comments to the exercise, day, section or program above them. */
  addComments(comments: readonly string[]): void {
    const hasSection = this.section.phase !== null || this.section.week !== null;
    const owner = this.exercise ?? this.day ?? (hasSection ? this.section : this);
    owner.comments.push(...comments);
  }

  /** @param fallbackName the name if the text has no title */
  build(fallbackName: string): Program {
    const { name, formerNames, author, weeks, deload, comments, sections } = this;
    // A day without exercises, or with errors in all of them, cannot be trained.
    const trained = sections.map((section) => ({
      ...section,
      days: section.days.filter(({ exercises }) => exercises.length > 0),
    }));
    return { name: name ?? fallbackName, formerNames, author, weeks, deload, comments, sections: trained };
  }
}

function newSection(phase: number | null, week: number | null): SectionDraft {
  return { phase, week, weeks: null, days: [], comments: [] };
}
