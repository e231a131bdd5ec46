/** Every stage of the Log screen, reached with keys. */
import type { TrainingSession } from '../../src/domain/record.js';
import { aSession, exercise } from '../support/builders.js';
import { type FakePortsOptions, ROOT } from '../support/fake-ports.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, rowsOf } from './support-log.js';

/** Two upper body sessions, one and two weeks ago, and a lower body session between them. */
export const PAST: readonly TrainingSession[] = [
  upperDay(1, '2026-02-02', 4),
  aSession()
    .id(2)
    .on('2026-02-05T18:00:00Z')
    .focused('Lower Strength')
    .having({ phase: 2, week: 4, sessionDurationMinutes: 70 })
    .with(exercise('Back Squat').working('120x5 @8', '120x5 @8.5'), exercise('Leg Curl').working('45x10'))
    .build(),
  upperDay(3, '2026-02-09', 5),
];

function upperDay(id: number, day: string, week: number): TrainingSession {
  return aSession()
    .id(id)
    .on(`${day}T18:05:00Z`)
    .focused('Upper Strength')
    .having({ phase: 2, week, sessionDurationMinutes: 80 })
    .with(
      exercise('Barbell Bench Press')
        .warmup('20x5', '50x3')
        .working('80x5 @8 good', '80x5 @8.5 good', '80x4+1 @10 - pause on the chest')
        .noted('Bar path drifted towards the face on the last set; film it next time.'),
      exercise('Weighted Pull-up').working('bw+15x8 @8 good', 'bw+15x7 @8.5 good', 'bw+15x6+1 @10'),
      exercise('Seated Dumbbell Shoulder Press').working('22.5x10 @8', '22.5x9 @9', '22.5x8 @9.5'),
      exercise('Cable Row').working('60x12 @8', '60x11 @9 rest 2:30 !myo 4,3,3'),
    )
    .build();
}

/** A draft that was left on the evening before. */
export const LEFT: TrainingSession = aSession()
  .id(9)
  .on('2026-02-15T18:00:00Z')
  .focused('Lower Strength')
  .having({ phase: 2, week: 5 })
  .with(exercise('Back Squat').warmup('60x5').working('122.5x5 @8'), exercise('Leg Curl'))
  .build();

const FULL_DISK = 'the draft could not be written: no space is left on the device.';

function harness(options: FakePortsOptions = {}): LogHarness {
  return new LogHarness({ sessions: PAST, ...options });
}

/** A session with its first exercise done and the second started. */
export function midSession(): LogHarness {
  return harness()
    .begin('Barbell Bench Press')
    .enter('w 20x5', 'w 50x3', '82.5x5 @8 good', '', '4+1 @9.5 - slow off the chest')
    .pick('Weighted Pull-up')
    .enter('15');
}

/** Fifteen exercises, the last with thirty sets. */
export function longSession(): LogHarness {
  const at = harness().begin('Barbell Bench Press').enter('80x5');
  for (let number = 2; number <= 14; number += 1) at.pick(`Cable Exercise ${number}`).enter(`${number}0x10`);
  return at.pick('Empty Bar Complex').enter('20x5 *10', '20x6 *10', '20x7 *10');
}

const ESCAPE = '\u001b';
export const ODD_NAMES = [
  'ベンチプレス 日本語のとても長い名前のエクササイズ名前',
  'Push 👍🏽 up 🏋️‍♀️ day',
  `${ESCAPE}[31mRed${ESCAPE}[2J Row`,
  'A very long exercise name that goes on and on until no terminal of any width could ever show all of it',
];

/** A stage, how to reach it, and the texts and hints that its frame shows at any size. */
export type Stage = {
  readonly name: string;
  readonly make: () => LogHarness;
  readonly texts: readonly (string | RegExp)[];
  readonly hints: readonly string[];
};

/** The session in progress, `seconds` seconds after its last set. */
function rested(seconds: number): LogHarness {
  const harness = midSession();
  const nowMs = harness.fake.now.getTime() + seconds * 1000;
  harness.store.dispatch({ type: 'log/ticked', nowMs });
  return harness;
}

const LINE_HINTS = ['Enter log', 'Esc commands', 'F1 help'];
/** Hints when no set is planned. */
const CONTINUE_HINTS = ['Enter continue', 'Esc commands', 'F1 help'];

export const STAGES: readonly Stage[] = [
  {
    name: 'first start',
    make: () => new LogHarness({ athlete: {} }).name('Ann'),
    texts: [
      /Your name › Ann/,
      '[kg]',
      '↓ switches',
      'Settings on the Data screen',
      'readable files, will be in',
      ROOT,
    ],
    hints: ['Enter start', '↓ kg / lb', 'F1 help'],
  },
  {
    name: 'menu',
    make: () => harness(),
    texts: [
      'Start a session',
      '▸ Repeat Lower Strength, 11 days ago: Back Squat',
      '  Repeat Upper Strength, 7 days ago: Bar',
      '  New session',
      '  Another day (yesterday …)',
      'Starts as phase 2, week 5, with planned sets.',
    ],
    hints: ['Enter choose', 'n new', 'd another day', 'q quit', '? help'],
  },
  {
    name: 'menu without a past',
    make: () => new LogHarness(),
    texts: [
      'Start a session',
      '▸ New session',
      '  Another day (yesterday …)',
      '  Add a program …',
      '  Import from another app …',
    ],
    hints: ['Enter choose', 'n new', 'd another day', 'q quit', '? help'],
  },
  {
    name: 'the programs to add',
    make: () => new LogHarness().press('start.programs', 'down'),
    texts: [
      'Enter copies it to data/programs: a text file to change.',
      '  Linear 5×5 · without end · 2 days',
      '▸ Upper/Lower block · 6 weeks · 4 days',
      'Four sessions a week for muscle. Reps grow first',
    ],
    hints: ['Enter copy', 'Esc back', '? help'],
  },
  {
    name: 'another app logs',
    make: () => harness({ drafts: [LEFT], isLocked: true }),
    texts: [
      'Another traininglogs is logging in this data root.',
      'because both would change the same session in progress. The other screens work as usual.',
      'close it and press Enter here',
    ],
    hints: ['Enter retry', '2 History', '3 Files', 'q quit', '? help'],
  },
  {
    name: 'menu with a draft before its first exercise',
    make: () => harness({ drafts: [{ ...LEFT, exercises: [] }] }),
    texts: [
      '▸ Resume Lower Strength of yesterday (nothing logged)',
      'Discard Lower Strength of yesterday (to the trash)',
    ],
    hints: ['Enter choose'],
  },
  {
    name: 'menu with a draft',
    make: () => harness({ drafts: [LEFT] }),
    texts: [
      'One unfinished session',
      /▸ Resume Lower Strength of yesterday \(.*1 working set\)/,
      'Save Lower Strength of yesterday as it is',
      'Discard Lower Strength of yesterday (to the trash)',
      '  Repeat Lower Strength, 11 days ago',
    ],
    hints: ['Enter choose', '? help'],
  },
  {
    name: 'menu with two drafts',
    make: () => {
      const other = aSession()
        .id(8)
        .on('2026-02-15')
        .focused('Lower Strength')
        .with(exercise('Squat'))
        .build();
      const at = harness({ drafts: [LEFT, other] });
      at.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 5 } });
      return at;
    },
    texts: [
      '2 unfinished sessions',
      /Save Lower Strength of yesterday \(.*1 working set\)/,
      /▸ Discard Lower Strength of yesterday \(.*1 working set\)/,
      'Moves the draft to the trash; u restores it.',
    ],
    hints: ['Enter choose', '? help'],
  },
  {
    name: 'choosing with nothing typed',
    make: () => harness().press('start.new', 'form.accept'),
    texts: ['Exercise › type a name, or choose one of yours', /^ {4}Back Squat/m],
    hints: ['Esc back', '↓ next', 'F1 help'],
  },
  {
    name: 'details',
    make: () => harness().press('start.new'),
    texts: [
      /Date +2026-02-16/,
      /▸ Focus +Lower Strength/,
      /Phase +2/,
      /Week +5/,
      /Deload +no/,
      /what the session is for/,
    ],
    hints: ['Enter start', '↓ next field', 'Esc discard', 'F1 help'],
  },
  {
    name: 'details of a session in progress',
    make: () => midSession().press('session.details'),
    texts: ['Session details', /▸ Focus +Lower Strength/],
    hints: ['Enter save', '↓ next field', 'Esc discard'],
  },
  {
    name: 'details with an error',
    make: () => harness().press('start.new').fill('date', '16.2.').press('enter'),
    texts: [/▸ Date +16\.2\./, '× Date: "16.2." is not a date', 'for days ago'],
    hints: ['Enter start', 'Esc discard'],
  },
  {
    name: 'no exercise known',
    make: () => new LogHarness().press('start.new', 'form.accept'),
    texts: ['Exercise › type a name', 'Type any name; the library knows hundreds of exercises.'],
    hints: ['Esc back', 'F1 help'],
  },
  {
    name: 'choosing an exercise',
    make: () => harness().press('start.new', 'form.accept').type('press'),
    texts: ['Exercise › press', /▸ Barbell Bench Press +9 Feb 2026 +2 ×/, '+ new exercise “Press”'],
    hints: ['Enter choose', 'Tab complete', 'Ctrl+N new', 'F1 help'],
  },
  {
    name: 'choosing among many',
    make: () => manyExercises().press(...Array<string>(20).fill('down')),
    texts: [
      /Exercise › cable ex +\d+-\d+ of 40/,
      /▸ Cable Exercise number 21 +1 Jan 2026 +1 ×/,
      '+ new exercise “Cable Ex”',
    ],
    hints: ['Enter choose', 'F1 help'],
  },
  {
    name: 'an exercise for the first time',
    make: () => harness().begin('Face Pull'),
    texts: [/▸ 1 +Face Pull +no sets/, /1 ›$|1 › +│/m, 'First time.', 'type 80x5 @8'],
    hints: CONTINUE_HINTS,
  },
  {
    name: 'first set',
    make: () => harness().begin('Barbell Bench Press'),
    texts: [/1 › 80 × 5/, 'Enter logs it', /Last.* 9 Feb 2026/],
    hints: LINE_HINTS,
  },
  {
    name: 'mid-session',
    make: midSession,
    texts: [
      /▸ 2 +Weighted Pull-up +1 set/,
      /1 +bw\+15 × 15/,
      /2 › bw\+15 × 7/,
      'Enter logs it',
      'Logged bw+15 × 15. Esc u undoes',
    ],
    hints: LINE_HINTS,
  },
  {
    name: 'planned sets done',
    make: () => midSession().enter('', ''),
    texts: [/3 +bw\+15 × 6\+1/, /4 ›$|4 › +│/m],
    hints: CONTINUE_HINTS,
  },
  {
    name: 'resting',
    make: () => rested(92),
    texts: ['rest 1:32 of 3:00', /2 › bw\+15 × 7/],
    hints: LINE_HINTS,
  },
  {
    name: 'resting for too long',
    make: () => rested(200),
    texts: ['rest 3:20, 0:20 over'],
    hints: LINE_HINTS,
  },
  {
    name: 'a superset',
    make: () => harness().begin('Barbell Bench Press').pick('Weighted Pull-up').press('superset.toggle'),
    texts: [/A1 +Barbell Bench Press/, /A2 +Weighted Pull-up/],
    hints: LINE_HINTS,
  },
  {
    name: 'a line being typed',
    make: () => midSession().type('12 @8.5 good'),
    texts: [/2 › 12 @8\.5 good/, 'bodyweight + 15 kg × 12, RPE'],
    hints: LINE_HINTS,
  },
  {
    name: 'an invalid line',
    make: () => midSession().enter('bw+15x8 @12'),
    texts: [/2 › bw\+15x8 @12/, /^ {17}\^/m, /× an RPE goes from 1 to 10/, 'write @8'],
    hints: ['Esc commands', 'F1 help'],
  },
  {
    name: 'a set being edited',
    make: () => midSession().press('escape', 'e'),
    texts: [
      /▸ +1 +bw\+15 × 15/,
      /edit › bw\+15x15/,
      'bodyweight + 15 kg × 15',
      'Esc keeps the set as it was',
    ],
    hints: ['Enter change', 'F1 help'],
  },
  {
    name: 'the cursor in the sets',
    make: () => midSession().press('escape', 'up'),
    texts: [/▸ +1 +bw\+15 × 15/, 'Enter types again'],
    hints: ['Enter type', 'x remove', '? help'],
  },
  {
    name: 'pasted lines',
    make: () => midSession().paste('20x5\n20x6\n20x7'),
    texts: [/2 › 20x5/, '20 kg × 5', '2 more lines to come', '3 lines pasted'],
    hints: LINE_HINTS,
  },
  {
    name: 'fifteen exercises and thirty sets',
    make: longSession,
    texts: [/▸ 15 +Empty Bar Complex +30 sets/, /30 +20 × 7/, /31 ›/, 'Logged 10 sets of 20 × 7'],
    hints: CONTINUE_HINTS,
  },
  {
    name: 'the first of thirty sets',
    make: () => longSession().press('escape', ...Array<string>(30).fill('up')),
    texts: [/▸ +1 +20 × 5/, /31 ›/],
    hints: ['Enter type'],
  },
  {
    name: 'odd names',
    make: oddNames,
    texts: [/▸ 1 +ベンチプレス/, /4 +400m 95s/, /5 ›/],
    hints: CONTINUE_HINTS,
  },
  {
    name: 'a draft that cannot be written',
    make: () => {
      const at = midSession();
      at.fake.fail('drafts.save', FULL_DISK);
      return at.enter('14');
    },
    texts: [
      '× Not yet on disk, keep this screen open',
      'no space is left',
      /▸1 Log .* × not on disk/,
      /2 +bw\+15 × 14/,
    ],
    hints: LINE_HINTS,
  },
  {
    name: 'note',
    make: () => midSession().press('note.exercise').type('grip wider'),
    texts: ['Note on Weighted Pull-up', '› grip wider'],
    hints: ['Enter save', 'F1 help'],
  },
  {
    name: 'a discarded note',
    make: () => midSession().press('note.exercise').type('grip').press('escape'),
    texts: ['Discarded. Esc u brings it back'],
    hints: ['Enter log', 'Esc commands'],
  },
  {
    name: 'command mode after a discarded note',
    make: () => midSession().press('note.exercise').type('grip').press('escape', 'escape'),
    texts: [],
    hints: ['Enter type', 'u bring back'],
  },
  {
    name: 'discarded details of a new session',
    make: () => new LogHarness().press('start.new').type('Legs').press('escape'),
    texts: ['Discarded. u brings it back'],
    hints: ['u bring back'],
  },
  {
    name: 'summary',
    make: () => midSession().press('session.finish'),
    texts: [
      /4 working sets · 1\s155 kg/,
      /1 Barbell Bench Press +2 w \+ 82\.5 × 5 @8 good,/,
      'Enter saves it',
    ],
    hints: ['Enter save', 'Esc continue logging', '? help'],
  },
  {
    name: 'summary with an empty exercise',
    make: () => midSession().pick('Seated Dumbbell Shoulder Press').press('session.finish'),
    texts: [/3 Seated Dumbbell.* no sets/, /Seated.*: no sets\. Enter saves, x removes it\./],
    hints: ['Enter save', 'x remove empty'],
  },
  {
    name: 'summary with notes and many sets',
    make: () =>
      midSession()
        .enter('@8 - left elbow flared')
        .press('note.exercise')
        .type('grip wider')
        .press('note.accept')
        .pick('Cable Row')
        .enter(...[60, 62.5, 65, 67.5, 70, 72.5].map((load) => `${load}x8 @8 good`))
        .press('session.finish'),
    texts: [/3 Cable Row +60 × 8 @8 good/, 'Enter saves it'],
    hints: ['Enter save'],
  },
  {
    name: 'the end of a summary of many',
    make: () =>
      longSession()
        .pick('Face Pull')
        .press('session.finish', ...Array<string>(30).fill('down')),
    texts: [/\d+-\d+ of 16|16 Face Pull +no sets/],
    hints: ['Enter save', 'x remove empty'],
  },
  {
    name: 'summary of many',
    make: () => longSession().pick('Face Pull').press('session.finish'),
    texts: [/1-\d+ of 16|16 Face Pull +no sets/, 'Face Pull: no sets. Enter saves, x removes it.'],
    hints: ['Enter save'],
  },
  {
    name: 'body weight question',
    make: () => {
      const athlete = { userId: 'ann', userName: 'Ann', unit: 'lb' } as const;
      return new LogHarness({ athlete }).begin('Pull-up').enter('bw x8').type('8').press('enter');
    },
    texts: [
      'The set is logged. How much do you weigh?',
      'Body weight › 8',
      '× It needs a weight of 44 to 1433 lb such as 181.5.',
    ],
    hints: ['Enter save', 'Esc skip'],
  },
  {
    name: 'saved',
    make: () => midSession().press('session.finish', 'session.save'),
    texts: [
      '✓ Files written:',
      ' • Database: traininglogs.db',
      ' • JSON file:',
      'training_session_2026_02_16_000003e8.json',
    ],
    hints: ['Enter show it', 'n menu', '? help'],
  },
  {
    name: 'one copy saved',
    make: () => {
      const at = midSession();
      const reason = 'data/output/sessions is read-only.';
      at.fake.saveResult = {
        status: 'saved-one-copy',
        root: ROOT,
        missing: 'file',
        reason,
        path: 'traininglogs.db',
      };
      return at.press('session.finish', 'session.save');
    },
    texts: [
      '≠ One of two files written:',
      ' • Database: traininglogs.db',
      '× The JSON file was not written',
      'is read-only.',
    ],
    hints: ['Enter show it', 'n menu'],
  },
  {
    name: 'not saved',
    make: () => {
      const at = midSession();
      at.fake.saveResult = { status: 'not-saved', reason: 'no space is left on the device.' };
      return at.press('session.finish', 'session.save');
    },
    texts: ['× Not saved: no space is left on the device.', /1 Barbell Bench Press/],
    hints: ['Enter save', 'Esc continue logging'],
  },
];

/** The stage of that name. */
export function stage(name: string): LogHarness {
  const found = STAGES.find((each) => each.name === name);
  if (!found) throw new Error(`no stage is called "${name}"`);
  return found.make();
}

/** The choice of an exercise with forty matches. */
export function manyExercises(): LogHarness {
  const names = Array.from({ length: 40 }, (_, at) =>
    exercise(`Cable Exercise number ${at + 1}`).working('20x8'),
  );
  const many = aSession()
    .id(7)
    .on('2026-01-01')
    .with(...names)
    .build();
  const at = harness({ sessions: [...PAST, many] }).press('start.new', 'form.accept');
  return at.type('cable ex');
}

/** Names and sets that are wide, long, or contain control sequences. */
function oddNames(): LogHarness {
  const [wide = '', ...others] = ODD_NAMES;
  const at = harness().begin(wide).enter('bw+102.5x12+1 @8.5 good - 日本語', '225lb x5', '60s', '400m 95s');
  for (const name of others) at.withExercise(name);
  return at;
}

/** The frame of a stage at 80 × 24. */
export const goldenOf = (name: string) => folded(rowsOf(stage(name)));
