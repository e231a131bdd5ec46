import { describe, expect, it } from 'vitest';
import { type KeyEvent, namedKey, textKey } from '../../../src/keys/key-event.js';
import { KeyDispatcher, type KeyTarget } from '../../../src/terminal/key-dispatcher.js';

/** A target that writes down what happens to it; keys named in `taken` belong to the keymap. */
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
      log.push(`hand ${JSON.stringify(text)}`);
      return true;
    },
  };
  return { log, target };
}

const letters = (text: string): KeyEvent[] => [...text].map((letter) => textKey(letter));

describe('KeyDispatcher', () => {
  it('holds a key and all after it for as long as its target says, and handles those before it at once', async () => {
    const { log, target } = aTarget({ taken: ['a', 'b', 'enter', 'c'] });
    let release = () => {};
    let held: Promise<void> | null = new Promise((resolve) => {
      release = () => {
        held = null;
        resolve();
      };
    });
    const hold = (event: KeyEvent) => (event.kind === 'key' && event.name === 'enter' ? held : null);
    const pump = new KeyDispatcher({ ...target, hold });
    const pushed = pump.push([...letters('ab'), namedKey('enter'), ...letters('c')]);
    await pump.push(letters('a'));
    expect(log).toEqual(['take a', 'take b']);
    release();
    await pushed;
    expect(log).toEqual(['take a', 'take b', 'take enter', 'take c', 'take a']);
  });

  it('takes no held key after it was stopped', async () => {
    const { log, target } = aTarget({ taken: ['a'] });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const pump = new KeyDispatcher({ ...target, hold: () => held });
    const pushed = pump.push(letters('a'));
    pump.stop();
    release();
    await pushed;
    expect(log).toEqual([]);
  });

  it('hands a run of characters as one string while a text field has the focus', async () => {
    const { log, target } = aTarget({ textFocused: true });
    await new KeyDispatcher(target).push([...letters('abc'), namedKey('left'), ...letters('de')]);
    expect(log).toEqual(['flush', 'hand "abc"', 'flush', 'hand "\\u001b[D"', 'flush', 'hand "de"']);
  });

  it('renders before every first key: what came between may have moved the focus', async () => {
    const { log, target } = aTarget();
    const pump = new KeyDispatcher(target);
    await pump.push(letters('a'));
    await pump.push(letters('b'));
    expect(log).toEqual(['flush', 'hand "a"', 'flush', 'hand "b"']);
  });

  it('hands characters one by one to anything else', async () => {
    const { log, target } = aTarget();
    await new KeyDispatcher(target).push(letters('jj'));
    expect(log).toEqual(['flush', 'hand "j"', 'flush', 'hand "j"']);
  });

  it('renders what the keymap changed before it hands the next key', async () => {
    const { log, target } = aTarget({ taken: ['tab'], textFocused: true });
    await new KeyDispatcher(target).push([namedKey('tab'), ...letters('ab')]);
    expect(log).toEqual(['take tab', 'flush', 'hand "ab"']);
  });

  it('renders nothing for keys the keymap takes', async () => {
    const { log, target } = aTarget({ taken: ['j'] });
    await new KeyDispatcher(target).push(letters('jjj'));
    expect(log).toEqual(['take j', 'take j', 'take j']);
  });

  it('gives React a new task every sixteen keys and keeps the order across them', async () => {
    const { log, target } = aTarget();
    const pump = new KeyDispatcher(target);
    const first = pump.push(letters('abcdefghijklmnopqrstuvwxyz'));
    expect(log.filter((entry) => entry.startsWith('hand'))).toHaveLength(16);
    const second = pump.push(letters('!?'));
    await Promise.all([first, second]);
    const handed = log.filter((entry) => entry.startsWith('hand')).map((entry) => entry.slice(6, -1));
    expect(handed.join('')).toBe('abcdefghijklmnopqrstuvwxyz!?');
  });

  it('hands nothing that Ink would type as letters', async () => {
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

  it('hands Backspace as the byte Ink reads as Backspace', async () => {
    const { log, target } = aTarget();
    await new KeyDispatcher(target).push([namedKey('backspace'), namedKey('enter')]);
    expect(log).toEqual(['flush', 'hand "\\b"', 'flush', 'hand "\\r"']);
  });

  it('hands a paste as one line without control characters', async () => {
    const { log, target } = aTarget({ textFocused: true });
    await new KeyDispatcher(target).push([
      { kind: 'paste', text: 'a\tb\r\nc\u0007\u001B[31m' },
      ...letters('z'),
    ]);
    expect(log).toEqual(['flush', 'hand "a b c[31m"', 'flush', 'hand "z"']);
  });

  it('forgets the keys that wait when it is stopped', async () => {
    const { log, target } = aTarget();
    const pump = new KeyDispatcher({
      ...target,
      offerToKeymap(event) {
        if (event.kind === 'key' && event.text === 'q') pump.stop();
        return target.offerToKeymap(event);
      },
    });
    await pump.push(letters('aqb'));
    await pump.push(letters('c'));
    expect(log.filter((entry) => entry.startsWith('hand'))).toEqual(['hand "a"', 'hand "q"']);
  });

  it('reports a fault of a receiver and goes on with the next key', async () => {
    const { log, target } = aTarget();
    const pump = new KeyDispatcher({
      ...target,
      offerToKeymap() {
        if (log.length === 0) {
          log.push('fault');
          throw new Error('broken key');
        }
        return false;
      },
    });
    await expect(pump.push(letters('a'))).rejects.toThrow('broken key');
    await pump.push(letters('b'));
    expect(log).toEqual(['fault', 'flush', 'hand "b"']);
  });
});
