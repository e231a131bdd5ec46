import { describe, expect, it } from 'vitest';
import { provideProbe } from './support.js';

const TYPED = 'The quick brown fox jumps over it. '.repeat(6).slice(0, 200);
const { startProbe, showProbe } = provideProbe();

describe('keys for a text field', () => {
  it('all arrive if two hundred are typed in one burst', async () => {
    const app = await showProbe();
    app.press('tab');
    app.type(`${TYPED}\r`);
    await app.waitFor('submitted "The quick');
    expect(app.screen().join('\n')).toContain('Length 200');
  });

  it('all arrive in order if two hundred are typed one by one', async () => {
    const app = await showProbe({ columns: 240 });
    app.press('tab', ...TYPED);
    app.press('enter');
    await app.waitFor(`submitted "${TYPED}"`);
  });

  it('all arrive if each is typed as soon as the previous one appears', async () => {
    const app = await showProbe();
    app.press('tab');
    await app.waitFor('typing');
    for (let length = 1; length <= 60; length += 1) {
      app.press('x');
      await app.waitFor(`Length ${length},`);
    }
  });

  it('follow the focus within one burst', async () => {
    const app = await showProbe();
    app.type('\tabc\tjj\tde\r');
    await app.waitFor('submitted "abcde"');
    expect(app.screen()[0]).toBe('Probe 80x24 at 2');
  });

  it('include Backspace in a burst', async () => {
    const app = await showProbe();
    app.type('\tabcdef\u007F\u007F\u007F\r');
    await app.waitFor('submitted "abc"');
  });

  it('keep their order in a long burst of letters and Backspace', async () => {
    const app = await showProbe();
    app.type(`\t${'ab\u007F'.repeat(60)}\r`);
    await app.waitFor(`Length 60, submitted "${'a'.repeat(30)}`);
  });

  it('include those typed while the program loads', async () => {
    const app = startProbe();
    await app.waitFor(() => app.bufferType() === 'alternate');
    app.type('jj\tearly');
    await app.waitFor('at 2');
    await app.waitFor('Field: early');
  });

  it('arrive as one line if they are pasted, followed by typed text', async () => {
    const app = await showProbe();
    app.press('tab');
    app.paste('a b\nc\td');
    app.type('z\r');
    await app.waitFor('submitted "a b c dz"');
  });

  it('leave out Ctrl or Alt with a letter, function keys, Home, Delete and Insert', async () => {
    const app = await showProbe();
    app.press('tab', 'ctrl+a', 'alt+x', 'f5', 'home', 'delete', 'insert', 'f1', 'o', 'k', 'enter');
    await app.waitFor('submitted "ok"');
  });
});

describe('keys of the keymap', () => {
  it('all run if two hundred are typed in one burst', async () => {
    const app = await showProbe();
    app.type('j'.repeat(200));
    await app.waitFor('at 200');
  });

  it('all run if two hundred are typed one by one', async () => {
    const app = await showProbe();
    app.press(...'j'.repeat(200));
    await app.waitFor('at 200');
  });
});
