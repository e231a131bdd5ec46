/** The stages of the Log screen from the summary to the saved session. */
import { ROOT } from '../support/fake-ports.js';
import { LogHarness } from '../support/log-harness.js';
import { longSession, midSession } from './support-log-sessions.js';
import type { Stage } from './support-log-stage.js';

export const SAVING_STAGES: readonly Stage[] = [
  {
    name: 'summary',
    make: () => midSession().press('session.finish'),
    texts: [
      /4 working sets · 1\s155 kg/,
      /1 Barbell Bench Press +2 w \+ 82\.5 × 5 @8 good,/,
      'Enter saves the session',
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
    texts: [/3 Cable Row +60 × 8 @8 good/, 'Enter saves the session'],
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
