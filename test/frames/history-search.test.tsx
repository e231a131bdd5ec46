import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { trainingBlock } from './support-history.js';
import { frameOf, rowsOf, SIZES } from './support-log.js';

const BLOCK = trainingBlock(30);
const atHistory = () => new LogHarness({ sessions: BLOCK }).press('2');
const searching = (text: string) => atHistory().press('history.search').type(text);
const bodyOf = (harness: LogHarness, columns = 80, rows = 24) => rowsOf(harness, columns, rows).slice(2, -3);

describe('an invalid search', () => {
  it('is marked at the error, above the last list', () => {
    expect(bodyOf(searching('upper on:2026-0')).slice(0, 10).join('\n')).toMatchInlineSnapshot(`
      " Search › upper on:2026-0_               │ Upper Strength        phase 2 week 7
                      ^^^^^^^^^                │ Tue 14 Apr 2026 18:05
       on takes a valid year, month, week or   │ 8 sets · 1 155 kg · 131 min
       day: write on:2026-02                   │ db = json
                                               │
         April 2026                            │ 1 Barbell Bench Press
       ▸ 14 Tue Upper Strength     p2 w7   8   │   goal 80, 3 × 4-6, rest 3 min
         07 Tue Upper Strength     p2 w6   8   │   w  20 × 5  40 × 3  60 × feel
         March 2026                            │   1     82.5 × 5    @8    good best
         31 Tue Upper Strength     p2 w5   8   │   2     82.5 × 5    @9.5  perfect"
    `);
  });

  it('is shown as an error once something else is typed after it', () => {
    expect(bodyOf(searching('upper rpe>=11 p')).slice(0, 10).join('\n')).toMatchInlineSnapshot(`
      " Search › upper rpe>=11 p_               │ Upper Strength        phase 2 week 7
                      ^^^^^^^                  │ Tue 14 Apr 2026 18:05
       × rpe takes a number from 1 to 10:      │ 8 sets · 1 155 kg · 131 min
       write rpe>=9; the list shows all        │ db = json
       sessions                                │
         April 2026                            │ 1 Barbell Bench Press
       ▸ 14 Tue Upper Strength     p2 w7   8   │   goal 80, 3 × 4-6, rest 3 min
         11 Sat Push Hypertrophy   p2 w7   8   │   w  20 × 5  40 × 3  60 × feel
         07 Tue Upper Strength     p2 w6   8   │   1     82.5 × 5    @8    good best
         04 Sat Push Hypertrophy   p2 w6   8   │   2     82.5 × 5    @9.5  perfect"
    `);
  });

  it.each(SIZES)('shows what to write at %i × %i, with a visible cursor', (columns, rows) => {
    const harness = searching('upper');
    for (let down = 0; down < 9; down += 1) harness.press('down');
    const shown = bodyOf(harness.type(' week:x'), columns, rows);
    expect(shown[0]).toContain('Search › upper week:x');
    expect(shown[1]).toContain(`${' '.repeat(' Search › upper '.length)}^^^^^^`);
    expect(shown[2]).toContain('week takes a whole number from 1:');
    expect(shown.join('\n')).toContain('▸');
    expect(shown.join('\n')).toContain('Upper Strength');
  });

  it('does not hide the list while a part such as week: is being typed', () => {
    expect(bodyOf(searching('upper wee')).slice(0, 7).join('\n')).toMatchInlineSnapshot(`
      " Search › upper wee_                     │ Upper Strength        phase 2 week 7
                      ^^^                      │ Tue 14 Apr 2026 18:05
       no session has this word: continue with │ 8 sets · 1 155 kg · 131 min
       week:                                   │ db = json
                                               │
         April 2026                            │ 1 Barbell Bench Press
       ▸ 14 Tue Upper Strength     p2 w7   8   │   goal 80, 3 × 4-6, rest 3 min"
    `);
  });

  it('is marked in the visible part of a long text', () => {
    const harness = searching(`${'upper '.repeat(9)}week:x`);
    const [line = '', mark = ''] = bodyOf(harness);
    expect(mark.indexOf('^')).toBe(line.indexOf('week:x'));
  });
});

describe('an invalid search that was left', () => {
  const messageOf = (harness: LogHarness) =>
    bodyOf(harness, 60, 15).slice(2, 4).join(' ').replace(/\s+/g, ' ').trim();

  it('says that the list shows all sessions, if it did so before', () => {
    expect(messageOf(searching('rpe>=ten').press('enter'))).toBe(
      '× rpe takes a number from 1 to 10: write rpe>=9; the list shows all sessions',
    );
  });

  it('quotes the search whose result the list shows', () => {
    const harness = searching('upper').press('enter', 'history.search').type(' rpe>=ten').press('enter');
    expect(messageOf(harness)).toBe(
      '× rpe takes a number from 1 to 10: write rpe>=9; the list shows “upper”',
    );
  });
});

describe('a search with an error or without a result', () => {
  const listOf = (harness: LogHarness) => bodyOf(harness, 80, 24).filter((row) => / Tue Upper /.test(row));

  it('lists all sessions if an error follows an unknown word, while it is typed and after the field is left', () => {
    for (const key of ['enter', 'escape']) {
      const harness = searching('xyz>');
      const typed = listOf(harness);
      expect(typed.length).toBeGreaterThan(3);
      expect(frameOf(harness)).not.toMatch(/No session matches|Esc twice/);
      expect(listOf(harness.press(key))).toEqual(typed);
      expect(bodyOf(harness).join('\n')).toMatch(/the list +│.*\n shows all sessions/);
    }
  });

  it('says next to an error what the list shows, before and after the field is left', () => {
    const harness = searching('upper').press('enter', 'history.search').type(' rpe>=11 bench');
    const left = bodyOf(harness, 60, 15).slice(2, 5);
    expect(left.join(' ').replace(/\s+/g, ' ')).toContain('the list shows “upper”');
    expect(bodyOf(harness.press('escape'), 60, 15).slice(2, 5)).toEqual(left);
  });

  it('shows all sessions again after as many Esc as its message says', () => {
    const harness = searching('xyz');
    expect(frameOf(harness)).toContain('Esc twice shows all sessions again.');
    expect(frameOf(harness.press('escape'))).toContain('Esc shows all sessions again.');
    expect(frameOf(harness.press('escape'))).toContain('30 sessions');
  });
});

describe('the footer of the search field', () => {
  it('names every key that ends or clears the search', () => {
    const harness = searching('upper');
    expect(rowsOf(harness, 80, 24).at(-1)).toMatch(/Enter done {2}Esc back {2}Ctrl\+U clear {2}/);
    expect(rowsOf(harness.press('ctrl+u'), 80, 24)[0]).toContain('30 sessions');
    expect(rowsOf(harness, 80, 24).at(-1)).not.toContain('Ctrl+U');
  });
});

describe('a search that finds nothing', () => {
  it('shows the query', () => {
    expect(bodyOf(searching('2025-02 phase:1')).slice(0, 5).join('\n')).toMatchInlineSnapshot(`
      " Search › 2025-02 phase:1_               │
                                               │
       No session matches “2025-02 phase:1”.   │
       Esc twice shows all sessions again.     │
                                               │"
    `);
  });
});

describe('a search', () => {
  it.each(SIZES)('shows the number of results at %i × %i', (columns, rows) => {
    expect(rowsOf(searching('upper on:2026-02'), columns, rows)[0]).toContain('4 of 30');
  });
});

describe('another order', () => {
  it('groups by phase and week, with whole dates', () => {
    expect(bodyOf(atHistory().press('m')).slice(0, 9).join('\n')).toMatchInlineSnapshot(`
      " / searches: bench, last month, rpe>=9   │ Upper Strength        phase 2 week 7
                     focus            ex set   │ Tue 14 Apr 2026 18:05
         Phase 2 · week 7                      │ 8 sets · 1 155 kg · 131 min
       ▸ 14 Apr 2026 Upper Strength    3   8   │ db = json
         11 Apr 2026 Push Hypertrophy  3   8   │
         Phase 2 · week 6                      │ 1 Barbell Bench Press
          7 Apr 2026 Upper Strength    3   8   │   goal 80, 3 × 4-6, rest 3 min
          4 Apr 2026 Push Hypertrophy  3   8   │   w  20 × 5  40 × 3  60 × feel
         Phase 2 · week 5                      │   1     82.5 × 5    @8    good best"
    `);
  });

  it('names the order that is not the usual one, also above headings', () => {
    expect(bodyOf(atHistory().press('s')).slice(1, 3).join('\n')).toMatch(/^ oldest +focus.*\n {3}\w+ 202\d/);
    expect(bodyOf(atHistory())[1]).toMatch(/^ +focus/);
  });

  it('sorts without headings, and names the order', () => {
    expect(bodyOf(atHistory().press('s', 's')).slice(0, 5).join('\n')).toMatchInlineSnapshot(`
      " / searches: bench, last month, rpe>=9   │ Upper Strength        phase 2 week 7
       most volume   focus                kg   │ Tue 14 Apr 2026 18:05
       ▸ 14 Apr 2026 Upper Strength    1 155   │ 8 sets · 1 155 kg · 131 min
         11 Apr 2026 Push Hypertrophy  1 155   │ db = json
          7 Apr 2026 Upper Strength    1 155   │"
    `);
  });

  it.each(SIZES)('shows the date with its year in the row of a session at %i × %i', (columns, rows) => {
    const shown = bodyOf(atHistory().press('s', 's', 's', 'j'), columns, rows);
    expect(shown[1]).toMatch(/^ most sets +focus/);
    expect(shown[3]).toMatch(/^ ▸ [ \d]\d \w{3} 2026 [UP]/);
  });

  it('shows the plan of the first row if its heading is not visible', () => {
    const harness = atHistory().press('m');
    for (let page = 0; page < 3; page += 1) harness.press('pageDown');
    const tops = Array.from({ length: 4 }, () => bodyOf(harness.press('j'))[1] ?? '');
    expect(tops.some((title) => /^ p1 w\d+ +focus/.test(title))).toBe(true);
  });
});

describe('the search field', () => {
  it('shows examples in the empty field, and no count of an earlier search beside an error', () => {
    const past = aSession().on('2026-02-15T18:00:00Z').with(exercise('Bench Press').working('80x5')).build();
    const harness = new LogHarness({ sessions: [past] }).press('2', '/');
    expect(frameOf(harness)).toContain('23 nov, rpe>=9; F1: all');
    expect(frameOf(harness.type('on:yesterday'))).toContain('1 of 1');
    expect(frameOf(harness.type(' week:x bench'))).not.toMatch(/1 of 1|1 session/);
  });
});
