/** Decodes the raw bytes of a terminal to keys, also if a sequence is split between chunks. */

import { isC1, isControl, withAlt } from './characters.js';
import { keyOfControl } from './control-sequence.js';
import { type InputEvent, namedKey } from './key-event.js';
import { PasteCollector } from './paste-collector.js';
import { beforeEscape, isPlainPaste } from './plain-paste.js';
import { INTRODUCER_LENGTH, isOverLong, type SequenceKind, stepSequence } from './sequence-step.js';
import { TextRun } from './text-run.js';

/** `late`: an Esc was reported as a key, but the rest of an arrow key may still follow it. */
type State = 'ground' | 'escape' | 'late' | SequenceKind | 'string' | 'stringEscape' | 'paste' | 'plainPaste';

const ESC = '\x1b';
/** BEL ends a string command, as do CAN, SUB and the one-character string terminator. */
const STRING_END = /[\x07\x18\x1a\x9c]/;

/** The beginning of an OSC string with a number, as terminals report a colour. */
const REPORT_START = /^\x1b\]\d/;

/** The character after ESC that opens a string command: DCS, OSC, APC. */
const STRING_INTRODUCER = /[P\]_]/;

/** Decodes bytes to keys, in chunks of any size. No input throws. Unknown sequences are dropped and never typed. */
export class KeyDecoder {
  // With `ignoreBOM`, a byte order mark at the beginning is input like any other character.
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #pasteCollector = new PasteCollector();
  #state: State = 'ground';
  /** The incomplete sequence, including its ESC; empty if there is none. */
  #held = '';
  /** Empty between two calls of `push`. */
  readonly #run = new TextRun();
  #events: InputEvent[] = [];
  #isLineSlow = false;

  /** @param onReport receives the text of each OSC string with a number, such as `11;rgb:ffff/ffff/ffff` */
  constructor(private readonly onReport: (text: string) => void = () => {}) {}

  /** True after the rest of an arrow key arrived so late that its ESC was already the key Esc. */
  get isLineSlow(): boolean {
    return this.#isLineSlow;
  }

  /** Reads the next bytes. @param isAtOnce see `isPlainPaste` @returns the keys that are complete now */
  push(chunk: Uint8Array, isAtOnce = false): readonly InputEvent[] {
    let rest = this.#utf8.decode(chunk, { stream: true });
    if (this.#state === 'ground' && isPlainPaste(rest, isAtOnce)) this.#state = 'plainPaste';
    while (rest !== '') rest = this.#read(rest);
    return this.#takeEvents();
  }

  /** True if `flush` must be called when no more bytes arrive, for example after a single Esc. */
  get isPending(): boolean {
    return this.#state !== 'ground' && this.#state !== 'paste';
  }

  /** True inside a bracketed paste, which may pause for seconds; `flush` ends it. */
  get isPasting(): boolean {
    return this.#state === 'paste';
  }

  /**
   * Ends a paste, and resolves a sequence that pauses: ESC alone becomes Esc. Arrow keys and reports may still be
   * completed.
   */
  flush(): readonly InputEvent[] {
    if (this.#state === 'paste' || this.#state === 'plainPaste') this.#endPaste();
    else if (this.#isReport) return [];
    else if (this.#held === ESC || this.#state === 'stringEscape') this.#reportEscape();
    else if (!this.#isKeySequence) this.#abandonSequence();
    return this.#takeEvents();
  }

  /** Drops the rest of a sequence that did not arrive in time. */
  forget(): void {
    this.#state = 'ground';
    this.#held = '';
  }

  get #isKeySequence(): boolean {
    return (
      this.#state === 'late' ||
      this.#state === 'csi' ||
      this.#state === 'ss3' ||
      this.#state === 'linuxFunction'
    );
  }

  /** True for a report of the terminal, which the user did not type. */
  get #isReport(): boolean {
    return REPORT_START.test(this.#held);
  }

  #reportEscape(): void {
    this.#complete(namedKey('escape'));
    this.#state = 'late';
  }

  #takeEvents(): readonly InputEvent[] {
    this.#endRun();
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** Reads the beginning of a text. @returns the unread rest */
  #read(text: string): string {
    if (this.#state === 'paste') return this.#readPaste(text);
    return this.#state === 'plainPaste' ? this.#readPlainPaste(text) : this.#readKeys(text);
  }

  /** Reads until the text ends or a paste begins. @returns the unread rest */
  #readKeys(text: string): string {
    let position = 0;
    for (const character of text) {
      position += character.length;
      this.#step(character);
      if (this.#state === 'paste') return text.slice(position);
    }
    return '';
  }

  #readPaste(text: string): string {
    const { pastes, rest } = this.#pasteCollector.push(text);
    this.#events.push(...pastes);
    if (rest !== null) this.#state = 'ground';
    return rest ?? '';
  }

  /** Reads until the text ends or a key sequence begins. @returns the unread rest */
  #readPlainPaste(text: string): string {
    const pasted = beforeEscape(text);
    this.#events.push(...this.#pasteCollector.push(pasted).pastes);
    if (pasted.length < text.length) this.#endPaste();
    return text.slice(pasted.length);
  }

  #endPaste(): void {
    this.#events.push(...this.#pasteCollector.finish());
    this.#state = 'ground';
  }

  #step(character: string): void {
    switch (this.#state) {
      case 'ground':
        this.#stepGround(character);
        break;
      case 'escape':
        this.#stepEscape(character);
        break;
      case 'csi':
      case 'ss3':
      case 'linuxFunction':
      case 'oldMouse':
        this.#stepSequence(this.#state, character);
        break;
      case 'late':
        this.#stepLate(character);
        break;
      case 'string':
        this.#stepString(character);
        break;
      case 'stringEscape':
        if (character === '\\') this.#endString();
        else this.#stepAfterString(character);
        break;
      case 'paste': // see #readPaste
      case 'plainPaste': // see #readPlainPaste
        break;
    }
  }

  #stepGround(character: string): void {
    if (character === ESC) this.#begin('escape', ESC);
    else if (isControl(character)) this.#emit(keyOfControl(character.charCodeAt(0)));
    else if (!isC1(character)) this.#events.push(...this.#run.extend(character));
  }

  #stepEscape(character: string): void {
    if (character === '[') this.#begin('csi', ESC + character);
    else if (character === 'O') this.#begin('ss3', ESC + character);
    else if (STRING_INTRODUCER.test(character)) this.#begin('string', ESC + character);
    else if (character === ESC) this.#restart(character);
    else this.#complete(isC1(character) ? undefined : withAlt(character));
  }

  /** Reads the character after a reported Esc. If the character continues a key sequence, the connection is slow. */
  #stepLate(character: string): void {
    this.#state = 'ground';
    if (character !== '[' && character !== 'O') {
      this.#stepGround(character);
      return;
    }
    this.#isLineSlow = true;
    this.#stepEscape(character);
  }

  #stepSequence(kind: SequenceKind, character: string): void {
    const step = stepSequence(kind, this.#held, character);
    switch (step.kind) {
      case 'hold':
        this.#hold(character);
        break;
      case 'restart':
        this.#restart(character);
        break;
      case 'become':
        this.#begin(step.state, step.state === 'paste' ? '' : this.#held + character);
        break;
      case 'complete':
        this.#complete(step.event);
        break;
    }
  }

  #stepString(character: string): void {
    if (character === ESC) this.#state = 'stringEscape';
    else if (STRING_END.test(character)) this.#endString();
    else this.#hold(character);
  }

  #endString(): void {
    if (this.#isReport && !isOverLong(this.#held)) this.onReport(this.#held.slice(INTRODUCER_LENGTH));
    this.#complete(undefined);
  }

  /** An ESC that does not end the string begins a key. */
  #stepAfterString(character: string): void {
    this.#begin('escape', ESC);
    this.#stepEscape(character);
  }

  #begin(state: State, held: string): void {
    this.#state = state;
    this.#held = held;
    this.#endRun();
  }

  #hold(character: string): void {
    if (!isOverLong(this.#held)) this.#held += character;
  }

  #complete(event: InputEvent | undefined): void {
    this.#state = 'ground';
    this.#held = '';
    if (event !== undefined) this.#emit(event);
  }

  /** Ends the sequence at a character that cannot belong to it, and reads that character by itself. */
  #restart(character: string): void {
    this.#abandonSequence();
    this.#step(character);
  }

  #abandonSequence(): void {
    const [, second, third] = this.#held;
    if (this.#held === ESC) this.#complete(namedKey('escape'));
    else if (second !== undefined && third === undefined) this.#complete(withAlt(second));
    else this.#complete(undefined);
  }

  #emit(event: InputEvent): void {
    this.#endRun();
    this.#events.push(event);
  }

  #endRun(): void {
    this.#events.push(...this.#run.end());
  }
}
