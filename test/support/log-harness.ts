/** The program without terminal, disk and drawing: the real store and key table, on ports in memory. */
import { addExercise } from '../../src/domain/edit-session.js';
import { dayOf, localTimeWithOffset } from '../../src/domain/session-date.js';
import type { Binding } from '../../src/keys/binding.js';
import { chordsOf, isActiveIn } from '../../src/keys/binding.js';
import { parseChord } from '../../src/keys/chord.js';
import { type KeyEvent, textKey } from '../../src/keys/key-event.js';
import { KEYMAP } from '../../src/keys/keymap.js';
import type { AppState } from '../../src/store/app-state.js';
import { COMMANDS, type CommandId } from '../../src/store/commands.js';
import { initialData } from '../../src/store/data/data-state.js';
import { initialFiles } from '../../src/store/files/files-state.js';
import { modeOf, scopesOf } from '../../src/store/focus.js';
import { initialHistory } from '../../src/store/history/history-state.js';
import { beginLogging } from '../../src/store/log/begin-commands.js';
import type { DetailField } from '../../src/store/log/details-form.js';
import { focusedText } from '../../src/store/log/form.js';
import type { GoalField } from '../../src/store/log/goal-form.js';
import { logText } from '../../src/store/log/log-focus.js';
import { initialLog, type LogState } from '../../src/store/log/log-state.js';
import { initialStats } from '../../src/store/stats/stats-state.js';
import { Store } from '../../src/store/store.js';
import { isTyped, toInkText } from '../../src/terminal/ink-text.js';
import { createEditBuffer, insert } from '../../src/text/edit-buffer.js';
import { graphemes } from '../../src/text/graphemes.js';
import { handleKey } from '../../src/ui/handle-key.js';
import { FakePorts, type FakePortsOptions } from './fake-ports.js';

/** Ann, who trains in kilograms, and is not asked for her body weight. */
export const ANN = { userId: 'ann', userName: 'Ann', unit: 'kg', askBodyWeight: false } as const;

export class LogHarness {
  readonly fake: FakePorts;
  readonly store: Store;

  /** The program after its start, by default with the athlete Ann. */
  constructor(options: FakePortsOptions = {}, nowMs: () => number = () => 0) {
    this.fake = new FakePorts({ athlete: ANN, ...options });
    const initial: AppState = {
      screen: 'log',
      isDemo: false,
      isAsciiTerminal: false,
      hasEditor: options.hasEditor ?? true,
      help: null,
      exercise: null,
      notice: null,
      exit: 'none',
      view: { columns: 80, bodyRows: 19 },
      today: dayOf(localTimeWithOffset(this.fake.ports.now())),
      athlete: this.fake.athlete,
      log: initialLog,
      history: initialHistory,
      files: initialFiles,
      stats: initialStats,
      data: initialData,
    };
    this.store = new Store(initial, this.fake.ports, nowMs);
    beginLogging(this.store.context);
  }

  get state(): AppState {
    return this.store.getState();
  }

  get log(): LogState {
    return this.state.log;
  }

  get line(): string {
    return this.log.line.text;
  }

  get notice(): string | null {
    return this.state.notice?.text ?? null;
  }

  /** The current exercise. */
  get exercise() {
    const exercise = this.log.session?.exercises[this.log.exerciseIndex];
    if (!exercise) throw new Error(`no exercise is open; the screen is at ${this.log.stage.kind}`);
    return exercise;
  }

  /** The session of the draft on disk. */
  get draft() {
    return this.fake.drafts.get(this.log.session?._id ?? '');
  }

  /** Presses a key by its chord (`enter`, `ctrl+s`), or the key of a command (`session.finish`). */
  press(...keys: readonly string[]): this {
    for (const key of keys) this.send(this.eventOf(key));
    return this;
  }

  /** Types text, one key per character. */
  type(text: string): this {
    for (const character of graphemes(text)) this.send(textKey(character));
    return this;
  }

  paste(text: string): this {
    return this.send({ kind: 'paste', text });
  }

  send(event: KeyEvent): this {
    if (!handleKey(this.store, event)) this.typeIntoStockField(event);
    return this;
  }

  /** Inserts the text of a key or a paste into the focused field, like ink-text-input. */
  private typeIntoStockField(event: KeyEvent): void {
    const { stage } = this.log;
    const text = toInkText(event);
    if (text === null || !(event.kind === 'paste' || isTyped(event))) return;
    const { data, screen } = this.state;
    if (screen === 'data' && data.stage.kind === 'settings') {
      const { form } = data.stage;
      const changed = insert(focusedText(form), text);
      this.store.type({ type: 'data/field-typed', field: form.focused, text: changed });
      return;
    }
    const buffer = logText(this.log);
    if (!buffer) return;
    const typed = insert(buffer, text);
    if (stage.kind === 'first-start') this.store.type({ type: 'log/name-typed', name: typed });
    if (stage.kind !== 'details' && stage.kind !== 'goal') return;
    this.store.type({ type: 'log/field-typed', field: stage.form.focused, text: typed });
  }

  /** Types lines, each with Enter. */
  enter(...lines: readonly string[]): this {
    for (const line of lines) this.type(line).press('enter');
    return this;
  }

  /** Puts text into a field of the open form, like ink-text-input. */
  fill(field: DetailField | GoalField, text: string): this {
    const { stage } = this.log;
    if (stage.kind !== 'details' && stage.kind !== 'goal')
      throw new Error(`no form is open at ${stage.kind}`);
    this.store.type({ type: 'log/field-typed', field, text: createEditBuffer(text) });
    return this;
  }

  /** Types the name that the program asks for at its first start, like ink-text-input. */
  name(name: string): this {
    const { stage } = this.log;
    if (stage.kind !== 'first-start') throw new Error(`no name is asked at ${stage.kind}`);
    this.store.dispatch({ type: 'log/name-typed', name: createEditBuffer(name) });
    return this;
  }

  /** Starts a session with the suggested details and the exercise `name`. */
  begin(name: string): this {
    const { stage } = this.log;
    if (stage.kind !== 'start') throw new Error(`no session can begin at ${stage.kind}`);
    return this.press('start.new', 'form.accept').pick(name);
  }

  /** Pastes the name of an exercise and chooses that exercise. A paste searches once, and not for each letter. */
  pick(name: string): this {
    if (this.log.stage.kind !== 'picking') this.press('exercise.choose');
    return this.paste(name).press('enter');
  }

  /** Adds an exercise with any name, also with one that only documents of other programs can have. */
  withExercise(name: string): this {
    const { session } = this.log;
    if (!session) throw new Error('no session is in progress');
    this.store.dispatch({ type: 'log/session-changed', session: addExercise(session, name) });
    return this;
  }

  private eventOf(key: string): KeyEvent {
    // `COMMANDS` has the ids of the key table.
    const chord = key in COMMANDS ? this.chordOfCommand(key as CommandId) : parseChord(key);
    if (!chord) throw new Error(`no key is called "${key}" at ${scopesOf(this.state)[0]}`);
    return { kind: 'key', ...chord };
  }

  private chordOfCommand(id: CommandId) {
    const mode = modeOf(this.state);
    const scopes: readonly string[] = scopesOf(this.state);
    const table: readonly Binding[] = KEYMAP;
    const rows = table.filter((row) => row.id === id && scopes.includes(row.scope));
    const direct = rows.map((row) => isActiveIn(row, mode) && chordsOf(row)[0]).find(Boolean);
    if (direct || this.log.stage.kind !== 'sets') return direct;
    // On the set line, a command is Alt and its letter.
    const letter = rows.flatMap(chordsOf).find(({ text }) => text !== null);
    return letter && { ...letter, alt: true };
  }
}
