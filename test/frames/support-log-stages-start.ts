/** The stages of the Log screen before the first set: the menu, the details and the choice of an exercise. */
import { aSession, exercise } from '../support/builders.js';
import { ROOT } from '../support/fake-ports.js';
import { LogHarness } from '../support/log-harness.js';
import { harness, LEFT, manyExercises, midSession } from './support-log-sessions.js';
import type { Stage } from './support-log-stage.js';

export const START_STAGES: readonly Stage[] = [
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
      at.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 2 } });
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
    texts: ['Exercise › press', /▸ Barbell Bench Press +9 Feb 2026 in 2 sessions/, '+ new exercise “Press”'],
    hints: ['Enter choose', 'Tab complete', 'Ctrl+N new', 'F1 help'],
  },
  {
    name: 'choosing among many',
    make: () => manyExercises().press(...Array<string>(20).fill('down')),
    texts: [
      /Exercise › cable ex +\d+-\d+ of 40/,
      /▸ Cable Exercise number 21 +1 Jan 2026 in 1 session/,
      '+ new exercise “Cable Ex”',
    ],
    hints: ['Enter choose', 'F1 help'],
  },
];
