import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import type { InputEvent } from '../../../src/keys/key-event.js';
import {
  ESCAPE_TIMEOUT_MS,
  KeySource,
  LONG_ESCAPE_TIMEOUT_MS,
  PASTE_TIMEOUT_MS,
} from '../../../src/terminal/key-source.js';

let stdin: EventEmitter;
let source: KeySource;
let received: string[];

beforeEach(() => {
  vi.useFakeTimers();
  stdin = new EventEmitter();
  source = new KeySource(stdin, new KeyDecoder());
  source.start();
  received = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const send = (text: string) => stdin.emit('data', Buffer.from(text));
const consume = (events: readonly InputEvent[]) => received.push(...events.map(nameOf));
const nameOf = (event: InputEvent) => {
  if (event.kind === 'mouse') return event.action;
  return event.kind === 'paste' ? `paste:${event.text}` : (event.text ?? event.name);
};

describe('KeySource', () => {
  it('buffers keys until a consumer is attached, in order', () => {
    send('ab');
    send('\t');
    source.attach(consume);
    send('c');
    expect(received).toEqual(['a', 'b', 'tab', 'c']);
  });

  it('delivers a single Escape after the timeout', () => {
    source.attach(consume);
    send('\u001B');
    vi.advanceTimersByTime(ESCAPE_TIMEOUT_MS - 1);
    expect(received).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(received).toEqual(['escape']);
  });

  it('joins an arrow key that arrives in two chunks', () => {
    source.attach(consume);
    send('\u001B');
    vi.advanceTimersByTime(ESCAPE_TIMEOUT_MS - 10);
    send('[A');
    vi.runAllTimers();
    expect(received).toEqual(['up']);
  });

  it('delivers Escape and then an arrow key, not text, if bytes arrive after the timeout', () => {
    source.attach(consume);
    for (const byte of ['\u001B', '[', 'A']) {
      send(byte);
      vi.advanceTimersByTime(400);
    }
    send('8');
    expect(received).toEqual(['escape', 'up', '8']);
    // The input has proved to be slow, so the next Esc waits longer.
    send('\u001B');
    vi.advanceTimersByTime(LONG_ESCAPE_TIMEOUT_MS - 10);
    send('[A');
    vi.runAllTimers();
    expect(received.slice(3)).toEqual(['up']);
  });

  it('waits longer while Esc would discard a form', () => {
    source.discardsOnEscape = () => true;
    source.attach(consume);
    send('\u001B');
    vi.advanceTimersByTime(LONG_ESCAPE_TIMEOUT_MS - 10);
    send('[B');
    vi.runAllTimers();
    expect(received).toEqual(['down']);
  });

  it('types a bracket that follows Escape after all timeouts', () => {
    source.attach(consume);
    send('\u001B');
    vi.runAllTimers();
    send('[');
    vi.runAllTimers();
    expect(received).toEqual(['escape', '[']);
  });

  it('waits longer for the rest of a key over SSH', () => {
    source.stop();
    source = new KeySource(stdin, new KeyDecoder(), true);
    source.start();
    source.attach(consume);
    send('\u001B');
    vi.advanceTimersByTime(LONG_ESCAPE_TIMEOUT_MS - 10);
    send('[A');
    vi.runAllTimers();
    expect(received).toEqual(['up']);
  });

  it('reads the rest of an arrow key that arrived during a long task before it flushes', () => {
    source.attach(consume);
    send('\u001B');
    // A busy process runs overdue timers before it reads input.
    vi.advanceTimersToNextTimer();
    send('[A');
    vi.runAllTimers();
    expect(received).toEqual(['up']);
  });

  it('ends a paste after a timeout if its end never arrives', () => {
    source.attach(consume);
    send('\u001B[200~half');
    vi.advanceTimersByTime(PASTE_TIMEOUT_MS - 1);
    expect(received).toEqual([]);
    vi.advanceTimersByTime(2);
    send('q');
    expect(received).toEqual(['paste:half', 'q']);
  });

  it('reads lines that end with carriage returns alone as a paste, but not during the start', () => {
    source.stop();
    source = new KeySource(stdin, new KeyDecoder(), false, true);
    source.start();
    send('n\rbench\r');
    source.attach(consume);
    expect(received.splice(0)).toEqual(['n', 'enter', ...'bench', 'enter']);
    send('80x5\r82');
    send('.5x5\r');
    vi.runAllTimers();
    expect(received).toEqual(['paste:80x5\n82.5x5\n']);
  });

  it('joins a paste without brackets that arrives in two chunks', () => {
    source.attach(consume);
    send('80x5\r\n82.');
    vi.advanceTimersByTime(ESCAPE_TIMEOUT_MS - 10);
    send('5x5\r\n');
    expect(received).toEqual([]);
    vi.runAllTimers();
    expect(received).toEqual(['paste:80x5\n82.5x5\n']);
  });

  it('delivers nothing after stop', () => {
    source.attach(consume);
    send('\u001B');
    source.stop();
    send('a');
    vi.runAllTimers();
    expect(received).toEqual([]);
  });
});
