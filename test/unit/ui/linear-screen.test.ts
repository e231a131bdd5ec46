import { describe, expect, it } from 'vitest';
import { namedKey, textKey } from '../../../src/keys/key-event.js';
import { LinearOutput } from '../../../src/terminal/linear-output.js';
import { handleLinearKey } from '../../../src/ui/linear/handle-linear-key.js';
import { LinearScreen } from '../../../src/ui/linear/linear-screen.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { LogHarness } from '../../support/log-harness.js';

/** A harness in linear mode. The waits of its screen end only in `read`. */
class LinearHarness extends LogHarness {
  #written = '';
  #waiting: (() => void)[] = [];
  readonly #screen = new LinearScreen(
    this.store,
    new LinearOutput(
      (text) => {
        this.#written += text;
      },
      () => 80,
    ),
    (_, call) => {
      this.#waiting.push(call);
      return () => {
        this.#waiting = this.#waiting.filter((each) => each !== call);
      };
    },
  );

  constructor(options?: FakePortsOptions) {
    super(options);
    this.#screen.update();
  }

  override send(event: Parameters<LogHarness['send']>[0]): this {
    handleLinearKey(this.store, event);
    this.#screen.update();
    return this;
  }

  /** Ends all pending waits, and those that begin because of this. @returns the output since the last call */
  read(): string {
    while (this.#waiting.length > 0) for (const call of this.#waiting.splice(0)) call();
    const text = this.#written.replaceAll('\r\n', '\n');
    this.#written = '';
    return text;
  }
}

const LAST_TIME = aSession()
  .on('2026-02-16')
  .focused('Upper')
  .with(exercise('Bench Press').working('80x6 @8', '80x5'))
  .build();

function atSets(): LinearHarness {
  const harness = new LinearHarness({ sessions: [LAST_TIME] });
  harness.press('n');
  harness.type('Push').press('enter').type('bench press');
  harness.read();
  harness.press('enter');
  return harness;
}

describe('the start menu in linear mode', () => {
  it('prints the choice under the cursor as it moves', () => {
    const harness = new LinearHarness({ sessions: [LAST_TIME] });
    expect(harness.read()).toMatchInlineSnapshot(`
      "Log
      Start a session: the arrow keys choose, Enter starts
      1 of 5: Repeat Upper, today: Bench Press. Starts at once, with planned sets.
      "
    `);
    harness.press('down');
    expect(harness.read()).toMatchInlineSnapshot(`
      "2 of 5: New session. Asks for date, focus, phase and week, then starts.
      "
    `);
    harness.press('up', 'G');
    expect(harness.read()).toMatchInlineSnapshot(`
      "1 of 5: Repeat Upper, today: Bench Press. Starts at once, with planned sets.
      5 of 5: Import from another app …. Reads Strong, Hevy, FitNotes and others, with a preview.
      "
    `);
  });
});

describe('a form in linear mode', () => {
  it('prints each field with its text, and takes typed text and Backspace', () => {
    const harness = new LinearHarness();
    harness.press('n');
    expect(harness.read()).toMatchInlineSnapshot(`
      "Log
      Start a session: the arrow keys choose, Enter starts
      1 of 4: New session. Asks for date, focus, phase and week, then starts.
      New session: the arrow keys choose a field, Enter accepts the form
      Field 2 of 8, what the session is for, for example Upper strength
      Focus: "
    `);
    harness.type('Pusj').press('backspace').type('h').press('down');
    expect(harness.read()).toMatchInlineSnapshot(`
      "Pusj h
      Field 3 of 8, a number, or empty
      Phase: "
    `);
    harness.type('x').press('enter');
    expect(harness.read()).toMatchInlineSnapshot(`
      "x
      Error: Phase: "x" is not a whole number from 1; empty means none
      Phase: x"
    `);
  });
});

describe('logging in linear mode', () => {
  it('prints the cues whole', () => {
    const harness = atSets();
    harness.read();
    const { session } = harness.log;
    if (!session) throw new Error('no session is in progress');
    const exercises = session.exercises.map((each) => ({ ...each, formCues: ['Legs engaged', 'Full rom'] }));
    harness.store.dispatch({ type: 'log/session-changed', session: { ...session, exercises } });
    expect(harness.press('escape').read()).toContain('Cues: Legs engaged; Full rom');
  });

  it('prints the exercise, last time, and each set with what Enter logs next', () => {
    const harness = atSets();
    expect(harness.read()).toMatchInlineSnapshot(`
      "
      Bench Press, exercise 1 of 1
      Last today: 80 × 6 @8, 80 × 5
      Best 80 × 6, today
      Next 80 × 6: set 1: as last time, no goal
      Set 1, Enter logs 80 × 6: "
    `);
    harness.press('enter');
    expect(harness.read()).toMatchInlineSnapshot(`
      "
      Set 1: 80 × 6
      Next 80 × 5: set 2: as last time, no goal
      Logged 80 × 6. Esc u undoes
      Set 2, Enter logs 80 × 5: "
    `);
    harness.enter('82.5x5 @9 - hard');
    expect(harness.read()).toMatchInlineSnapshot(`
      "82.5x5 @9 - hard
      Best 82.5 × 5, today
      Set 2: 82.5 × 5 @9 - hard
      Enter: add exercise
      Logged 82.5 × 5 @9 - hard. Esc u undoes. 2 records: heaviest set 82.5 kg (was 80 kg, today) and 1 more
      Set 3: "
    `);
  });

  it('prints why a line is not accepted, each time', () => {
    const harness = atSets();
    harness.read();
    harness.enter('80x5 @99');
    expect(harness.read()).toMatchInlineSnapshot(`
      "80x5 @99
      Error at character 7: an RPE goes from 1 to 10 in halves: write @8 or @8.5
      Set 1, Enter logs 80 × 6: 80x5 @99"
    `);
    harness.press('enter');
    expect(harness.read()).toMatchInlineSnapshot(`
      "
      Error at character 7: an RPE goes from 1 to 10 in halves: write @8 or @8.5
      Set 1, Enter logs 80 × 6: 80x5 @99"
    `);
  });

  it('prints the session so far in command mode, and the set under the cursor', () => {
    const harness = atSets();
    harness.enter('80x6', '80x5');
    harness.read();
    harness.press('escape');
    expect(harness.read()).toMatchInlineSnapshot(`
      "
      Command mode, ? lists the keys
      2 sets · 880 kg, 0 min, rest 0:00 of 3:00
      "
    `);
    harness.press('up');
    expect(harness.read()).toMatchInlineSnapshot(`
      "Cursor on Set 2: 80 × 5
      "
    `);
    harness.press('x');
    expect(harness.read()).toMatchInlineSnapshot(`
      "Next 80 × 5: set 2: as last time, no goal
      Cursor on Set 1: 80 × 6
      Removed 80 × 5. u undoes
      "
    `);
  });

  it('prints the match of an exercise name when typing pauses and when the cursor moves', () => {
    const harness = new LinearHarness({ sessions: [LAST_TIME] });
    harness.press('n', 'enter');
    harness.read();
    harness.type('bench');
    expect(harness.read()).toMatchInlineSnapshot(`
      "bench
      1 of 2: Bench Press, last today, in 1 session
      Exercise: bench"
    `);
    harness.press('down');
    expect(harness.read()).toMatchInlineSnapshot(`
      "
      2 of 2: new exercise “Bench”
      Exercise: bench"
    `);
  });

  it('prints the summary and the report of the saved session', () => {
    const harness = atSets();
    harness.enter('80x6', '82.5x5');
    harness.read();
    harness.press('session.finish');
    expect(harness.read()).toMatchInlineSnapshot(`
      "
      Push · today · 2 working sets · 893 kg
      Bench Press: 80 × 6, 82.5 × 5
      Enter saves the session to the database and a JSON file.
      "
    `);
    harness.press('enter');
    expect(harness.read()).toMatchInlineSnapshot(`
      "✓ Files written:
      • Database: traininglogs.db
      • JSON file: data/output/sessions/training_session_2026_02_16_000003e8.json
      in /home/ann/training
      0 min · 2 working sets · 893 kg
      Records: 2
      Bench Press
      ● heaviest set, 82.5 kg × 5; beat 80 kg of today
      ● most volume in a session, 893 kg; beat 880 kg of today
      "
    `);
  });
});

describe('History in linear mode', () => {
  it('prints the session in progress, and counts only saved ones', () => {
    const harness = atSets();
    harness.enter('80x5').press('escape', '2');
    expect(harness.read()).toContain('1 of 1: today, Upper, 2 sets, 880 kg');
    harness.press('up');
    expect(harness.read()).toContain('In progress: today, Push, 1 set. Enter goes back to it.');
  });
});

describe('the help in linear mode', () => {
  it('prints the keys of the footer, and a command as the cursor moves', () => {
    const harness = atSets();
    harness.press('escape');
    harness.read();
    harness.press('?');
    expect(harness.read()).toMatchInlineSnapshot(`
      "Keys. The arrow keys read all of them, Enter runs one, Esc goes back
      type: Enter
      all commands: :
      undo: u
      exercise: /
      finish: f
      warm-ups: w
      goal: g
      all times: h
      swap: s
      details: d
      down: Down
      leave: q
      History: 2
      Files: 3
      Stats: 4
      Data: 5
      help: ?
      "
    `);
    harness.press('down');
    expect(harness.read()).toMatchInlineSnapshot(`
      "1 of 46: x or Del: Removes the set under the cursor. Without a cursor, x marks the last set and x again removes it.
      "
    `);
  });
});

it('linear mode prints the name of each screen that is opened', () => {
  const harness = new LinearHarness({ sessions: [LAST_TIME] });
  harness.read();
  for (const digit of ['3', '4', '5', '1']) harness.send(textKey(digit));
  expect(
    harness
      .read()
      .split('\n')
      .filter((line) => /^(Log|Files|Stats|Data)$/.test(line)),
  ).toEqual(['Files', 'Stats', 'Data', 'Log']);
  harness.send(namedKey('down'));
  expect(harness.read()).not.toBe('');
});
