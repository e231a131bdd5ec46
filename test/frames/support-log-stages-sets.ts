/** The stages of the Log screen while sets are logged. */
import { LogHarness } from '../support/log-harness.js';
import { harness, longSession, midSession, oddNames, rested } from './support-log-sessions.js';
import { ADD_HINTS, LINE_HINTS, NEXT_HINTS, type Stage } from './support-log-stage.js';

const FULL_DISK = 'the draft could not be written: no space is left on the device.';

export const SETS_STAGES: readonly Stage[] = [
  {
    name: 'an exercise for the first time',
    make: () => harness().begin('Face Pull'),
    texts: [/▸ 1 +Face Pull +no sets/, /1 ›$|1 › +│/m, 'First time.', 'type 80x5 @8'],
    hints: ADD_HINTS,
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
    hints: ADD_HINTS,
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
    hints: ADD_HINTS,
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
    hints: NEXT_HINTS,
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
];
