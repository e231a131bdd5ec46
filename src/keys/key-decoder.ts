/** Decodes the raw bytes of a terminal to keys, independent of how they are split into chunks. */

import { graphemes } from '../text/graphemes.js';
import { keyOfControl, keyOfCsi, keyOfLinuxFunction, keyOfSs3 } from './control-sequence.js';
import { type InputEvent, type KeyPress, namedKey, textKey } from './key-event.js';
import { mouseOfCsi } from './mouse-sequence.js';
import { PasteCollector } from './paste-collector.js';

/** `late`: an Esc was reported, and the rest of an arrow key can still arrive. */
type State =
  | 'ground'
  | 'escape'
  | 'late'
  | 'csi'
  | 'ss3'
  | 'linuxFunction'
  | 'oldMouse'
  | 'string'
  | 'stringEscape'
  | 'paste'
  | 'plainPaste';

const ESC = '\x1b';
const CSI_LENGTH = 2; // ESC [
const OSC_LENGTH = 2; // ESC ]

/** Longer than any key's sequence; the rest of a longer one is dropped. */
const MAX_HELD_LENGTH = 64;

/**
 * Splitting into graphemes takes quadratic time on Node 20 (60,000 characters: 3 s), so a longer run of text is split
 * while it is read.
 */
const MAX_RUN_LENGTH = 128;

/** `ESC [ M`, then button, column and row as one character each: the mouse on terminals without SGR mode. */
const OLD_MOUSE_LENGTH = 6;

/** BEL ends a string command, as do CAN, SUB and the one-character string terminator. */
const STRING_END = /[\x07\x18\x1a\x9c]/;

/** The beginning of an OSC string with a number, as terminals report a colour. */
const REPORT_START = /^\x1b\]\d/;

/** The letter after ESC that opens a string command: DCS, OSC, APC. */
const STRING_INTRODUCER = /[P\]_]/;

/**
 * Decodes bytes to keys. The result does not depend on the chunks, except in three cases: a grapheme whose code points
 * arrive in two chunks becomes several keys, a chunk of text with a line feed is a paste, and `flush` resolves an
 * incomplete sequence. No input throws. Unknown sequences are dropped and never typed.
 */
export class KeyDecoder {
  // A byte order mark at the beginning is input like any other.
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #pasteCollector = new PasteCollector();
  #state: State = 'ground';
  /** The incomplete sequence, including its ESC. */
  #held = '';
  /** Printable text that is not split into graphemes yet; empty between two calls of `push`. */
  #run = '';
  #events: InputEvent[] = [];
  #isLineSlow = false;

  /** @param onReport receives the text of each OSC string with a number, such as `11;rgb:ffff/ffff/ffff` */
  constructor(private readonly onReport: (text: string) => void = () => {}) {}

  /** True after the rest of an arrow key arrived after its Esc was reported. */
  get isLineSlow(): boolean {
    return this.#isLineSlow;
  }

  /** Reads the next bytes. @returns the keys that are complete now */
  push(chunk: Uint8Array): readonly InputEvent[] {
    let rest = this.#utf8.decode(chunk, { stream: true });
    if (this.#state === 'ground' && isPlainPaste(rest)) this.#state = 'plainPaste';
    while (rest !== '') rest = this.#read(rest);
    return this.#takeEvents();
  }

  /**
   * True during an incomplete sequence, which may be a single Esc, and during a paste without brackets; call `flush`
   * if no more bytes arrive.
   */
  get isPending(): boolean {
    return this.#state !== 'ground' && this.#state !== 'paste';
  }

  /** True inside a bracketed paste, which may pause for seconds; `flush` ends it. */
  get isPasting(): boolean {
    return this.#state === 'paste';
  }

  /**
   * Ends a paste, and resolves a sequence that pauses: ESC is Esc, ESC and one character is Alt. The rest of an arrow
   * or function key, or of a report, is still read after this, however slow the line is; `forget` ends that.
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

  /** A report of the terminal, which the user did not type. */
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
        this.#stepCsi(character);
        break;
      case 'ss3':
        this.#stepSs3(character);
        break;
      case 'linuxFunction':
        if (isControl(character)) this.#restart(character);
        else this.#complete(keyOfLinuxFunction(character));
        break;
      case 'oldMouse':
        this.#stepOldMouse(character);
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
    else if (!isC1(character)) this.#extendRun(character);
  }

  #stepEscape(character: string): void {
    if (character === '[') this.#begin('csi', ESC + character);
    else if (character === 'O') this.#begin('ss3', ESC + character);
    else if (STRING_INTRODUCER.test(character)) this.#begin('string', ESC + character);
    else if (character === ESC) this.#restart(character);
    else this.#complete(isC1(character) ? undefined : withAlt(character));
  }

  /** The character after a reported Esc: one that continues it belongs to a key of a slow line. */
  #stepLate(character: string): void {
    this.#state = 'ground';
    if (character !== '[' && character !== 'O') {
      this.#stepGround(character);
      return;
    }
    this.#isLineSlow = true;
    this.#stepEscape(character);
  }

  #stepCsi(character: string): void {
    const parameters = this.#held.slice(CSI_LENGTH);
    const isRxvtShift = character === '$' && /^\d+$/.test(parameters);
    if (/[ -?]/.test(character) && !isRxvtShift) this.#hold(character);
    else if (!isRxvtShift && !/[@-~]/.test(character)) this.#restart(character);
    else if (character === '[' && parameters === '') this.#begin('linuxFunction', this.#held + character);
    else if (character === 'M' && parameters === '') this.#begin('oldMouse', this.#held + character);
    else if (character === '~' && parameters === '200') this.#begin('paste', '');
    else this.#complete(this.#isOverLong ? undefined : eventOfCsi(parameters, character));
  }

  /** Such a report is dropped, because its characters would be typed otherwise. */
  #stepOldMouse(character: string): void {
    if (isControl(character)) this.#restart(character);
    else if (this.#held.length === OLD_MOUSE_LENGTH - 1) this.#complete(undefined);
    else this.#hold(character);
  }

  #stepSs3(character: string): void {
    if (/\d/.test(character)) this.#hold(character);
    else if (!/[ -~]/.test(character)) this.#restart(character);
    else this.#complete(this.#isOverLong ? undefined : keyOfSs3(this.#held.slice(CSI_LENGTH), character));
  }

  #stepString(character: string): void {
    if (character === ESC) this.#state = 'stringEscape';
    else if (STRING_END.test(character)) this.#endString();
    else this.#hold(character);
  }

  #endString(): void {
    if (this.#isReport && !this.#isOverLong) this.onReport(this.#held.slice(OSC_LENGTH));
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
    if (!this.#isOverLong) this.#held += character;
  }

  get #isOverLong(): boolean {
    return this.#held.length >= MAX_HELD_LENGTH;
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

  /** Splits a long run, except its last grapheme, which the next character may belong to. */
  #extendRun(character: string): void {
    this.#run += character;
    if (this.#run.length < MAX_RUN_LENGTH) return;
    const parts = graphemes(this.#run);
    const rest = parts.length > 1 ? (parts.at(-1) ?? '') : ''; // no language has a grapheme of this length
    this.#run = this.#run.slice(0, this.#run.length - rest.length);
    this.#endRun();
    this.#run = rest;
  }

  #endRun(): void {
    for (const grapheme of graphemes(this.#run)) this.#events.push(textKey(grapheme));
    this.#run = '';
  }
}

/**
 * True for text that a terminal without bracketed paste sends for several pasted lines. Enter is a carriage return, so
 * a line feed next to text was not typed. Lines that only carriage returns end are keys: over a slow line, the keys of
 * several sets arrive in one chunk.
 */
function isPlainPaste(chunk: string): boolean {
  const text = beforeEscape(chunk);
  return text.includes('\n') && /[^\x00-\x20\x7f]/.test(text);
}

/** The text before the first key sequence. */
function beforeEscape(text: string): string {
  const at = text.indexOf(ESC);
  return at < 0 ? text : text.slice(0, at);
}

function eventOfCsi(parameters: string, final: string): InputEvent | undefined {
  return mouseOfCsi(parameters, final) ?? keyOfCsi(parameters, final);
}

function withAlt(character: string): KeyPress {
  const key = isControl(character) ? keyOfControl(character.charCodeAt(0)) : textKey(character);
  return { ...key, alt: true };
}

function isControl(character: string): boolean {
  return /[\x00-\x1f\x7f]/.test(character);
}

function isC1(character: string): boolean {
  return /[\x80-\x9f]/.test(character);
}
