import { describe, expect, it } from 'vitest';
import { readSessions } from '../../../../src/domain/dialects/read-document.js';
import { CONTEXT } from './fixtures.js';
import { expectSame, PARTS, read } from './markdown-parts.js';

describe('the labels of a log', () => {
  it.each([
    ...[
      'Name: Leg Press',
      '**Name**: Leg Press',
      '__Name:__ Leg Press',
      '*Name:* Leg Press',
      'Name Leg Press',
    ],
    ...['**Name** Leg Press', '**Name: Leg Press**', '***Name:*** Leg Press', '**Name：** Leg Press'],
    ...['**Name:** **Leg Press**', '**Name:** `Leg Press`', '**Name**- Leg Press', 'Name - Leg Press'],
    ...['**Exercise:** Leg Press', 'Exercise: Leg Press', '– Name: Leg Press', '**NAME:**\tLeg Press'],
  ])('name the exercise in %s', (name) => expectSame({ name }));

  it.each([
    ...[
      '**Goal:** 250 kg x 3 x 8-10',
      '**Goal:** 250 kg x 3 sets x 8-10',
      '**Goal:** 250 kg, 3 sets, 8-10 reps',
    ],
    ...[
      '**Goal:** 250 kg for 3 sets of 8-10 reps',
      '**Goal** 250 kg x 3 sets x 8-10 reps',
      '__Goal__: 250kg×3 sets×8–10 reps',
    ],
  ])('give the goal in %s', (goal) => expectSame({ goal }));

  it('may be the key names of the JSON document', () => {
    const rest =
      '**Rest Between Sets:** 3 min\n**Rep Tempo:** 3-1-1-0\n**Target Muscle Groups:** chest, triceps';
    expect(read({ goal: PARTS.goal.replace('Goal', 'Current Goal'), rest })).toMatchObject({
      warnings: [],
      session: {
        exercises: [
          {
            currentGoal: { weightKg: 250, restMinutes: 3 },
            repTempo: '3-1-1-0',
            targetMuscleGroups: ['chest', 'triceps'],
          },
        ],
      },
    });
  });

  it.each(['**Rest** 3 min', '**Rest time:** 3 min', '**Rest:** ~3 min', 'Rest 3 mins', '**Rest: 3 min**'])(
    'give the rest in %s',
    (rest) => expectSame({ rest }),
  );

  it.each([
    ...[
      '**Working Sets**',
      '**Working Sets:**',
      'Working Sets',
      'Working Sets:',
      '### **Working Sets**',
      '__Working Sets__',
    ],
    ...['### Main Sets', '###Working-Sets', 'Working sets', '- Working Sets', '### Hard Sets'],
  ])('begin the working sets with %s', (title) => expectSame({ sets: `${title}\n1. 250 x 8 RPE 9` }));

  it.each(['**Warmup**', 'Warmup:', 'Warm Up', 'Warm-up sets', '**Warm-Up:**'])(
    'begin the warm-up with %s',
    (title) => expectSame({ warmup: `${title}\n1. 100 x feel` }),
  );

  it('may have the text of their section on the same line', () => {
    expectSame({ notes: '**Notes:** fine', cues: '**Cues:** slow', warmup: '**Warmup:** 100 x feel' });
  });

  it.each([
    '**Exercise 1**',
    'Exercise 1',
    'Exercise 1:',
    '**Exercise 1:**',
    '## Exercise #1',
    '**Exercise 1: Leg Press**',
  ])('begin an exercise with %s', (exercise) => expectSame({ exercise }));

  it('are text inside notes', () => {
    const notes = '### Notes\nExercise 1 felt good\nName: none\nSets were hard, notes: none';
    expect(read({ notes }).session.exercises).toHaveLength(1);
    expect(read({ notes }).session.exercises[0]?.notes).toBe(notes.replace('### Notes\n', ''));
  });

  it.each([
    ['goal', '**Goal:** 250 kg x 3 sets x 8-10 reps per side'],
    ['goal', '**Goal:** 250 kg x 3 sets x 8-10 reps (last one to failure)'],
    ['rest', '**Rest:** 3 min (5 before the last)'],
    ['rest', '**Rest:** 3 minutes between sets'],
  ])('keep what follows the %s in %s as a note', (part, line) => {
    const { session, warnings } = read({ [part]: line });
    const [usual] = read({}).session.exercises;
    expect(session.exercises[0]).toEqual({ ...usual, notes: `${line.replaceAll('**', '')}\nfine` });
    expect(warnings).toEqual([expect.stringMatching(/^only the beginning of .* kept in the notes$/)]);
  });

  it('give the type of an exercise, which is left out if it is strength', () => {
    expect(read({ rest: '**Type:** Activity' }).session.exercises[0]?.exerciseType).toBe('Activity');
    expect(read({ rest: '**Type:** Strength\n**Rest:** 3 min' })).toEqual(read({}));
  });

  it('give no goal and no warning if the goal is empty, - or N/A', () => {
    for (const goal of ['**Goal:** -', '**Goal:** N/A', '**Goal:**']) {
      expect(read({ goal }).warnings).toEqual([]);
      expect(read({ goal }).session.exercises[0]?.currentGoal).toEqual({ restMinutes: 3 });
    }
  });
});

describe('the header of a log', () => {
  const withField = (from: string, to: string) => ({ head: PARTS.head.replace(from, to) });

  it.each([
    ...[
      '- Date 2025-10-19',
      '- Date: 2025/10/19',
      '- Date: 19.10.2025',
      '- Date: 19/10/2025',
      '- Date: 10/19/2025',
    ],
    ...[
      '- Date: 19 Oct 2025',
      '- Date: Oct 19, 2025',
      '- Date: October 19th 2025',
      '- Date: Sunday, 2025-10-19',
    ],
    ...[
      '- Date: 2025-10-19 (Sunday)',
      '– Date: 2025–10–19',
      '- Date: 20251019',
      '- Date: 2025.10.19.',
      '- Date - 2025-10-19',
    ],
    ...['- Date: `2025-10-19`', '__Date:__ 2025-10-19'],
  ])('has its date in %s', (date) => expectSame(withField('- Date: 2025-10-19', date)));

  it('is refused with a date that can mean two days', () => {
    expect(() => read(withField('2025-10-19', '10/11/2025'))).toThrow(
      'line 2, column 9: "10/11/2025" is not a date',
    );
  });

  it.each([
    ['- Phase: 2', '- Phase 2'],
    ['- Phase: 2', '- Phase: #2'],
    ['- Phase: 2', '- Phase: phase 2'],
    ['- Week: 1', 'Week 1'],
    ['- Deload: Yes', '- Deload Yes'],
    ['- Duration: 141 min', '- Duration 141 min'],
    ['- Duration: 141 min', '- Time: 141 min'],
    ['- Duration: 141 min', '- Duration: 2h21'],
  ])('reads "%s" also if it is written as "%s"', (from, to) => expectSame(withField(from, to)));

  it('keeps a line as a note if a word of a field begins a sentence', () => {
    const { session } = read(withField('- Phase: 2', 'Week off next\nDuration was fine'));
    expect(session).toMatchObject({ phase: null, week: 1, notes: 'Week off next\nDuration was fine' });
  });
});

it.each([
  ['rules between its parts', /^## /gm, '---\n\n## '],
  ['a title without a blank', '# Training', '#Training'],
  ['no-break spaces', /(?<=[#\d:.]) /g, '\u00a0'],
  ['assessments in parentheses', /good/g, '(good)'],
])('reads a log with %s', (_, from, to) => {
  const parts = Object.values({ ...PARTS, sets: `${PARTS.sets} good` });
  const usual = `# Training Log\n${parts.join('\n')}\n${parts.slice(1).join('\n')}\n`;
  const sessionsIn = (text: string) => {
    const all = readSessions(text, 'auto', CONTEXT);
    return all.ok ? all.value.map(({ session }) => session) : all.error;
  };
  expect(sessionsIn(usual.replace(from, to))).toEqual(sessionsIn(usual));
});

it.each(['a ', '  ', '*', '**a', '- ', ': ', '(', 'failure '])(
  'reads or rejects a log whose lines repeat %j twenty thousand times',
  (part) => {
    const long = part.repeat(20_000);
    const lines = [
      '- Date: 2025-10-19',
      `${long}`,
      `- Focus: ${long}`,
      `- Duration: ${long}`,
      '## Exercise 1',
    ];
    const exercise = [
      '**Name:** Squat',
      `**Goal:** 1 ${long}`,
      `**Rest:** ${long}`,
      `**${long}`,
      `Goal ${long}`,
      long,
    ];
    const sets = ['### Working Sets', `80x5 - ${long}`, '### Notes', long, `**Notes ${long}`];
    const all = readSessions([...lines, ...exercise, ...sets].join('\n'), 'auto', CONTEXT);
    expect(all.ok || all.error.reason).toBeTruthy();
  },
);

it('reads a log with Windows line ends, tabs and a byte order mark', () => {
  const text = `\ufeff# Training Log\n${Object.values(PARTS).join('\n')}\n`.replaceAll('\n', '\t \r\n');
  const all = readSessions(text, 'auto', CONTEXT);
  expect(all.ok && all.value.map(({ session }) => session)).toEqual([read({}).session]);
});
