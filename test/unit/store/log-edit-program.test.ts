import { describe, expect, it } from 'vitest';
import type { LogHarness } from '../../support/log-harness.js';
import { menu, pageText, SPLIT, shown } from './support-log-program.js';

const SQUAT = 'Squat | 1 x 3 @9 100 kg';

/** Sets an editor that replaces `from` by `to` in the program. */
function editing(harness: LogHarness, from: string, to: string): LogHarness {
  harness.fake.editor = (file) => {
    expect(file).toBe('data/programs/split.md');
    const { split = '' } = harness.fake.programTexts;
    harness.fake.programTexts = { split: split.replace(from, to) };
    return { status: 'ended' };
  };
  return harness;
}

const noticeOf = ({ state }: LogHarness) => state.notice?.text;

describe('the editor of a program', () => {
  it('changes the day that is shown', async () => {
    const harness = editing((await menu()).press('enter'), 'start 80 kg', 'start 90 kg').press('E');
    expect(pageText(harness)).toContain('90 × 6');
    expect(noticeOf(harness)).toBe('No errors in data/programs/split.md.');
  });

  it('names errors with line and column, and the day can still be trained', async () => {
    const harness = editing((await menu()).press('enter'), SQUAT, 'Squat | 1 by 3 @9 100 kg').press('E');
    expect(noticeOf(harness)).toMatch(
      /^data\/programs\/split\.md, line 11, column \d+: .*\. E opens the file again\.$/,
    );
    expect(shown(harness)).toBe('Upper · week 1');
    expect(harness.press('enter').log.session?.exercises.map(({ Name }) => Name)).toEqual([
      'Bench Press',
      'Row',
      'Pushdown',
    ]);
  });

  it('opens the menu again if the day is gone', async () => {
    const harness = editing((await menu()).press('enter'), SPLIT, '# Split\n## Other\nRow | 3 x 5\n').press(
      'E',
    );
    expect(shown(harness)).toBe('start');
    expect(noticeOf(harness)).toContain('no longer has this day');
  });

  it('opens from the menu for a program without days, which is offered with its error', async () => {
    const harness = await menu({ programs: { split: '# Split\n## Upper\nSquat | 3 by 5\n' } });
    expect(harness.log.programs).toMatchObject([
      { programName: 'Split', place: null, errors: [{ line: 3 }] },
    ]);
    editing(harness, '3 by 5', '3 x 5').press('enter');
    expect(noticeOf(harness)).toBe('No errors in data/programs/split.md.');
    expect(shown(harness.press('enter'))).toBe('Upper · week 1');
  });

  it('changes the Plan page', async () => {
    const harness = editing((await menu()).press('4', 'p', 'p'), '## Upper', '## Top').press('E');
    expect(harness.state.stats.figures).toMatchObject({ plan: { plan: { next: { name: 'Top' } } } });
  });

  it('says what to do if no editor is set', async () => {
    const harness = (await menu()).press('enter');
    harness.fake.editor = () => ({ status: 'none' });
    expect(noticeOf(harness.press('E'))).toBe(
      'No editor is set: open data/programs/split.md yourself, or set EDITOR, such as EDITOR=nano, and start again.',
    );
  });
});
