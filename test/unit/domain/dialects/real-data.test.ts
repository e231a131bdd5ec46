/** Reads private logs in the folder TRAININGLOGS_REAL_DATA; without it these tests are skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exerciseKey } from '../../../../src/domain/exercise-name.js';
import type { TrainingSession, WarmupSet, WorkingSet } from '../../../../src/domain/record.js';
import { formatSet } from '../../../../src/domain/set-notation/format-set.js';
import { readOne, sessionOf } from './fixtures.js';

const folder = join(process.env.TRAININGLOGS_REAL_DATA ?? '', 'sessions');
const isThere = process.env.TRAININGLOGS_REAL_DATA !== undefined && existsSync(folder);

type Log = { readonly name: string; readonly text: string };

function logsIn(dialect: string): Log[] {
  if (!isThere) return [];
  return readdirSync(join(folder, dialect))
    .sort()
    .map((name) => ({ name: `${dialect}/${name}`, text: readFileSync(join(folder, dialect, name), 'utf8') }));
}

const jsonLogs = ['log-snake', 'log-snake-v3', 'app-camel'].flatMap(logsIn);
const markdownLogs = logsIn('markdown');

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Keys of a snake_case log whose name in the record is not simply the same name in camel case. */
const RENAMED: Readonly<Record<string, string>> = {
  name: 'Name',
  working_sets: 'workingSets',
  rep_quality_assessment: 'repAssessment',
  technique_type: 'type',
  target_duration_seconds: 'durationSeconds',
};
/** What the key `number` is called in the record, for each list whose items have it. */
const NUMBERED: Readonly<Record<string, string>> = {
  exercises: 'Order',
  working_sets: 'set',
  warmup_sets: 'set',
  sets: 'set',
  mini_sets: 'miniSet',
};

/** Values that the record leaves out: kind and version of the file, the usual types, and kg. */
const MEANS_NOTHING: readonly (readonly [key: string, value: string])[] = [
  ['data_model_type', 'TrainingSession'],
  ['data_model_version', '0.0.1'],
  ['exercise_type', 'strength'],
  ['set_type', 'strength'],
  ['weight_unit', 'kg'],
];

/** Converts the path of a value in a snake_case log to its path in the document. */
function placeOf(path: Path): Path {
  return path.map((key, at) => {
    if (typeof key === 'number') return key;
    if (key === 'number') return NUMBERED[String(path[at - 2])] ?? key;
    if (key === 'sets' && path[at - 1] !== 'current_goal') return 'workingSets';
    return RENAMED[key] ?? key.replace(/\B_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  });
}

function valueAt(tree: unknown, path: Path): unknown {
  // A path leads through objects and lists only. A missing step gives undefined.
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | null)?.[key], tree);
}

/** True if the document has the value, or if the value says nothing about the training, such as null. */
function isKept(document: TrainingSession, { path, value }: { path: Path; value: unknown }): boolean {
  const key = path.at(-1);
  if (MEANS_NOTHING.some(([name, meant]) => key === name && value === meant)) return true;
  if (key === 'session_id') return document.source?.id === value;
  if (key === 'minutes' || key === 'seconds') return isRestKept(document, path, value);
  const found = valueAt(document, placeOf(path));
  if (value !== null) return found === value;
  const isEmpty = typeof found === 'object' && found !== null && Object.keys(found).length === 0;
  const isEmptySet =
    typeof key === 'number' && leavesOf(found).every((leaf) => leaf.value === null || leaf.path[0] === 'set');
  return found === null || found === undefined || isEmpty || isEmptySet;
}

function isRestKept(document: TrainingSession, path: Path, value: unknown): boolean {
  const set = placeOf(path.slice(0, -2));
  const name = path.at(-3) === 'current_goal' ? 'restMinutes' : 'actualRestMinutes';
  const minutes = valueAt(document, [...set, name]);
  if (value === null) return minutes === undefined || minutes === null || Number.isInteger(minutes);
  return path.at(-1) === 'minutes'
    ? Math.floor(Number(minutes)) === value
    : (Number(minutes) * 60) % 60 === value;
}

describe.skipIf(!isThere)('real JSON logs', () => {
  it('are found in the expected number', () => {
    expect(jsonLogs.length).toBeGreaterThan(30);
    expect(markdownLogs.length).toBeGreaterThan(10);
  });

  it.each(jsonLogs)('lose nothing when read: $name', ({ text }) => {
    const document = sessionOf(text);
    const leaves = leavesOf(JSON.parse(text));
    expect(leaves.length).toBeGreaterThan(20);
    expect(leaves.filter((leaf) => !isKept(document, leaf)).map(({ path }) => path.join('.'))).toEqual([]);
  });
});

/** The number of set lines after the headings of sets, counted without the program's readers. */
function countSetLines(text: string): number {
  const sections = text.split(/^#+[ \u00a0]*/m);
  return sections
    .filter((section) =>
      /^(working sets|warm ?up(?! notes)( sets)?)[ \u00a0]*$/im.test(section.split('\n')[0] ?? ''),
    )
    .flatMap((section) => section.split('\n').slice(1))
    .filter((line) => /^\s*\d+\.\s*\S/.test(line)).length;
}

describe.skipIf(!isThere)('real markdown logs', () => {
  it.each(markdownLogs)('have every set line read as one set, without a warning: $name', ({ text }) => {
    const { session, warnings } = readOne(text);
    const sets = session.exercises.flatMap((exercise) => [...exercise.warmupSets, ...exercise.workingSets]);
    expect(sets).toHaveLength(countSetLines(text));
    expect(warnings).toEqual([]);
  });

  it('have the sets of the JSON log of the same day, except those that are known to be missing there', () => {
    const differing = markdownLogs.flatMap(({ text }) => {
      const typed = sessionOf(text);
      const kept = logsIn('log-snake')
        .map((log) => sessionOf(log.text))
        .find((session) => {
          return (
            session.date === typed.date && exerciseKey(session.focus ?? '') === exerciseKey(typed.focus ?? '')
          );
        });
      return kept ? differencesOf(typed, kept) : [`${typed.date}: no JSON log`];
    });
    expect(differing, differing.join('\n')).toHaveLength(LOST_IN_JSON);
  });
});

/** The number of sets of the markdown logs that are missing or incomplete in the JSON logs. */
const LOST_IN_JSON = 20;

function differencesOf(typed: TrainingSession, kept: TrainingSession): string[] {
  return typed.exercises.flatMap((exercise) => {
    const other = kept.exercises.find(({ Name }) => exerciseKey(Name) === exerciseKey(exercise.Name));
    const place = `${typed.date} ${exercise.Name}`;
    if (!other) return [`${place}: not in the JSON log`];
    return [
      ...compareSets(`${place}, warm-up`, exercise.warmupSets, other.warmupSets),
      ...compareSets(`${place}, set`, exercise.workingSets, other.workingSets),
    ];
  });
}

function compareSets(
  place: string,
  typed: readonly (WarmupSet | WorkingSet)[],
  kept: readonly (WarmupSet | WorkingSet)[],
): string[] {
  const length = Math.max(typed.length, kept.length);
  const lineOf = (set: WarmupSet | WorkingSet | undefined) => (set ? formatSet(set) : 'none');
  return Array.from({ length }, (_, at) => at)
    .filter((at) => lineOf(typed[at]) !== lineOf(kept[at]))
    .map((at) => `${place} ${at + 1}`);
}
