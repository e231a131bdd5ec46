import { describe, expect, it } from 'vitest';
import { layout } from '../../../src/page/layout.js';
import { visibleHelp } from '../../../src/ui/help-lines.js';
import { bench, commandMode, idsIn, menu } from './support-palette.js';

describe('the help', () => {
  it('moves with the keys of lists, and no key reaches the screen below', () => {
    const harness = bench();
    const { log } = harness;
    const cursorAfter = (...keys: readonly string[]) => harness.press(...keys).state.help?.cursor;
    expect(cursorAfter('f1')).toBeNull();
    expect(cursorAfter('down')).toBe(0);
    expect(cursorAfter('j', 'j')).toBe(2);
    expect(cursorAfter('k')).toBe(1);
    expect(cursorAfter('pageDown')).toBeGreaterThan(5);
    expect(cursorAfter('pageUp', 'pageUp', 'pageUp')).toBe(0);
    expect(cursorAfter('G', 'g')).toBe(0);
    harness.type('2x').press('tab').paste('80x5');
    expect(harness.log).toBe(log);
    expect(harness.state.screen).toBe('log');
  });

  it('scrolls at the first page down', () => {
    const harness = bench().press('f1');
    const visible = () => visibleHelp(harness.state, harness.store.when, layout(80, 24)).lines;
    const before = visible();
    harness.press('pageDown');
    expect(visible()[0]?.place).toBeGreaterThan(0);
    expect(visible()[0]?.place).toBeLessThanOrEqual((before.at(-1)?.place ?? 0) + 1);
  });

  it.each([
    [80, 24],
    [60, 15],
  ])('skips no line by a page, up or down, at %i × %i', (columns, rows) => {
    const harness = bench().press('f1');
    const size = layout(columns, rows);
    harness.store.resize({ columns, bodyRows: size.bodyRows });
    const visible = () =>
      visibleHelp(harness.state, harness.store.when, size).lines.map(({ keys, text, place }) =>
        [place, keys, text].join('|'),
      );
    const expectOverlap = (key: string) => {
      const before = visible();
      harness.press(key);
      const after = visible();
      expect(after.some((line) => before.includes(line))).toBe(true);
    };
    for (let page = 0; page < 30; page += 1) expectOverlap('pageDown');
    expect(harness.state.help?.cursor).toBe(idsIn(harness).length - 1);
    for (let page = 0; page < 30; page += 1) expectOverlap('pageUp');
    expect(harness.state.help?.cursor).toBe(0);
  });

  it('moves up from the last command at once, however often Down was pressed there', () => {
    const harness = bench().press('f1');
    const last = idsIn(harness).length - 1;
    expect(harness.press(...Array<string>(200).fill('down'), 'G', 'up').state.help?.cursor).toBe(last - 1);
  });

  it('finds a command after /, and Enter runs it', () => {
    const harness = bench().press('f1', '/').type('session note');
    expect(harness.state.help).toEqual({ isTyping: true, query: 'session note', cursor: 0 });
    expect(harness.press('enter').log.stage.kind).toBe('note');
  });

  it('runs the command under the cursor', () => {
    const harness = menu().press('?');
    const place = idsIn(harness).indexOf('screen.stats');
    harness.press(...Array<string>(place + 1).fill('down'), 'enter');
    expect(harness.state).toMatchObject({ screen: 'stats', help: null });
  });

  it.each(['escape', 'q', '?', 'f1'])('is closed by %s, and command mode stays on', (key) => {
    const harness = commandMode();
    const { log } = harness;
    harness.press('?', 'down', 'pageDown', key);
    expect(harness.state.help).toBeNull();
    expect(harness.log).toBe(log);
  });
});
