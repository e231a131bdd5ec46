/** The built program in a terminal on a data root of its own, and steps that many tests share. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Exercise, TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { KEYMAP } from '../../src/keys/keymap.js';
import type { CommandId } from '../../src/store/commands.js';
import { TestDataRoot } from '../support/data-root.js';
import { startApp } from '../support/pty.js';
import { BIN } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import type { App, AppOptions } from '../support/terminal-app.js';

/** The program's environment besides TERM and PATH. */
const BARE_ENVIRONMENT = { LANG: 'C.UTF-8', TZ: 'UTC' };

/** A data root with an athlete: Ann, who uses kilograms. */
export function aRootOfAnn(): TestDataRoot {
  const root = new TestDataRoot();
  mkdirSync(dirname(root.paths.config), { recursive: true });
  writeFileSync(
    root.paths.config,
    '{"userId": "ann", "userName": "Ann", "unit": "kg", "askBodyWeight": false}\n',
  );
  return root;
}

/** Starts the screens without waiting. `env` is added to the bare environment. */
export function startScreens(root: TestDataRoot, { env, ...options }: Partial<AppOptions> = {}): App {
  return startApp({
    args: [BIN, '--data-dir', root.root],
    cwd: makeTempFolder(),
    env: { ...BARE_ENVIRONMENT, ...env },
    ...options,
  });
}

/** Waits for a line of the start menu, and moves the cursor up to it. */
export async function moveUpTo(app: App, line: RegExp): Promise<void> {
  await app.waitFor(line);
  const isSelected = () => app.screen().some((row) => row.includes('▸') && line.test(row));
  const before = app.screen().join();
  if (isSelected()) return;
  app.press('up');
  await app.waitFor(() => app.screen().join() !== before);
  return moveUpTo(app, line);
}

/** Starts the screens and waits for the start menu. */
export async function openStartMenu(root: TestDataRoot, options?: Partial<AppOptions>): Promise<App> {
  const app = startScreens(root, options);
  await app.waitFor('New session');
  return app;
}

/** Starts a session `Upper strength` with the exercise `Bench Press` and an empty set line. */
export async function openSession(root: TestDataRoot, options?: Partial<AppOptions>): Promise<App> {
  const app = await openStartMenu(root, options);
  await beginSession(app, 'Upper strength');
  await chooseExercise(app, 'Bench Press');
  return app;
}

/** Goes from the menu to the choice of the first exercise. `focus` is typed after the suggested focus. */
export async function beginSession(app: App, focus: string): Promise<void> {
  pressCommand(app, 'start.new');
  await app.waitFor('▸ Focus');
  app.type(focus);
  pressCommand(app, 'form.accept');
  await app.waitFor('Exercise ›');
}

/** Chooses a known or a new exercise by its name, and waits until it is open. */
export async function chooseExercise(app: App, name: string): Promise<void> {
  app.type(name);
  await app.waitFor(`Exercise › ${name}`);
  const isNew = app.screen().some((row) => row.includes(`+ new exercise “${name}”`));
  pressCommand(app, isNew ? 'pick.take-new' : 'pick.choose');
  await app.waitFor((screen) => isListedAsCurrent(screen, name));
}

/** Matches these words in one row with any spacing: `spaced('1 › 80x5')`. */
export function spaced(words: string): RegExp {
  const escaped = words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<=\\s|^)${escaped.join(' +')}(?=\\s|$)`, 'm');
}

/** The text of the screen as one line. */
export function textOf(app: App): string {
  return app.screen().join(' ').replace(/\s+/g, ' ');
}

/** True if the cursor of the list of exercises is on the exercise `name`. */
export function isListedAsCurrent(screen: readonly string[], name: string): boolean {
  return screen.some((row) => /^\s*▸ +\d/.test(row) && row.includes(name));
}

/** Types lines of one set each, with Enter, in one write, and waits until all sets are in the draft. */
export async function logSets(app: App, root: TestDataRoot, ...lines: readonly string[]): Promise<void> {
  const before = setCountOf(draftIn(root));
  app.type(lines.map((line) => `${line}\r`).join(''));
  await app.waitFor(() => setCountOf(draftIn(root)) === before + lines.length);
}

/** Goes from the set line through the summary to the report of the written files. */
export async function saveSession(app: App): Promise<void> {
  pressCommand(app, 'session.finish');
  await app.waitFor('Enter saves');
  pressCommand(app, 'session.save');
  await app.waitFor(/files? written:[\s\S]*n menu/i);
}

/** Presses a key of a command; a letter of command mode with Alt. @param place index among the command's keys */
export function pressCommand(app: App, id: CommandId, place = 0): void {
  const key = keysOf(id)[place];
  if (key === undefined) throw new Error(`${id} has no key at place ${place}`);
  const bindings = KEYMAP.filter((binding) => binding.id === id);
  const isCommand = bindings.some(({ scope, mode }) => scope === 'log.sets' && mode === 'navigation');
  app.press(isCommand && key.length === 1 ? `alt+${key}` : key);
}

/** All keys of a command, in the order of the key table. */
function keysOf(id: CommandId): readonly string[] {
  return KEYMAP.filter((binding) => binding.id === id).flatMap((binding) => [...binding.keys]);
}

/** Names of the files of sessions in progress. */
export function draftNames(root: TestDataRoot): readonly string[] {
  if (!existsSync(root.paths.drafts)) return [];
  return readdirSync(root.paths.drafts)
    .filter((name) => /^draft_.*\.json$/.test(name))
    .sort();
}

/** Writes a draft as an earlier run would leave it. */
export function leaveDraft(root: TestDataRoot, session: TrainingSession): void {
  mkdirSync(root.paths.drafts, { recursive: true });
  writeFileSync(join(root.paths.drafts, `draft_${session._id}.json`), serializeSession(session));
}

/** The text of the only draft. */
export function draftText(root: TestDataRoot): string {
  return readFileSync(join(root.paths.drafts, draftNames(root)[0] ?? ''), 'utf8');
}

/** The session of the only draft; null without a draft. */
export function draftIn(root: TestDataRoot): TrainingSession | null {
  return draftNames(root).length === 0 ? null : parseSession(draftText(root));
}

/** The only saved session, read from its file. */
export function savedSession(root: TestDataRoot): TrainingSession {
  return parseSession(root.sessionText());
}

/** The texts of all rows, in the order of their sessions. */
export function rowTexts(root: TestDataRoot): readonly string[] {
  const rows = root.query('SELECT raw_json AS text FROM training_sessions ORDER BY chronological_key, id');
  return (rows as readonly { readonly text: string }[]).map(({ text }) => text); // The query has only this column.
}

/** Load and full reps of an exercise's working sets, as `80x5`. */
export function setsOf(exercise: Exercise | undefined): readonly string[] {
  return (exercise?.workingSets ?? []).map((set) => `${set.weightKg}x${set.repCount?.full}`);
}

function setCountOf(session: TrainingSession | null): number {
  const exercises = session?.exercises ?? [];
  return exercises.reduce(
    (sum, { warmupSets, workingSets }) => sum + warmupSets.length + workingSets.length,
    0,
  );
}

function parseSession(text: string): TrainingSession {
  return JSON.parse(text) as TrainingSession; // The program wrote this JSON.
}
