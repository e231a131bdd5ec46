import { describe, expect, it } from 'vitest';
import { provideProbe } from './support.js';

/** The most bytes that a cursor move may write; a redraw of the whole screen writes ten times as many. */
const BYTES_PER_MOVE = 400;
const BYTES_PER_MOVE_WIDE = 700;

const { showProbe } = provideProbe();

describe('the screen', () => {
  it('fills the terminal to its last row', async () => {
    const app = await showProbe();
    expect(app.screen()[0]).toBe('Probe 80x24 at 0');
    expect(app.screen()[23]).toBe('Last row');
  });

  it.each([
    [80, 24, BYTES_PER_MOVE],
    [200, 60, BYTES_PER_MOVE_WIDE],
  ])(
    'writes few bytes for a cursor move at %i by %i, and does not clear for it',
    async (columns, rows, limit) => {
      const app = await showProbe({ columns, rows });
      const before = app.outputBytes;
      for (let move = 1; move <= 9; move += 1) {
        app.press('j');
        await app.waitFor(`at ${move}`);
      }
      const perMove = (app.outputBytes - before) / 9;
      expect(perMove).toBeLessThan(limit);
      // The screen is cleared when it is entered, and at the first frame.
      expect(app.output.split('\u001B[2J')).toHaveLength(3);
    },
  );

  it('writes nothing while it is idle', async () => {
    const app = await showProbe();
    app.press('j');
    await app.waitFor('at 1');
    const before = app.outputBytes;
    // A fixed time, because no event announces that there is no output. A busy machine cannot make the test fail.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(app.outputBytes).toBe(before);
  });

  it.each([
    [100, 30],
    [60, 15],
    [82, 24],
    [200, 60],
  ])('is complete after a resize to %i by %i and back', async (columns, rows) => {
    const app = await showProbe();
    app.resize(columns, rows);
    await app.waitFor(
      (screen) => screen[0] === `Probe ${columns}x${rows} at 0` && screen[rows - 1] === 'Last row',
    );
    expect(app.screen().filter((row) => row.includes('Last row'))).toHaveLength(1);
    app.resize(80, 24);
    await app.waitFor((screen) => screen[0] === 'Probe 80x24 at 0' && screen[23] === 'Last row');
    expect(app.screen().filter((row) => row.startsWith('Probe'))).toHaveLength(1);
  });

  it('is complete after several quick resizes', async () => {
    const app = await showProbe();
    for (let swing = 0; swing < 6; swing += 1) {
      app.resize(60, 15);
      app.resize(120, 40);
    }
    app.resize(81, 25);
    await app.waitFor((screen) => screen[0] === 'Probe 81x25 at 0' && screen[24] === 'Last row');
    expect(app.screen().filter((row) => row.includes('a row of the list'))).toHaveLength(21);
  });

  it('places the cursor after typed text, also after wide characters, and hides it outside the field', async () => {
    const app = await showProbe();
    app.press('tab');
    await app.waitFor(() => app.cursor()?.x === 7);
    app.type('a日本');
    await app.waitFor(() => app.cursor()?.x === 12);
    expect(app.cursor()).toEqual({ x: 12, y: 1 });
    app.press('tab');
    await app.waitFor(() => app.cursor() === null);
  });

  it('shows the selection in inverse and the title in colour', async () => {
    const app = await showProbe();
    expect(app.hasStyle(3, 'inverse')).toBe(true);
    expect(app.hasStyle(0, 'color')).toBe(true);
  });

  it.each([{ NO_COLOR: '1' }, { FORCE_COLOR: '0' }])(
    'shows the selection without any colour for %o',
    async (env) => {
      const app = await showProbe({ env });
      expect(app.hasStyle(3, 'inverse')).toBe(true);
      expect(app.hasStyle(0, 'color')).toBe(false);
      app.press('j');
      await app.waitFor('at 1');
      expect(app.hasStyle(4, 'inverse')).toBe(true);
    },
  );

  it.each(['true', ''])('draws and follows the size under CI=%j', async (ci) => {
    const app = await showProbe({ env: { CI: ci } });
    expect(app.hasStyle(3, 'inverse')).toBe(true);
    app.press('j');
    await app.waitFor('at 1');
    app.resize(90, 20);
    await app.waitFor((screen) => screen[0] === 'Probe 90x20 at 1' && screen[19] === 'Last row');
    app.press('q');
    expect((await app.exit()).exitCode).toBe(0);
    expect(app.screen().join('')).toBe('');
  });
});
