import { describe, expect, it } from 'vitest';
import { type KeyEvent, namedKey, textKey } from '../../../src/keys/key-event.js';
import { KeyDispatcher, type KeyTarget } from '../../../src/terminal/key-dispatcher.js';

/** A target that lists its calls in `log`. Its keymap handles the keys in `taken`. */
function aTarget(options: { taken?: readonly string[]; textFocused?: boolean } = {}) {
  const log: string[] = [];
  const target: KeyTarget = {
    offerToKeymap(event) {
      const name = event.kind === 'paste' ? 'paste' : (event.text ?? event.name);
      const isTaken = options.taken?.includes(name) ?? false;
      if (isTaken) log.push(`take ${name}`);
      return isTaken;
    },
    textFocused: () => options.textFocused ?? false,
    flush: () => log.push('flush'),
    passToInk(text) {
      log.push(`pass ${JSON.stringify(text)}`);
      return true;
    },
  };
  return { log, target };
}

const letters = (text: string): KeyEvent[] => [...text].map((letter) => textKey(letter));

describe('KeyDispatcher', () => {
  it('replaces an action of the mouse by its keys, which depend on the keys before it', async () => {
    const { log, target } = aTarget({ taken: ['a', 'b', 'c', '1', '2'] });
    const keysOf = () => letters(String(log.length) + String(log.length + 1));
    const press = { kind: 'mouse', action: 'press', column: 0, row: 0 } as const;
    await new KeyDispatcher({ ...target, keysOf }).push([...letters('a'), press, ...letters('b')]);
    expect(log).toEqual(['take a', 'take 1', 'take 2', 'take b']);
  });

  it('ends a run of typed characters at an action of the mouse', async () => {
    const { log, target } = aTarget({ textFocused: true });
    const press = { kind: 'mouse', action: 'press', column: 0, row: 0 } as const;
    await new KeyDispatcher(target).push([...letters('ab'), press, ...letters('c')]);
    expect(log.filter((call) => call !== 'flush')).toEqual(['pass "ab"', 'pass "c"']);
  });

  it('holds back a key and all later keys until the promise of `hold` resolves, but no earlier keys', async () => {
    const { log, target } = aTarget({ taken: ['a', 'b', 'enter', 'c'] });
    let release = () => {};
    let held: Promise<void> | null = new Promise((resolve) => {
      release = () => {
        held = null;
        resolve();
      };
    });
    const hold = (event: KeyEvent) => (event.kind === 'key' && event.name === 'enter' ? held : null);
    const dispatcher = new KeyDispatcher({ ...target, hold });
    const pushed = dispatcher.push([...letters('ab'), namedKey('enter'), ...letters('c')]);
    await dispatcher.push(letters('a'));
    expect(log).toEqual(['take a', 'take b']);
    release();
    await pushed;
    expect(log).toEqual(['take a', 'take b', 'take enter', 'take c', 'take a']);
  });

  it('drops a key that `hold` holds back if the dispatcher is stopped', async () => {
    const { log, target } = aTarget({ taken: ['a'] });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const dispatcher = new KeyDispatcher({ ...target, hold: () => held });
    const pushed = dispatcher.push(letters('a'));
    dispatcher.stop();
    release();
    await pushed;
    expect(log).toEqual([]);
  });

  it('passes a run of characters as one string while a text field has the focus', async () => {
    const { log, target } = aTarget({ textFocused: true });
    await new KeyDispatcher(target).push([...letters('abc'), namedKey('left'), ...letters('de')]);
    expect(log).toEqual(['flush', 'pass "abc"', 'flush', 'pass "\\u001b[D"', 'flush', 'pass "de"']);
  });

  it('renders before the first key of each push, because the focus may have moved', async () => {
    const { log, target } = aTarget();
    const dispatcher = new KeyDispatcher(target);
    await dispatcher.push(letters('a'));
    await dispatcher.push(letters('b'));
    expect(log).toEqual(['flush', 'pass "a"', 'flush', 'pass "b"']);
  });

  it('passes characters one by one without a text field', async () => {
    const { log, target } = aTarget();
    await new KeyDispatcher(target).push(letters('jj'));
    expect(log).toEqual(['flush', 'pass "j"', 'flush', 'pass "j"']);
  });

  it('renders changes of the keymap before it passes the next key', async () => {
    const { log, target } = aTarget({ taken: ['tab'], textFocused: true });
    await new KeyDispatcher(target).push([namedKey('tab'), ...letters('ab')]);
    expect(log).toEqual(['take tab', 'flush', 'pass "ab"']);
  });

  it('does not render for keys that the keymap takes', async () => {
    const { log, target } = aTarget({ taken: ['j'] });
    await new KeyDispatcher(target).push(letters('jjj'));
    expect(log).toEqual(['take j', 'take j', 'take j']);
  });

  it('starts a new task every sixteen keys, and keeps their order', async () => {
    const { log, target } = aTarget();
    const dispatcher = new KeyDispatcher(target);
    const first = dispatcher.push(letters('abcdefghijklmnopqrstuvwxyz'));
    expect(log.filter((entry) => entry.startsWith('pass'))).toHaveLength(16);
    const second = dispatcher.push(letters('!?'));
    await Promise.all([first, second]);
    const passed = log.filter((entry) => entry.startsWith('pass')).map((entry) => entry.slice(6, -1));
    expect(passed.join('')).toBe('abcdefghijklmnopqrstuvwxyz!?');
  });

  it('does not pass keys that Ink would type as letters', async () => {
    const { log, target } = aTarget({ textFocused: true });
    await new KeyDispatcher(target).push([
      namedKey('escape'),
      namedKey('tab'),
      namedKey('f5'),
      namedKey('delete'),
      namedKey('right', { ctrl: true }),
      textKey('a', { ctrl: true }),
      textKey('x', { alt: true }),
    ]);
    expect(log).toEqual([]);
  });

  it('passes Backspace as the byte that Ink reads as Backspace', async () => {
    const { log, target } = aTarget();
    await new KeyDispatcher(target).push([namedKey('backspace'), namedKey('enter')]);
    expect(log).toEqual(['flush', 'pass "\\b"', 'flush', 'pass "\\r"']);
  });

  it('passes a paste as one line without control characters', async () => {
    const { log, target } = aTarget({ textFocused: true });
    await new KeyDispatcher(target).push([
      { kind: 'paste', text: 'a\tb\r\nc\u0007\u001B[31m' },
      ...letters('z'),
    ]);
    expect(log).toEqual(['flush', 'pass "a b c[31m"', 'flush', 'pass "z"']);
  });

  it('drops all keys after the key that stops it', async () => {
    const { log, target } = aTarget();
    const dispatcher = new KeyDispatcher({
      ...target,
      offerToKeymap(event) {
        if (event.kind === 'key' && event.text === 'q') dispatcher.stop();
        return target.offerToKeymap(event);
      },
    });
    await dispatcher.push(letters('aqb'));
    await dispatcher.push(letters('c'));
    expect(log.filter((entry) => entry.startsWith('pass'))).toEqual(['pass "a"', 'pass "q"']);
  });

  it('rejects if a receiver throws, and continues with the next key', async () => {
    const { log, target } = aTarget();
    const dispatcher = new KeyDispatcher({
      ...target,
      offerToKeymap() {
        if (log.length === 0) {
          log.push('error');
          throw new Error('broken key');
        }
        return false;
      },
    });
    await expect(dispatcher.push(letters('a'))).rejects.toThrow('broken key');
    await dispatcher.push(letters('b'));
    expect(log).toEqual(['error', 'flush', 'pass "b"']);
  });
});
