import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { readLine } from '../../../src/store/log/line-reading.js';
import { aSession, exercise, workingSet } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const PAST = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .focused('Upper')
  .with(
    exercise('Bench Press')
      .warmup('20x5')
      .working('80x5 @8 good rest 3 - belt', '80x5 @8.5', '75x8 @9 !llp 4'),
    exercise('Pull-up').working('bw-20x8', 'bw-20x8'),
  )
  .build();

const NO_SPACE = 'the draft could not be written: no space is left on the device.';

/** Bench Press is open, with last time's three sets as planned sets. */
const bench = () => new LogHarness({ sessions: [PAST] }).begin('Bench Press');
/** An exercise never done before. */
const fresh = () => new LogHarness({ sessions: [PAST] }).begin('Face Pull');

/** The sets of an exercise, warm-ups first, as lines. */
function linesOf(session: TrainingSession | null | undefined, at = 0): readonly string[] {
  const found = session?.exercises[at];
  return [
    ...(found?.warmupSets ?? []).map((set) => formatSet(set, { warmup: true })),
    ...(found?.workingSets ?? []).map((set) => formatSet(set)),
  ];
}

const logged = (harness: LogHarness, at = harness.log.exerciseIndex) => linesOf(harness.log.session, at);
const words = (harness: LogHarness) => {
  const reading = readLine(harness.state);
  return reading.kind === 'set' ? reading.words : reading.kind;
};

describe('logging by line', () => {
  it('logs the set in the line, clears the line and reports the set', () => {
    const harness = bench().enter('82.5x5 @8 good - felt easy');
    expect(logged(harness)).toEqual(['82.5x5 @8 good - felt easy']);
    expect(harness.line).toBe('');
    expect(harness.state.notice).toEqual({
      kind: 'success',
      text: 'Logged 82.5 × 5 @8 good - felt easy. Esc u undoes. Record: heaviest set (was 80 kg, 9 Feb 2026)',
    });
  });

  it('logs several equal sets, and warm-ups, which do not count as working sets', () => {
    const harness = bench().enter('w 20x5', 'w 40x feel', '80x5 *3');
    expect(logged(harness)).toEqual(['w 20x5', 'w 40x feel', '80x5', '80x5', '80x5']);
    expect(harness.notice).toBe('Logged 3 sets of 80 × 5. Esc u undoes');
    expect(harness.exercise.workingSets.map(({ set }) => set)).toEqual([1, 2, 3]);
  });

  it('parses and reports pounds for an athlete with that unit', () => {
    const harness = new LogHarness({ athlete: { userId: 'a', userName: 'A', unit: 'lb' } }).begin('Bench');
    harness.enter('225x5');
    expect(harness.exercise.workingSets[0]).toMatchObject({
      weightKg: 102.05828,
      enteredWeight: { value: 225, unit: 'lb' },
    });
    expect(harness.notice).toBe('Logged 225 × 5. Esc u undoes');
  });

  it('describes the set while it is typed', () => {
    const harness = bench();
    expect(words(harness)).toBe('80 kg × 5');
    expect(words(harness.type('5 @8'))).toBe('80 kg × 5, RPE 8');
    expect(words(bench().type('w 40x5'))).toBe('warm-up: 40 kg × 5');
    expect(words(bench().type('80x5 *3'))).toBe('3 sets of 80 kg × 5');
  });

  it('keeps an invalid line, with the column and reason of the error', () => {
    const harness = bench().enter('80x5 @11');
    expect(harness.line).toBe('80x5 @11');
    expect(harness.log.lineError).toEqual({
      column: 7,
      message: expect.stringContaining('an RPE goes from'),
    });
    expect(logged(harness)).toEqual([]);
    harness.press('backspace');
    expect(harness.log.lineError).toBeNull();
    expect(logged(harness.press('enter'))).toEqual(['80x5 @1']);
  });

  it('refuses a change that makes a load negative', () => {
    const harness = bench().enter('-100');
    expect(harness.log.lineError?.message).toContain('bw-20x8');
    expect(harness.line).toBe('-100');
  });
});

describe('the planned set', () => {
  it('is logged by Enter on the empty line: load and reps of last time, without RPE and assessment', () => {
    const harness = bench().press('enter', 'enter', 'enter');
    expect(logged(harness)).toEqual(['80x5', '80x5', '75x8']);
    expect(harness.exercise.workingSets[0]).toMatchObject({ rpe: null, repAssessment: null, notes: null });
    expect(harness.exercise.workingSets[2]).not.toHaveProperty('failureTechnique');
  });

  it('completes bare reps, tails and changes', () => {
    expect(logged(bench().enter('6'))).toEqual(['80x6']);
    expect(logged(bench().enter('4+1 @10'))).toEqual(['80x4+1 @10']);
    expect(logged(bench().enter('+2.5'))).toEqual(['82.5x5']);
    expect(logged(bench().enter('-5x8 good'))).toEqual(['75x8 good']);
    expect(logged(bench().pick('Pull-up').enter('+5'))).toEqual(['bw-15x8']);
  });

  it('is adjusted by what was changed today', () => {
    expect(logged(bench().enter('82.5x5', '', ''))).toEqual(['82.5x5', '82.5x5', '77.5x8']);
    expect(logged(bench().enter('70x5', '', ''))).toEqual(['70x5', '70x5', '65x8']);
  });

  it('is not changed by warm-ups', () => {
    expect(logged(bench().enter('w 40x5', ''))).toEqual(['w 40x5', '80x5']);
  });

  it('ends after the last one: Enter continues and never logs', () => {
    const harness = bench().press('enter', 'enter', 'enter', 'enter');
    expect(harness.log.stage.kind).toBe('picking');
    expect(logged(harness)).toHaveLength(3);
  });

  it('does not exist for a new exercise: Enter continues, and bare reps are refused', () => {
    expect(fresh().press('enter').log.stage.kind).toBe('picking');
    expect(fresh().enter('12').log.lineError?.message).toContain('no set to take the load from');
  });
});

describe('a bare number that is most likely a load', () => {
  const problem = (line: string, harness = bench()) => harness.enter(line).log.lineError;

  it('is refused at its column, with what to write instead', () => {
    const message = '80 reps? write 80x5 for a load, or x80 for 80 reps';
    expect(problem('80')).toEqual({ column: 1, message });
    expect(problem(' 80 @8')).toEqual({ column: 2, message });
    expect(problem('80*5')).toEqual({ column: 3, message: 'for load and reps write 80x5' });
    expect(problem('w 82.5*5')).toEqual({ column: 7, message: 'for load and reps write 82.5x5' });
  });

  it('is accepted as reps below 31, below twice the planned reps, or with the word reps', () => {
    expect(logged(bench().enter('30'))).toEqual(['80x30']);
    expect(logged(bench().enter('x80'))).toEqual(['80x80']);
    expect(logged(bench().enter('80 reps'))).toEqual(['80x80']);
    expect(
      logged(bench().enter('80x40', '80x40 *2').press('escape', 'up', 'set.edit', 'ctrl+u').enter('79'))[2],
    ).toBe('80x79');
    expect(logged(bench().enter('+40', '12 *3')).slice(0, 2)).toEqual(['120x5', '120x12']);
  });
});

describe('the previous set', () => {
  it('is repeated by =, without RPE and assessment', () => {
    expect(logged(fresh().enter('20x12 @8 good', '= @9'))).toEqual(['20x12 @8 good', '20x12 @9']);
    expect(logged(bench().enter('='))).toEqual(['80x5']);
  });

  it('is of the same kind: w = repeats the last warm-up', () => {
    expect(logged(bench().enter('w 40x5', '80x5', 'w ='))).toEqual(['w 40x5', 'w 40x5', '80x5']);
  });
});

describe('a tail alone', () => {
  it('completes the last logged set, part by part', () => {
    const harness = bench().enter('80x5', '@8.5', 'good', '- slow', 'rest 2:30', '!myo 3,2');
    expect(logged(harness)).toEqual(['80x5 @8.5 good rest 2:30 !myo 3,2 - slow']);
    expect(harness.notice).toContain('Changed to 80 × 5 @8.5');
  });

  it('completes a warm-up if that was logged last, also after working sets', () => {
    expect(logged(bench().enter('w 40x5', '- stiff'))).toEqual(['w 40x5 - stiff']);
    expect(logged(bench().enter('80x5', 'w 60x3', '- shoulder clicks'))).toEqual([
      'w 60x3 - shoulder clicks',
      '80x5',
    ]);
  });

  it('needs a set to complete', () => {
    const harness = bench().enter('@8');
    expect(harness.log.lineError?.message).toContain('no set yet to complete');
    expect(harness.line).toBe('@8');
  });
});

describe('editing a set', () => {
  const two = () => bench().enter('w 20x5', '80x5 @8 - belt', '80x4');

  it('copies the set under the cursor to the line, and saves it changed', () => {
    const harness = two().press('escape', 'up', 'set.up', 'set.edit');
    expect(harness.line).toBe('80x5 @8 - belt');
    harness.press('ctrl+u').enter('82.5x5 @9');
    expect(logged(harness)).toEqual(['w 20x5', '82.5x5 @9', '80x4']);
    expect(harness.log.editing).toBeNull();
    expect(harness.line).toBe('');
  });

  it('puts the cursor of a long line after load and reps', () => {
    const harness = bench()
      .enter('80x5 @8 good - felt easy and the bar flew up')
      .press('escape', 'up', 'set.edit');
    expect(harness.log.line.cursor).toBe(4);
    expect(two().press('escape', 'up', 'set.up', 'set.edit').log.line.cursor).toBe('80x5 @8 - belt'.length);
  });

  it('keeps a warm-up a warm-up', () => {
    const harness = two().press('escape', 'up', 'set.up', 'set.up', 'set.edit');
    expect(harness.line).toBe('20x5');
    expect(logged(harness.press('ctrl+u').enter('w 25x5'))[0]).toBe('w 25x5');
  });

  it('resolves reps, changes and tails against the edited set', () => {
    const edit = () => two().press('escape', 'up', 'set.edit', 'ctrl+u');
    expect(logged(edit().enter('6'))[2]).toBe('80x6');
    expect(logged(edit().enter('+2.5'))[2]).toBe('82.5x4');
    expect(logged(edit().enter('= @10'))[2]).toBe('80x5 @10');
    expect(logged(edit().enter('@10'))[2]).toBe('80x4 @10');
  });

  it('leaves the set unchanged after Esc, and after Enter on an emptied line', () => {
    for (const keys of [['escape'], ['ctrl+u', 'escape'], ['ctrl+u', 'enter']]) {
      const harness = two().press('escape', 'up', 'set.edit', ...keys);
      expect(logged(harness)).toEqual(['w 20x5', '80x5 @8 - belt', '80x4']);
      expect(harness.log.editing).toBeNull();
      expect(harness.log.stage.kind).toBe('sets');
      expect(harness.line).toBe('');
    }
  });

  it.each([
    ['a warm-up', 0],
    ['a set logged with *3', 2],
    ['the last set', 4],
  ])('returns to the set, changed or not: %s', (_which, cursor) => {
    for (const keys of [['enter'], ['7', 'enter'], ['escape'], ['ctrl+u', 'enter'], ['ctrl+u', 'escape']]) {
      const harness = bench().enter('w 20x5', 'w 60x3', '80x5 *3').press('escape');
      for (let sets = 5; sets > cursor; sets -= 1) harness.press('up');
      expect(harness.press('set.edit', ...keys).log).toMatchObject({ setCursor: cursor, editing: null });
      // The next key is a command again: the set before it is edited.
      if (cursor > 0) expect(harness.press('up', 'e').log.editing).not.toBeNull();
    }
  });

  it('refuses anything but one set of the same kind', () => {
    const edit = () => two().press('escape', 'up', 'set.edit', 'ctrl+u');
    expect(edit().enter('80x5 *3').log.lineError?.message).toContain('this edits one set');
    expect(edit().enter('w 40x5').log.lineError?.message).toContain('this edits a working set');
  });

  it('restores a half-typed line after the edit', () => {
    const harness = two().type('85x').press('escape', 'up', 'set.edit', 'ctrl+u').enter('80x3');
    expect(harness.line).toBe('85x');
  });

  it('keeps the keys of the set that the notation cannot express', () => {
    const odd = { ...workingSet('80x5'), completedAt: '18:20', mood: 'fine' };
    const left = aSession()
      .id(9)
      .with(exercise('Row').having({ workingSets: [odd] }))
      .build();
    const harness = new LogHarness({ drafts: [left] }).press(
      'start.choose',
      'escape',
      'up',
      'set.edit',
      'ctrl+u',
    );
    harness.enter('85x5');
    expect(harness.draft?.exercises[0]?.workingSets[0]).toMatchObject({
      weightKg: 85,
      completedAt: '18:20',
      mood: 'fine',
    });
  });
});

describe('the sets above the line', () => {
  const two = () => bench().enter('80x5', '80x4');

  it('are reached with Esc, and left below the last one', () => {
    const harness = two().press('escape');
    expect(harness.log).toMatchObject({ isCommandMode: true, setCursor: null });
    harness.press('set.up');
    expect(harness.log.setCursor).toBe(1);
    harness.press('set.up', 'set.up');
    expect(harness.log.setCursor).toBe(0);
    harness.press('set.down', 'set.down');
    expect(harness.log.setCursor).toBeNull();
  });

  it('are left by a digit without a screen or a paste, which goes to the line', () => {
    expect(two().press('escape').type('8').line).toBe('8');
    expect(two().press('escape').type('z').line).toBe('');
    expect(two().press('escape').paste('85x5').line).toBe('85x5');
  });

  it('are left for the line by ↓ before the first set', () => {
    expect(bench().press('escape', 'set.down').log.isCommandMode).toBe(false);
  });

  it('can be removed, which renumbers them, and restored', () => {
    const harness = two().press('escape', 'up', 'set.up', 'set.remove');
    expect(logged(harness)).toEqual(['80x4']);
    expect(harness.exercise.workingSets[0]?.set).toBe(1);
    expect(harness.notice).toBe('Removed 80 × 5. u undoes');
    expect(logged(harness.press('set.undo'))).toEqual(['80x5', '80x4']);
  });

  it('keep the cursor when one is removed: a second x removes the next, u restores each', () => {
    const harness = bench().enter('80x5', '80x4', '80x3').press('escape', 'up', 'set.up', 'set.up');
    harness.press('x');
    expect([harness.log.setCursor, ...logged(harness)]).toEqual([0, '80x4', '80x3']);
    harness.press('x');
    expect([harness.log.setCursor, ...logged(harness)]).toEqual([0, '80x3']);
    harness.press('u', 'u');
    expect(logged(harness)).toEqual(['80x5', '80x4', '80x3']);
    harness.press('down', 'down', 'x');
    expect(harness.log.setCursor).toBe(1);
    harness.press('x', 'x');
    expect(harness.log.setCursor).toBeNull();
    expect(harness.notice).toBe('Removed 80 × 5. Esc u undoes');
  });

  it('open the screens with the digits 1 to 5, alone or with Alt', () => {
    expect(two().press('escape').type('2').state.screen).toBe('history');
    expect(two().press('escape', 'alt+2').state.screen).toBe('history');
    expect(two().press('alt+2').state.screen).toBe('history');
    const harness = two().press('escape', '1');
    expect([harness.state.screen, harness.line, harness.log.isCommandMode]).toEqual(['log', '', false]);
  });

  it('keep a half-typed line when one is removed', () => {
    expect(two().type('85x').press('escape', 'up', 'set.remove').line).toBe('85x');
  });
});

describe('undo', () => {
  it('reports what it undid', () => {
    const undoNotice = (harness: LogHarness) => harness.press('set.undo').notice;
    expect(undoNotice(bench().enter('80x5'))).toBe('Undone: 80 × 5 is removed.');
    expect(undoNotice(bench().enter('80x5 *3'))).toBe('Undone: 3 sets are removed.');
    expect(undoNotice(bench().enter('80x5').press('escape', 'up', 'x'))).toBe(
      'Undone: 80 × 5 is added again.',
    );
    expect(undoNotice(bench().enter('80x5').press('escape', 'set.edit', 'ctrl+u').enter('85x5'))).toBe(
      'Undone: 85 × 5 is 80 × 5 again.',
    );
    const noted = () => bench().press('note.exercise').type('grip').press('enter');
    expect(undoNotice(noted())).toBe('Undone: the note on Bench Press is removed.');
    expect(undoNotice(noted().press('note.exercise').type('s').press('enter'))).toBe(
      'Undone: the note on Bench Press is “grip” again.',
    );
    expect(undoNotice(bench().press('note.session').type('tired').press('enter'))).toBe(
      'Undone: the session note is removed.',
    );
    expect(undoNotice(bench().press('session.details').fill('week', '9').press('enter'))).toBe(
      'Undone: the details are restored.',
    );
  });

  it('undoes every change, one by one, the exercise itself at the end', () => {
    const harness = bench().enter('80x5', '@8', '80x4 *2').press('escape', 'up', 'set.remove');
    const seen = [1, 2, 3, 4].map(() => logged(harness.press('set.undo')));
    expect(seen).toEqual([['80x5 @8', '80x4', '80x4'], ['80x5 @8'], ['80x5'], []]);
    harness.press('set.undo');
    expect(harness.log.session?.exercises).toEqual([]);
    expect(harness.log.stage.kind).toBe('picking');
    expect(harness.notice).toBe('Undone: Bench Press is removed.');
    // The typed details stay until the session is discarded.
    expect(harness.draft).toEqual(harness.log.session);
  });

  it('reports when there is nothing to undo', () => {
    const left = aSession().id(9).with(exercise('Row')).build();
    const harness = new LogHarness({ drafts: [left] }).press('start.choose', 'alt+u');
    expect(harness.notice).toBe('Nothing to undo.');
  });

  it('opens the exercise that it changes, with its own history', () => {
    const harness = bench().enter('80x5').pick('Pull-up').press('exercise.previous').enter('80x4');
    harness.press('exercise.next', 'set.undo');
    expect(harness.exercise.Name).toBe('Bench Press');
    expect(harness.log.past.recent[0]?.name).toBe('Bench Press');
    harness.press('set.undo');
    expect(harness.log.session?.exercises.map(({ Name }) => Name)).toEqual(['Bench Press']);
  });

  it('cancels editing a set, because its index may belong to another set', () => {
    const harness = bench().enter('80x5', '80x4').press('escape', 'up', 'set.edit', 'set.undo');
    expect(harness.log.editing).toBeNull();
    expect(harness.line).toBe('');
  });

  it('works from the line and keeps the typed text', () => {
    const harness = bench().enter('80x5').type('80x').press('set.undo');
    expect(harness.line).toBe('80x');
    expect(logged(harness)).toEqual([]);
  });
});

describe('the draft', () => {
  it('is on disk after every change before the command returns', () => {
    const harness = bench();
    const steps: (() => LogHarness)[] = [
      () => harness.enter('w 20x5'),
      () => harness.enter('80x5 *2'),
      () => harness.enter('@8'),
      () => harness.press('escape', 'up', 'set.remove'),
      () => harness.press('set.undo'),
      () => harness.press('set.edit', 'ctrl+u').enter('90x1'),
      () => harness.press('note.exercise').type('grip').press('note.accept'),
      () => harness.press('note.session').type('slept badly').press('note.accept'),
      () => harness.pick('Pull-up'),
    ];
    for (const step of steps) {
      const before = harness.fake.count('drafts.save');
      step();
      expect(harness.fake.count('drafts.save')).toBe(before + 1);
      expect(harness.draft).toBe(harness.log.session);
    }
  });

  it('reports a failed write, and the change stays on the screen', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', NO_SPACE);
    harness.enter('80x5');
    expect(logged(harness)).toEqual(['80x5']);
    expect(harness.state.notice).toEqual({
      kind: 'error',
      text: `Not yet on disk, keep this screen open: ${NO_SPACE}`,
    });
    harness.press('set.undo');
    expect(harness.state.notice?.kind).toBe('error');
    expect(harness.log.isDraftSaved).toBe(false);
  });

  it('clears the error notice once it can be written, and then holds everything', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', NO_SPACE);
    harness.enter('80x5');
    harness.fake.heal('drafts.save');
    harness.enter('80x4');
    expect(harness.notice).toBe('Logged 80 × 4. Esc u undoes');
    expect(linesOf(harness.draft)).toEqual(['80x5', '80x4']);
  });
});

describe('a pasted block', () => {
  it('is several sets, each logged with its own Enter', () => {
    const harness = fresh().paste('w 20x5\n\n40x5 @8\r\n40x5'.replace(/\r\n/g, '\n'));
    expect(logged(harness)).toEqual([]);
    expect(harness.line).toBe('w 20x5');
    harness.press('enter');
    expect(harness.line).toBe('40x5 @8');
    expect(logged(harness.press('enter', 'enter'))).toEqual(['w 20x5', '40x5 @8', '40x5']);
    expect(harness.line).toBe('');
  });

  it('waits at an invalid line until it is corrected', () => {
    const harness = fresh().paste('20x\n20x6').press('enter', 'enter');
    expect(harness.line).toBe('20x');
    expect(logged(harness.type('5').press('enter', 'enter'))).toEqual(['20x5', '20x6']);
  });

  it('survives a note, an undo and another exercise in between', () => {
    const harness = fresh().enter('10x5').paste('20x5\n20x6');
    harness.press('note.exercise').type('ok').press('note.accept');
    expect(harness.line).toBe('20x5');
    harness.press('set.undo').pick('Pull-up');
    expect(logged(harness.press('enter', 'enter'))).toEqual(['20x5', '20x6']);
  });

  it('comes before the waiting lines of an earlier one', () => {
    const harness = fresh().paste('1x1\n1x2').press('backspace', 'backspace', 'backspace').paste('2x1\n2x2');
    expect(logged(harness.press('enter', 'enter', 'enter'))).toEqual(['2x1', '2x2', '1x2']);
  });

  it('is discarded with Ctrl+U, with all waiting lines', () => {
    const harness = fresh().paste('1x1\n1x2\n1x3').press('ctrl+u');
    expect([harness.line, ...harness.log.waitingLines]).toEqual(['']);
    expect(harness.notice).toBe('2 waiting lines are discarded.');
  });

  it('of one line is inserted without Enter and without control characters', () => {
    const harness = fresh().type('20').paste('x5\u001b[31m\n');
    expect(harness.line).toBe('20x5[31m ');
    expect(logged(harness)).toEqual([]);
  });
});

describe('the exercises of a session', () => {
  it('can be stepped through, each with its history, up to the first and last', () => {
    const harness = bench().pick('Pull-up');
    expect(harness.press('exercise.previous').exercise.Name).toBe('Bench Press');
    expect(harness.log.past.recent[0]?.name).toBe('Bench Press');
    expect(harness.press('exercise.previous').notice).toBe('This is the first exercise.');
    expect(harness.press('exercise.next', 'exercise.next').notice).toBe(
      'This is the last exercise. / adds another.',
    );
  });

  it('can be added with / on an empty line, and with /name and Enter', () => {
    expect(bench().type('/').log.stage.kind).toBe('picking');
    const harness = bench().paste('/pull');
    harness.press('enter');
    expect(harness.log.stage).toMatchObject({ kind: 'picking', query: { text: 'pull' } });
    harness.press('pick.choose');
    expect(harness.exercise.Name).toBe('Pull-up');
    expect(harness.line).toBe('');
  });

  it('keep a half-typed line whether one is chosen or not', () => {
    expect(bench().type('80x').press('exercise.choose', 'pick.cancel').line).toBe('80x');
    expect(bench().type('80x').pick('Pull-up').line).toBe('80x');
  });
});
