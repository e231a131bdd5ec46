import { describe, expect, it } from 'vitest';
import { readSessions } from '../../../../src/domain/dialects/read-document.js';
import type { TrainingSession } from '../../../../src/domain/record.js';
import { CONTEXT } from './fixtures.js';

const PARTS = {
  head: '- Date: 2025-10-19\n- Phase: 2\n- Week: 1\n- Deload: Yes\n- Focus: Legs\n- Duration: 141 min',
  exercise: '## Exercise 1',
  name: '**Name:** Leg Press',
  goal: '**Goal:** 250 kg x 3 sets x 8-10 reps',
  rest: '**Rest:** 3 min',
  warmup: '### Warmup\n1. 100 x feel',
  sets: '### Working Sets\n1. 250 x 8 RPE 9',
  notes: '### Notes\nfine',
  cues: '### Cues\n- slow',
};

function read(parts: Partial<typeof PARTS>): { session: TrainingSession; warnings: readonly string[] } {
  const all = readSessions(
    `# Training Log\n${Object.values({ ...PARTS, ...parts }).join('\n')}\n`,
    'auto',
    CONTEXT,
  );
  if (!all.ok) throw new Error(`${all.error.place}: ${all.error.reason}`);
  const [log] = all.value;
  if (!log) throw new Error('no session');
  return { session: log.session, warnings: log.warnings.map(({ reason }) => reason) };
}

/** Expects that a log with these parts gives the same session as the log with the usual parts, without a warning. */
function expectSame(parts: Partial<typeof PARTS>): void {
  expect(read(parts)).toEqual(read({}));
}

const firstSet = (line: string) => {
  const { session, warnings } = read({ sets: `### Working Sets\n${line}` });
  const [exercise] = session.exercises;
  return { set: exercise?.workingSets[0], notes: exercise?.notes, warnings };
};

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

  it('may have the names of the document', () => {
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

  it('are text in the middle of a line', () => {
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

  it('give the type of an exercise that is not strength', () => {
    expect(read({ rest: '**Type:** Activity' }).session.exercises[0]?.exerciseType).toBe('Activity');
    expect(read({ rest: '**Type:** Strength\n**Rest:** 3 min' })).toEqual(read({}));
  });

  it('keep a goal that is missing on purpose out of the notes', () => {
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

  it('keeps words after a field without a colon', () => {
    const { session } = read(withField('- Phase: 2', 'Week off next\nDuration was fine'));
    expect(session).toMatchObject({ phase: null, week: 1, notes: 'Week off next\nDuration was fine' });
  });
});

describe('a set line of a log', () => {
  it.each([
    ...[
      '**250 x 8** RPE 9',
      '*250 x 8 RPE 9*',
      '`250 x 8` RPE 9',
      '250 x 8 **RPE 9**',
      '250 x 8 (RPE 9)',
      '250 x 8 | RPE 9',
    ],
    ...[
      '250 x 8 RPE 9/10',
      '250 x 8 RPE ~9',
      '250 x 8 (1 RIR)',
      '250 x 8 1 RIR',
      '250 x 8, RPE 9',
      '250\tx\t8\tRPE\t9',
    ],
    ...[
      'Set 1: 250 x 8 RPE 9',
      'Set 1 - 250 x 8 @9',
      '1: 250 x 8 RPE 9',
      '(1) 250 x 8 RPE 9',
      '1. - 250 x 8 RPE 9',
    ],
    ...['- [x] 250 x 8 RPE 9', '– 250 x 8 RPE 9', '• 250 x 8 RPE 9', '250\u00a0x\u00a08 RPE9'],
  ])('is read as usual in %s', (line) => expectSame({ sets: `### Working Sets\n${line}` }));

  it('keeps its note as it is written', () => {
    const line = '1. 57 x 8 RPE10 - **felt** (RPE 11?), 2 RIR | `ok`';
    expect(firstSet(line)).toMatchObject({
      set: { rpe: 10, notes: '**felt** (RPE 11?), 2 RIR | `ok`' },
      warnings: [],
    });
  });

  it.each(['57x8 – felt good', '57x8 — felt good', '57x8- felt good'])('has a note in %s', (line) => {
    expect(firstSet(line).set).toMatchObject({ weightKg: 57, repCount: { full: 8 }, notes: 'felt good' });
  });

  it('has a technique without a sign before its name', () => {
    expect(firstSet('57 x 8 llp(3)').set?.failureTechnique).toEqual({
      type: 'LLP',
      details: { partialRepCount: 3 },
    });
  });

  it.each([
    ['57 x 8 (rest 3 min)', { actualRestMinutes: 3 }],
    ['57 x 8, 3 min rest', { actualRestMinutes: 3 }],
    ['57 x 8 rest 2m30s', { actualRestMinutes: 2.5 }],
    ['1. 57. x 8', { weightKg: 57 }],
    ['57½ x 8 RPE 8½', { weightKg: 57.5, rpe: 8.5 }],
    ['57 x 3 partials', { repCount: { full: 0, partial: 3 } }],
    ['57 x (10/9)', { unilateralRepCount: { left: { full: 10 }, right: { full: 9 } } }],
  ])('has the values of %s', (line, values) => {
    expect(firstSet(line)).toMatchObject({ set: { ...values, notes: null }, warnings: [] });
    expect(firstSet(line).set?.durationSeconds).toBeUndefined();
  });

  it('keeps half a rep as a note', () => {
    expect(firstSet('57 x 8½').set).toMatchObject({ repCount: { full: 8, partial: 0 }, notes: '½' });
  });

  it('keeps a sentence with a rest as it is', () => {
    expect(firstSet('57 x 8 - after 3 min rest').set).toMatchObject({ notes: 'after 3 min rest' });
  });

  it.each([
    'failure llp(3)',
    'failure = llp(3)',
    'failure:llp(3)',
    'failure : llp(3)',
    'failure: llp (3)',
    'failure :llp(3)',
  ])('has the technique in %s', (technique) => {
    expect(firstSet(`57 x 8 ${technique}`)).toMatchObject({
      set: { failureTechnique: { type: 'LLP' }, notes: null },
      warnings: [],
    });
  });

  it('has no counted reps by feel, or if only its load is written', () => {
    expect(firstSet('57 x by feel').set).toMatchObject({ weightKg: 57, repCount: null, notes: null });
    expect(firstSet('57 kg - too heavy').set).toMatchObject({
      weightKg: 57,
      repCount: null,
      notes: 'too heavy',
    });
  });

  it('refuses the log if it is only words', () => {
    expect(() => firstSet('1. Skipped - knee pain')).toThrow('column 4');
  });

  it('names the column as it is written, also after emphasis', () => {
    expect(() => firstSet('1. **57 x 8** RPE 11')).toThrow('column 19');
  });
});

it.each([
  ['rules between its parts', /^## /gm, '---\n\n## '],
  ['a title without a blank', '# Training', '#Training'],
  ['blanks that do not break', /(?<=[#\d:.]) /g, '\u00a0'],
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
  'reads a log whose lines are %j twenty thousand times',
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
