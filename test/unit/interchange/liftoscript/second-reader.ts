/**
 * A second, small reader of Liftoscript. It shares no code with the tested reader, and reads only what the tests
 * need.
 */
export type PlainSet = {
  readonly reps: string;
  readonly amrap: boolean;
  /** `60lb`, `75%`, or empty. */
  readonly load: string;
  readonly rpe: number | null;
  readonly restSeconds: number | null;
};

export type PlainExercise = {
  readonly name: string;
  readonly label: string;
  readonly superset: string;
  readonly isWithoutWarmup: boolean;
  /** `lp(5lb)`, `script`, or empty. */
  readonly progress: string;
  readonly sets: readonly PlainSet[];
};

export type PlainDay = { readonly name: string; readonly exercises: readonly PlainExercise[] };

type Line = {
  label: string;
  name: string;
  order: number;
  weeks: readonly number[];
  sections: readonly string[];
};
type Week = { name: string; lines: Line[] }[];

/** The weeks with the days that have exercises. */
export function readPlainly(source: string): readonly (readonly PlainDay[])[] {
  const text = source
    .replace(/\{~[\s\S]*?~\}/g, '{}')
    .replace(/\\\s*\n/g, ' ')
    .replace(/^\s*\/\/.*$/gm, '');
  const weeks: Week[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('##')) weeks.at(-1)?.push({ name: line.slice(2).trim(), lines: [] });
    else if (line.startsWith('#')) weeks.push([]);
    else if (line !== '') weeks.at(-1)?.at(-1)?.lines.push(lineOf(line));
  }
  repeat(weeks);
  return weeks.map((week) =>
    week.map((day) => dayOf(day, week, weeks)).filter((day) => day.exercises.length > 0),
  );
}

function lineOf(text: string): Line {
  const [head = '', ...sections] = text.split('/').map((part) => part.trim());
  const numbers = /\[(.*)\]/.exec(head)?.[1] ?? '';
  const [from = 0, to = 0] = (/(\d+)-(\d+)/.exec(numbers) ?? []).slice(1).map(Number);
  const name = head.replace(/\[.*\]/, '');
  return {
    label: name.includes(':') ? (name.split(':')[0] ?? '').trim() : '',
    name: (name.split(':').at(-1) ?? '').trim(),
    order: Number(/^(\d+)(,|$)/.exec(numbers)?.[1] ?? 0),
    weeks: Array.from({ length: to === 0 ? 0 : to - from + 1 }, (_, index) => from + index),
    sections,
  };
}

const same = (one: Line, other: Line) => one.label === other.label && one.name === other.name;

function repeat(weeks: readonly Week[]): void {
  const added = weeks.flatMap((week, home) =>
    week.flatMap((day, place) =>
      day.lines.flatMap((line) =>
        line.weeks.filter((number) => number - 1 !== home).map((number) => ({ line, place, number })),
      ),
    ),
  );
  for (const { line, place, number } of added) {
    const day = weeks[number - 1]?.[place];
    if (day && !day.lines.some((each) => same(each, line))) day.lines.push(line);
  }
  for (const day of weeks.flat()) day.lines.sort((one, other) => one.order - other.order);
}

const property = (line: Line, name: string) =>
  line.sections
    .find((section) => section.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim() ?? '';

function dayOf(day: Week[number], week: Week, weeks: readonly Week[]): PlainDay {
  const all = weeks.flat().flatMap(({ lines }) => lines);
  const isTemplate = (line: Line) =>
    all.some((each) => same(each, line) && property(each, 'used') === 'none');
  const reused = (line: Line): Line | undefined => {
    const [, label = '', name = '', number] =
      /^\.\.\.(?:(\w+): )?([^[]+?)\s*(?:\[(\d)\])?$/.exec(
        line.sections.find((each) => each.startsWith('...')) ?? '',
      ) ?? [];
    const days = number === undefined ? week : week.slice(Number(number) - 1, Number(number));
    return days.flatMap(({ lines }) => lines).find((each) => each.name === name && each.label === label);
  };
  const progressOf = (line: Line): string => {
    const own = all.filter((each) => same(each, line)).map((each) => property(each, 'progress'));
    const found = own.find((each) => each !== '' && each !== 'none');
    const bases = all.filter((each) => same(each, line)).flatMap((each) => reused(each) ?? []);
    return found ?? bases.map(progressOf).find((each) => each !== '') ?? '';
  };
  const isUpdated = (line: Line): boolean => {
    const base = reused(line);
    return (
      all.some((each) => same(each, line) && property(each, 'update') !== '') ||
      (base !== undefined && isUpdated(base))
    );
  };
  const setsOf = (line: Line): readonly PlainSet[] => {
    const base = reused(line);
    const own = line.sections.filter((section) => !/^(\.\.\.|[a-z]+:)/.test(section));
    const groups = own.find((section) => /^\d+x/i.test(section));
    const common = own.filter((section) => !/^\d+x/i.test(section)).join(' ');
    if (groups !== undefined) return groups.split(',').flatMap((group) => plainSets(group, common));
    return base ? setsOf(base) : [];
  };
  const exercises = day.lines
    .filter((line) => !isTemplate(line))
    .map((line): PlainExercise => {
      const progress = progressOf(line);
      const base = reused(line);
      const warmup = property(line, 'warmup') || (base ? property(base, 'warmup') : '');
      return {
        name: line.name,
        label: line.label,
        superset: property(line, 'superset'),
        isWithoutWarmup: warmup === 'none',
        progress: /^custom/.test(progress) || (progress === '' && isUpdated(line)) ? 'script' : progress,
        sets: setsOf(line).map((set) => inRange(set, progress)),
      };
    });
  return { name: day.name, exercises };
}

function plainSets(group: string, common: string): readonly PlainSet[] {
  const [, sets = '0', reps = '', plus = ''] = /^\s*(\d+)x(\d+(?:-\d+)?)(\+?)/i.exec(group) ?? [];
  const rest = group.replace(/\(.*?\)/g, '').replace(/^\s*\d+x\S*?(?=[\s@]|$)/i, '');
  const pick = (pattern: RegExp) => pattern.exec(rest)?.[1] ?? pattern.exec(common)?.[1];
  const [rpe, seconds] = [pick(/@([\d.]+)/), pick(/(?:^|\s)(\d+)s\b/)];
  const set: PlainSet = {
    reps,
    amrap: plus === '+',
    load: pick(/([\d.]+(?:lb|kg|%))/) ?? '',
    rpe: rpe === undefined ? null : Number(rpe),
    restSeconds: seconds === undefined ? null : Number(seconds),
  };
  return Array.from({ length: Number(sets) }, () => set);
}

/** Returns the set with the range of reps of `dp`, or unchanged if the progression is another one. */
function inRange(set: PlainSet, progress: string): PlainSet {
  const [, min, max] = /^dp\([^,]+,\s*(\d+),\s*(\d+)\)/.exec(progress) ?? [];
  return min === undefined ? set : { ...set, reps: `${min}-${max}` };
}
