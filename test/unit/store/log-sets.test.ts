import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/store/log/line-reading.js';
import { LogHarness } from '../../support/log-harness.js';
import { bench, fresh, logged } from './support-log-sets.js';

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
      text: 'Logged 82.5 × 5 @8 good - felt easy. Esc u undoes. 2 records: heaviest set 82.5 kg (was 80 kg, 9 Feb 2026) and 1 more',
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

  it('follows a set that was logged with another load today', () => {
    expect(logged(bench().enter('82.5x5', '', ''))).toEqual(['82.5x5', '82.5x5', '77.5x8']);
    expect(logged(bench().enter('70x5', '', ''))).toEqual(['70x5', '70x5', '65x8']);
  });

  it('is not changed by warm-ups', () => {
    expect(logged(bench().enter('w 40x5', ''))).toEqual(['w 40x5', '80x5']);
  });

  it('does not exist after the last one: Enter then continues and logs nothing', () => {
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

  it('is accepted as reps below 31, below twice the reps of the set, or with x or the word reps', () => {
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

  it('says that a warm-up keeps an RPE as a note', () => {
    const harness = bench().enter('w 60x3').type('@8');
    const reading = readLine(harness.state);
    expect(reading.kind === 'set' && reading.words).toBe('60 kg × 3, note: @8');
    expect(harness.press('enter').notice).toBe('Changed to w 60 × 3 - @8. Esc u undoes');
    expect(logged(harness)).toEqual(['w 60x3 - @8']);
  });

  it('needs a set to complete', () => {
    const harness = bench().enter('@8');
    expect(harness.log.lineError?.message).toContain('no set yet to complete');
    expect(harness.line).toBe('@8');
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

  it('comes before the waiting lines of an earlier paste', () => {
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

  it('keep a half-typed line, whether another one is chosen or not', () => {
    expect(bench().type('80x').press('exercise.choose', 'pick.cancel').line).toBe('80x');
    expect(bench().type('80x').pick('Pull-up').line).toBe('80x');
  });

  it('say for which exercise Enter would log a line that was typed for another one', () => {
    const harness = bench().type('80x5').pick('Pull-up');
    expect(harness.notice).toContain('80x5 is not logged yet: Enter logs it for Pull-up.');
    expect(harness.press('exercise.previous').notice).toBe(
      '80x5 is not logged yet: Enter logs it for Bench Press.',
    );
    expect(harness.press('ctrl+u', 'exercise.next').notice).toBeNull();
  });
});
