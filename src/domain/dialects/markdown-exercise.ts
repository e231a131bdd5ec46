/** Reads one exercise of a hand-typed log: its bold keys and its sections, in any order. */

import { emptyExercise } from '../empty-exercise.js';
import type { Goal, WarmupSet, WorkingSet } from '../record.js';
import { parseSetLine } from '../set-notation/parse-set-line.js';
import { toWarmupSet, toWorkingSet } from '../set-notation/to-record-set.js';
import type { WeightUnit } from '../weight.js';
import { withPlainExtents } from './activity-line.js';
import type { JsonObject } from './fields.js';
import { parseExtras } from './markdown-extras.js';
import { EXERCISE_KEYS, nameInHeading, parseExerciseKey } from './markdown-keys.js';
import {
  isFiller,
  joinTexts,
  linesWithAttachedNumber,
  type MarkdownLine,
  parseBoldKey,
  parseHeading,
  unescapeHeading,
  withoutBullet,
  withoutNumber,
} from './markdown-lines.js';
import { type NamedSection, type SetSection, sectionOf, type TextSection } from './markdown-sections.js';
import { isPlaceholder, isSameInBothUnits, parseBeginning, parseGoal, parseRest } from './markdown-values.js';
import { type ReadError, type ReadResult, readFailure, readOk, UNIT_UNKNOWN } from './read-result.js';
import { setsInLine } from './written-line.js';
import { plainSetLine } from './written-set.js';

/** An exercise of a log, with warnings about text that may not be read as intended. */
export type ReadExercise = { readonly exercise: JsonObject; readonly warnings: readonly ReadError[] };

/** The exercise under `heading`; `order` starts at 1. Unknown keys and sections are kept as notes, with a warning. */
export function readExercise(
  heading: MarkdownLine,
  lines: readonly MarkdownLine[],
  order: number,
  unit: WeightUnit | null,
): ReadResult<ReadExercise> {
  const reader = new ExerciseReader(unit, linesWithAttachedNumber(lines));
  for (const line of lines) {
    const error = reader.readLine(line);
    if (error) return { ok: false, error };
  }
  return reader.finish(heading, order);
}

/** A line without digits that may be the name of a section without `###`. */
const WORDS = /^\s*[\p{L}(][^\d=]*$/u;

/** The keys in the lines of an exercise, without defaults; null if a line has an error or a warning. */
export function readExerciseKeys(lines: readonly MarkdownLine[]): JsonObject | null {
  const reader = new ExerciseReader('kg', linesWithAttachedNumber(lines));
  for (const line of lines) if (reader.readLine(line)) return null;
  return reader.isWarned ? null : reader.keys();
}

class ExerciseReader {
  private section: NamedSection | 'keys' = 'keys';
  private readonly keysRead = new Set<string>();
  private name: string | null = null;
  private goal: Goal = {};
  private repTempo: string | null = null;
  private muscles: string[] = [];
  private supersetGroup: string | null = null;
  private readonly warmupSets: (WarmupSet | JsonObject)[] = [];
  private readonly workingSets: (WorkingSet | JsonObject)[] = [];
  /** The lines of each text section; sections with the same name are separate. */
  private readonly texts: Record<TextSection, string[][]> = { notes: [], warmupNotes: [] };
  private readonly cues: string[] = [];
  /** Keys from comments of this program, and the type of the exercise. */
  private extras: JsonObject = {};
  private readonly warnings: ReadError[] = [];

  constructor(
    private readonly unit: WeightUnit | null,
    private readonly gluedNumbers: ReadonlySet<number>,
  ) {}

  readLine(line: MarkdownLine): ReadError | null {
    const heading = parseHeading(line.text);
    if (heading) {
      this.openSection(line, heading.title);
      return null;
    }
    const comment = parseExtras(line.text);
    if (comment && this.takeExtras(comment)) return null;
    const label = parseBoldKey(line.text);
    if (label && label.value !== '' && sectionOf(label.key)) {
      this.openSection(line, label.key);
      const at = line.text.length - label.value.length;
      return this.readLine({ number: line.number, text: ' '.repeat(at) + label.value });
    }
    switch (this.section) {
      case 'keys':
        return line.text === '' ? null : this.readKey(line);
      case 'warmupSets':
      case 'workingSets':
        return line.text === '' || isFiller(line.text) ? null : this.readSet(line, this.section);
      case 'cues': {
        const cue = withoutBullet(line.text);
        if (cue !== '' && !isFiller(line.text)) this.cues.push(cue);
        return null;
      }
      default:
        this.addText(this.section, line.text);
        return null;
    }
  }

  finish(heading: MarkdownLine, order: number): ReadResult<ReadExercise> {
    const name = this.name ?? nameInHeading(heading.text);
    if (name === null) {
      return readFailure(
        'the exercise has no name: write "**Name:** Squat" below it',
        `line ${heading.number}, column 1`,
      );
    }
    const exercise = { ...emptyExercise(order, name), ...this.keys() };
    return readOk({ exercise, warnings: this.warnings });
  }

  get isWarned(): boolean {
    return this.warnings.length > 0;
  }

  /** The keys that the lines contain, without empty values. */
  keys(): JsonObject {
    const values = {
      Name: this.name,
      targetMuscleGroups: this.muscles,
      repTempo: this.repTempo,
      currentGoal: this.goal,
      warmupSets: this.warmupSets,
      workingSets: this.workingSets,
      notes: joinTexts(this.texts.notes),
      warmupNotes: joinTexts(this.texts.warmupNotes),
      formCues: this.cues,
      supersetGroup: this.supersetGroup,
    };
    const given = Object.entries(values).filter(
      ([, value]) => value !== null && Object.keys(value).length > 0,
    );
    return { ...Object.fromEntries(given), ...this.extras };
  }

  private openSection(line: MarkdownLine, title: string): void {
    const known = sectionOf(title);
    if (known && /\((?!s\)|\s*\))/i.test(title)) {
      this.texts.notes.push([title]);
      this.warn(line, `the heading "${title}" has more than a section name; kept in the notes`);
    }
    this.section = known ?? 'notes';
    if (this.section === 'notes' || this.section === 'warmupNotes') this.texts[this.section].push([]);
    if (known) return;
    this.addText('notes', title);
    this.warn(line, `"${title}" is not a known section; kept in the notes`);
  }

  /** Adds the keys of a comment to the exercise, or to the set above it. Returns false if neither takes them. */
  private takeExtras(keys: JsonObject): boolean {
    if (this.section === 'keys') {
      this.extras = { ...this.extras, ...keys };
      return true;
    }
    if (this.section !== 'warmupSets' && this.section !== 'workingSets') return false;
    const sets = this[this.section];
    const last = sets.at(-1);
    if (last) sets[sets.length - 1] = { ...last, ...keys };
    return last !== undefined;
  }

  private addText(section: TextSection, line: string): void {
    const lines = this.texts[section].at(-1);
    const text = unescapeHeading(line);
    if (lines) lines.push(text);
    else this.texts[section].push([text]);
  }

  private readKey(line: MarkdownLine): ReadError | null {
    const field = parseExerciseKey(line.text, this.name !== null);
    if (!field) {
      this.keepAsNote(line, 'the line is not in a section');
      return null;
    }
    const value = field.value.trim();
    const { key } = field;
    if (EXERCISE_KEYS.includes(key) && value !== '') {
      if (this.keysRead.has(key)) {
        this.keepAsNote(line, `"${field.written}" was already given`);
        return null;
      }
      this.keysRead.add(key);
    }
    switch (key) {
      case 'name':
        if (value !== '') this.name = value;
        return null;
      case 'goal':
        if (this.unit === null && !isSameInBothUnits((unit) => parseGoal(value, unit))) {
          return { place: `line ${line.number}`, reason: UNIT_UNKNOWN };
        }
        this.takeGoal(line, value, (text) => parseGoal(text, this.unit ?? 'kg'));
        return null;
      case 'rest':
        this.takeGoal(line, value, parseRest);
        return null;
      case 'tempo':
        this.repTempo = value === '' ? null : value;
        return null;
      case 'superset':
        this.supersetGroup = value === '' ? null : value;
        return null;
      case 'type':
        if (!/^(?:strength)?$/i.test(value)) this.extras = { ...this.extras, exerciseType: value };
        return null;
      case 'muscles':
        this.muscles = value.split(/\s*,\s*/).filter((muscle) => muscle !== '');
        return null;
      default:
        this.keepAsNote(line, `"${field.written}" is not a known key`);
        return null;
    }
  }

  private takeGoal(line: MarkdownLine, value: string, parse: (text: string) => Goal | null): void {
    const { read, isWhole } = parseBeginning(value, parse);
    if (read) this.goal = { ...this.goal, ...read };
    if (read && !isWhole) this.keepAsNote(line, `only the beginning of "${value}" was understood`);
    if (!read && !isPlaceholder(value)) this.keepAsNote(line, `"${value}" cannot be read as a goal`);
  }

  private readSet(line: MarkdownLine, kind: SetSection): ReadError | null {
    const { text: written, offset } = withoutNumber(line.text, this.gluedNumbers.has(line.number));
    if (written === '') return null;
    for (const text of setsInLine(withPlainExtents(plainSetLine(written)))) {
      const error = this.readOneSet(line, text, offset, kind);
      if (error) return error;
    }
    return null;
  }

  /** @param offset the number of characters before the set */
  private readOneSet(line: MarkdownLine, text: string, offset: number, kind: SetSection): ReadError | null {
    const parsed = parseSetLine(text, { unit: this.unit ?? 'kg', place: 'file' });
    if (this.unit === null && !isSameInBothUnits((unit) => parseSetLine(text, { unit, place: 'file' }))) {
      return { place: `line ${line.number}, column ${offset + 1}`, reason: UNIT_UNKNOWN };
    }
    if (!parsed.ok) {
      const title = text.replaceAll(':', '').trim();
      if (WORDS.test(text) && sectionOf(title)) {
        this.openSection(line, title);
        return null;
      }
      return {
        place: `line ${line.number}, column ${offset + parsed.error.column}`,
        reason: parsed.error.message,
      };
    }
    for (const warning of parsed.warnings) this.warn(line, warning);
    if (parsed.line.kind !== 'set') return null;
    const { values, times } = parsed.line;
    for (let time = 0; time < times; time += 1) {
      if (kind === 'workingSets') {
        this.workingSets.push(toWorkingSet(values, this.workingSets.length + 1));
        continue;
      }
      const warmup = toWarmupSet(values, this.warmupSets.length + 1);
      this.warmupSets.push(warmup.set);
      for (const warning of warmup.warnings) this.warn(line, warning);
    }
    return null;
  }

  private keepAsNote(line: MarkdownLine, reason: string): void {
    this.addText('notes', withoutBullet(line.text).replaceAll('**', ''));
    this.warn(line, `${reason}; kept in the notes`);
  }

  private warn(line: MarkdownLine, reason: string): void {
    this.warnings.push({ place: `line ${line.number}`, reason });
  }
}
