import { describe, expect, it, vi } from 'vitest';
import { programChoicePage } from '../../../src/store/log/program-choice.js';
import { ANN, LogHarness } from '../../support/log-harness.js';
import { choicesOf, OTHER, PAST, pageText, read, SPLIT, shown } from './support-log-program.js';

function choosing(options: ConstructorParameters<typeof LogHarness>[0] = {}): LogHarness {
  return new LogHarness(options).press('p');
}

const choiceText = ({ state }: LogHarness) => {
  const { stage } = state.log;
  return stage.kind === 'program-choice' ? stage.examples.map(({ name }) => name) : [];
};

describe('the choice of a program', () => {
  it('is a line of the menu, and offers what comes with traininglogs', () => {
    const harness = new LogHarness();
    harness.press('down', 'down', 'enter');
    expect(choiceText(harness)).toEqual(['Linear 5×5', 'Upper/Lower block', 'Three-week wave']);
  });

  it.each([8, 10, 12, 19])(
    'shows its last sentence whole in %i rows, and counts what does not fit',
    (bodyRows) => {
      const { log, view } = choosing().state;
      if (log.stage.kind !== 'program-choice') throw new Error('the choice is not open');
      const { lines } = programChoicePage(log.stage, { ...view, columns: 60, bodyRows });
      const texts = lines.map((line) => line.map(({ text }) => text).join(''));
      expect(texts.length).toBeLessThanOrEqual(bodyRows);
      expect(texts.at(-1)).toMatch(
        bodyRows < 10 ? /Liftoscript\.$/ : /^To stop one, .*; its sessions stay\.$/,
      );
      expect(texts.some((text) => /▾ \d+ more/.test(text))).toBe(bodyRows < 19);
    },
  );

  it('copies the chosen one, and the menu then offers its first day', async () => {
    const harness = choosing({ sessions: [PAST] }).press('enter');
    expect(Object.keys(harness.fake.programTexts)).toEqual(['linear-5x5']);
    await read(harness);
    expect(choicesOf(harness)[0]).toBe('A · week 1');
    expect(harness.notice).toBe('Copied to data/programs/linear-5x5.md. Enter shows its first day.');
    expect(shown(harness.press('enter'))).toBe('A · week 1');
    expect(pageText(harness)).toContain('Squat');
  });

  it('moves the cursor to the first day of the chosen program if another program is current', async () => {
    const done = { ...PAST, program: 'Split', programDay: 'Upper', week: 1 };
    const harness = choosing({ sessions: [done], programs: { split: SPLIT, other: OTHER } }).press('enter');
    await vi.waitFor(() => expect(harness.log.programs).toHaveLength(3));
    const { stage } = harness.log;
    expect(choicesOf(harness)[0]).toBe('Lower · week 1 of 6');
    expect(stage.kind === 'start' && harness.log.programs.map(({ file }) => file)).toContain(
      'data/programs/linear-5x5.md',
    );
    expect(shown(harness.press('enter'))).toBe('A · week 1');
    expect(pageText(harness)).toContain('Linear 5×5');
  });

  it('leaves out what is in data/programs already, by title or file', () => {
    const programs = { mine: '# Linear 5×5 light (was Linear 5×5)\n', 'upper-lower': '# Mine\n' };
    expect(choiceText(choosing({ programs }))).toEqual(['Three-week wave']);
  });

  it('copies nothing if all are there already', () => {
    const programs = { a: '# Linear 5×5\n', b: '# Upper/Lower block\n', c: '# Three-week wave\n' };
    const harness = choosing({ programs }).press('enter');
    expect(harness.log.stage.kind).toBe('program-choice');
    expect(Object.keys(harness.fake.programTexts)).toHaveLength(3);
  });

  it.each(['escape', 'q'])('goes back to its line of the menu with %s', (key) => {
    const harness = new LogHarness().press('down', 'down', 'enter', 'down', key);
    expect(harness.log.stage).toEqual({ kind: 'start', choice: 2 });
  });

  it('says why a program is not copied', () => {
    const harness = choosing({ athlete: ANN });
    vi.spyOn(harness.fake.ports.programs, 'addExample').mockImplementation(() => {
      throw new Error('data/programs is read-only.');
    });
    expect(harness.press('enter').notice).toBe('data/programs is read-only.');
    expect(harness.log.stage.kind).toBe('program-choice');
  });
});

describe('the menu without sessions', () => {
  it('leads to the field for the path of a file to import', () => {
    const harness = new LogHarness().press('G', 'enter');
    expect(harness.state.screen).toBe('data');
    expect(harness.state.data.stage).toMatchObject({ kind: 'path', action: 'import' });
  });
});
