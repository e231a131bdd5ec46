/** The built program in a terminal, on a data root of its own, and the steps that many tests take in it. */
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

/** All a program here finds in its environment besides TERM and PATH. */
const BARE_ENVIRONMENT = { LANG: 'C.UTF-8', TZ: 'UTC' };

/** A data root that knows its athlete already: Ann, who lifts in kilograms. */
export function aRootOfAnn(): TestDataRoot {
  const root = new TestDataRoot();
  mkdirSync(dirname(root.paths.config), { recursive: true });
  writeFileSync(root.paths.config, '{"userId": "ann", "userName": "Ann", "unit": "kg"}\n');
  return root;
}

/** Starts the screens; nothing is waited for. `env` comes on top of the bare environment. */
export function startScreens(root: TestDataRoot, { env, ...options }: Partial<AppOptions> = {}): App {
  return startApp({
    args: [BIN, '--data-dir', root.root],
    cwd: makeTempFolder(),
    env: { ...BARE_ENVIRONMENT, ...env },
    ...options,
  });
}

/** Starts the screens and waits for the menu a session begins from. */
export async function openStartMenu(root: TestDataRoot, options?: Partial<AppOptions>): Promise<App> {
  const app = startScreens(root, options);
  await app.waitFor('New session');
  return app;
}

/** Starts the screens and a session `Upper strength` with the exercise `Bench Press`, its set line empty. */
export async function openSession(root: TestDataRoot, options?: Partial<AppOptions>): Promise<App> {
  const app = await openStartMenu(root, options);
  await beginSession(app, 'Upper strength');
  await chooseExercise(app, 'Bench Press');
  return app;
}

/** From the menu to the choice of the first exercise; `focus` is typed behind the guess, which is empty at first. */
export async function beginSession(app: App, focus: string): Promise<void> {
  pressCommand(app, 'start.new');
  await app.waitFor('▸ Focus');
  app.type(focus);
  pressCommand(app, 'form.accept');
  await app.waitFor('Exercise ›');
}

/** Types a name where an exercise is chosen, and waits for its set line. */
export async function chooseExercise(app: App, name: string): Promise<void> {
  app.type(name);
  await app.waitFor(`Exercise › ${name}`);
  pressCommand(app, 'pick.choose');
  await app.waitFor((screen) => isListedAsCurrent(screen, name));
}

/** These words in a row of the screen, in whatever columns: `spaced('1 › 80x5')`. */
export function spaced(words: string): RegExp {
  const escaped = words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<=\\s|^)${escaped.join(' +')}(?=\\s|$)`, 'm');
}

/** All text on the screen, as if it stood in one row. */
export function textOf(app: App): string {
  return app.screen().join(' ').replace(/\s+/g, ' ');
}

/** True where the list of the session's exercises has its cursor on that one. */
export function isListedAsCurrent(screen: readonly string[], name: string): boolean {
  return screen.some((row) => /^\s*▸ +\d/.test(row) && row.includes(name));
}

/** Logs lines of one set each in one write, Enter behind each, and waits until the disk holds as many more. */
export async function logSets(app: App, root: TestDataRoot, ...lines: readonly string[]): Promise<void> {
  const before = setCountOf(draftIn(root));
  app.type(lines.map((line) => `${line}\r`).join(''));
  await app.waitFor(() => setCountOf(draftIn(root)) === before + lines.length);
}

/** From the set line through the summary to the report of what was written. */
export async function saveSession(app: App): Promise<void> {
  pressCommand(app, 'session.finish');
  await app.waitFor('Enter saves');
  pressCommand(app, 'session.save');
  await app.waitFor(/files? written:[\s\S]*new session/i);
}

/** Presses the key of a command as the key table has it; where it has several, the one at that place. */
export function pressCommand(app: App, id: CommandId, place = 0): void {
  const key = keysOf(id)[place];
  if (key === undefined) throw new Error(`${id} has no key at place ${place}`);
  app.press(key);
}

/** All keys of a command, in the order of the key table. */
export function keysOf(id: CommandId): readonly string[] {
  return KEYMAP.filter((binding) => binding.id === id).flatMap((binding) => [...binding.keys]);
}

/** Names of the files of sessions in progress. */
export function draftNames(root: TestDataRoot): readonly string[] {
  if (!existsSync(root.paths.drafts)) return [];
  return readdirSync(root.paths.drafts)
    .filter((name) => /^draft_.*\.json$/.test(name))
    .sort();
}

/** Puts a session in progress there, as an earlier run leaves one. */
export function leaveDraft(root: TestDataRoot, session: TrainingSession): void {
  mkdirSync(root.paths.drafts, { recursive: true });
  writeFileSync(join(root.paths.drafts, `draft_${session._id}.json`), serializeSession(session));
}

/** The text of the only session in progress. */
export function draftText(root: TestDataRoot): string {
  return readFileSync(join(root.paths.drafts, draftNames(root)[0] ?? ''), 'utf8');
}

/** The session in progress as it is on the disk; null where there is none. */
export function draftIn(root: TestDataRoot): TrainingSession | null {
  return draftNames(root).length === 0 ? null : parseSession(draftText(root));
}

/** The only saved session, as its file has it. */
export function savedSession(root: TestDataRoot): TrainingSession {
  return parseSession(root.sessionText());
}

/** The texts of all rows, in the order of their sessions. */
export function rowTexts(root: TestDataRoot): readonly string[] {
  const rows = root.query('SELECT raw_json AS text FROM training_sessions ORDER BY chronological_key, id');
  return (rows as readonly { readonly text: string }[]).map(({ text }) => text); // the one column asked for
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
  return JSON.parse(text) as TrainingSession; // the program wrote it; what it wrote is the question of the test
}
