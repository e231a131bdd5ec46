/** Reads the line of an exercise: `t1: Bench Press, Dumbbell[2,1-4] / ...main / 3x8 60kg / progress: lp(5lb)`. */
import { foldText } from '../../text/fold.js';
import { isScript, readProgress } from './read-progress.js';
import { readSets, readWarmup } from './read-sets.js';
import type { Place, Reference, Script, ScriptLine, ScriptNote } from './script.js';
import { type ScriptPiece, type ScriptSection, type ScriptText, sectionsOf } from './script-text.js';

export type ReadLine = { readonly line: ScriptLine; readonly notes: readonly ScriptNote[] };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A line while its sections are read. */
type LineDraft = Mutable<ScriptLine>;

/** More sections than any exercise has. */
const MOST_SECTIONS = 99;
const HEAD = /^(?:([^:[]*):)?([^[]*)(?:\[([^\]]*)\])?(.*)$/s;
const REFERENCE = /^\.\.\.(?:([^:[]*):)?([^[]*)(?:\[ ?(\d+) ?(?:: ?(\d+) ?)?\])?$/;
const PROPERTY = /^\s*([a-z]+)\s*:\s*/i;
const BORROWED = /\{ ?(\.\.\.[^{}]*)\}$/;

/** Reads the line of an exercise. A line that names no exercise gives only a note. */
export function readLine(piece: ScriptPiece, source: ScriptText): ReadLine | ScriptNote {
  const [head = { text: '', offset: piece.offset }, ...sections] = sectionsOf(piece);
  const notes: ScriptNote[] = [];
  const [, label, names = '', numbers, rest = ''] = HEAD.exec(head.text) ?? [];
  const { name, others, ladder } = readMovements(names);
  const start = head.offset + (head.text.length - head.text.trimStart().length);
  if (name === '') return source.noteAt(start, 'the exercise has no name: write Squat / 3x8');
  const line: LineDraft = {
    key: keyOf(label, ladder),
    label: label === undefined || spaced(label) === '' ? null : spaced(label),
    name,
    otherMovements: others,
    place: source.placeOf(start),
    text: piece.text.trim(),
    order: null,
    repeat: null,
    isTemplate: false,
    reuse: null,
    variations: [],
    common: {},
    warmup: null,
    superset: null,
    progress: null,
    update: null,
    description: null,
    comments: [],
  };
  if (numbers !== undefined) readNumbers(line, numbers);
  const isOdd = (numbers !== undefined && line.order === null && line.repeat === null) || spaced(rest) !== '';
  if (isOdd) notes.push(source.noteAt(start, 'the weeks of the exercise cannot be read: write Squat[1-4]'));
  for (const section of sections.slice(0, MOST_SECTIONS)) {
    for (const note of readSection(line, section, source)) notes.push(note);
  }
  const cut = sections[MOST_SECTIONS];
  if (cut) notes.push(source.noteAt(cut.offset, `a line has at most ${MOST_SECTIONS} sections: write fewer`));
  return { line, notes };
}

/** The movements of a ladder, `Squat | ! Pistol Squat`. `!` marks the current one, by default the first. */
function readMovements(text: string) {
  const marked = text.split('|').map(spaced);
  const movements = marked.map((each) => spaced(each.replace(/^!/, '')));
  const current = Math.max(
    marked.findIndex((each) => each.startsWith('!')),
    0,
  );
  return {
    name: movements[current] ?? '',
    others: movements.filter((movement, place) => place !== current && movement !== ''),
    ladder: movements.join(' | '),
  };
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines with the same label and name are the same exercise. */
export function keyOf(label: string | undefined, name: string): string {
  return `${foldText(spaced(label ?? ''))}: ${foldText(spaced(name))}`;
}

/** Reads `2,1-4` into the line: a place in the day, weeks, or both. */
function readNumbers(line: LineDraft, numbers: string): void {
  const [, order, from, to] = /^\s*(?:(\d+)\s*(?:,|$))?\s*(?:(\d+)\s*-\s*(\d+))?\s*$/.exec(numbers) ?? [];
  if (order !== undefined) line.order = Number(order);
  if (from !== undefined && to !== undefined && Number(to) >= Number(from)) {
    line.repeat = { from: Number(from), to: Number(to) };
  }
}

/** Reads a section into the line; returns its errors. */
function readSection(line: LineDraft, section: ScriptSection, source: ScriptText): readonly ScriptNote[] {
  const { text, offset } = section;
  const blanks = text.length - text.trimStart().length;
  if (text.trim() === '') return [];
  if (text.trim().startsWith('...')) {
    const reference = referenceOf(text, source.placeOf(offset + blanks));
    if (!reference)
      return [
        source.noteAt(offset + blanks, 'the reference names no exercise: write ...Squat or ...Squat[2]'),
      ];
    line.reuse = reference;
    return [];
  }
  const property = PROPERTY.exec(text);
  if (property) {
    const from = property[0].length;
    return readProperty(line, property[1]?.toLowerCase() ?? '', text.slice(from), {
      section,
      valueOffset: offset + from,
      source,
    });
  }
  const { value, errors } = readSets(text);
  if (value.kind === 'variation') line.variations = [...line.variations, value.variation];
  else line.common = { ...line.common, ...value.values };
  return errors.map(({ column, message }) => source.noteAt(offset + column - 1, message));
}

function readProperty(
  line: LineDraft,
  name: string,
  value: string,
  {
    section,
    valueOffset,
    source,
  }: { readonly section: ScriptSection; readonly valueOffset: number; readonly source: ScriptText },
): readonly ScriptNote[] {
  const noteAt = (column: number, reason: string) => source.noteAt(valueOffset + column - 1, reason);
  switch (name) {
    case 'used':
      line.isTemplate ||= /^\s*none\s*$/i.test(value);
      return [];
    case 'superset':
      line.superset = /^\s*(none\s*)?$/i.test(value) ? null : foldText(spaced(value));
      return [];
    case 'id':
      return [];
    case 'warmup': {
      const warmup = readWarmup(value);
      line.warmup = warmup.value;
      return warmup.errors.map(({ column, message }) => noteAt(column, message));
    }
    case 'update':
      if (!isScript(value)) return [noteAt(1, 'this is not a script: write update: custom() {~ … ~}')];
      line.update = scriptOf(section, source);
      return [];
    case 'progress': {
      if (isScript(value)) {
        line.progress = { kind: 'script', script: scriptOf(section, source) };
        return [];
      }
      const read = readProgress(value);
      if (!read.ok) return [noteAt(read.error.column, read.error.message)];
      line.progress = read.value.progress;
      return read.value.remark === null ? [] : [noteAt(1, read.value.remark)];
    }
    default:
      return [
        source.noteAt(
          section.offset + (section.text.length - section.text.trimStart().length),
          `${name} is unknown and left out: write progress, update, warmup, superset, used or id`,
        ),
      ];
  }
}

function scriptOf({ text, offset }: ScriptSection, source: ScriptText): Script {
  const at = offset + (text.length - text.trimStart().length);
  const borrowed = BORROWED.exec(spaced(text))?.[1];
  return {
    ...source.placeOf(at),
    text: text.trim(),
    reuse: borrowed === undefined ? null : referenceOf(borrowed, source.placeOf(at)),
  };
}

/** Reads a reference such as `...t1: Squat[3:1]`; null if the text names no exercise. */
export function referenceOf(text: string, place: Place = { line: 1, column: 1 }): Reference | null {
  const match = REFERENCE.exec(spaced(text));
  const name = spaced(match?.[2] ?? '');
  if (!match || name === '') return null;
  const [first, second] = [match[3], match[4]].map((digits) =>
    digits === undefined ? null : Number(digits),
  );
  const isWithWeek = second !== null && second !== undefined;
  return {
    ...place,
    name,
    key: keyOf(match[1], name),
    week: isWithWeek ? (first ?? null) : null,
    day: second ?? first ?? null,
  };
}
