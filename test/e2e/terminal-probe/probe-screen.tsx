/** The probe's screen: a list, a text field of Ink, and a key for every way to leave. */

import { Box, Text, Transform } from 'ink';
import TextInput from 'ink-text-input';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import stringWidth from 'string-width';
import type { KeyEvent } from '../../../src/keys/key-event.js';
import type { KeySource } from '../../../src/terminal/key-source.js';
import { type MountedScreen, mountScreen, type ScreenPort } from '../../../src/terminal/mount.js';
import type { Recolor } from '../../../src/terminal/painter.js';
import { runProgram } from '../../../src/terminal/suspension.js';
import type { TerminalSession } from '../../../src/terminal/terminal-session.js';

const LIST_LENGTH = 1000;
const ROWS_AROUND_LIST = 4;
const INVERSE = '\u001B[7m';

/** The state of the probe, changed only by its keys. */
class ProbeStore {
  readonly #listeners = new Set<() => void>();
  #state = { selected: 0, isTyping: false, isBroken: false };

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = () => this.#state;

  update(change: Partial<ReturnType<typeof this.getSnapshot>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Shows the screen and handles its keys until it is left. */
export function runProbe(parts: { session: TerminalSession; keys: KeySource; recolor: Recolor }): void {
  const store = new ProbeStore();
  const { session } = parts;
  let screen: MountedScreen | null = null;

  const commands: Readonly<Record<string, () => void>> = {
    j: () => store.update({ selected: Math.min(store.getSnapshot().selected + 1, LIST_LENGTH - 1) }),
    k: () => store.update({ selected: Math.max(store.getSnapshot().selected - 1, 0) }),
    q: () => screen?.unmount(),
    e: () => session.handOver(() => runProgram(process.env.PROBE_EDITOR ?? 'false', [])),
    z: () => session.suspend(),
    '1': () => {
      throw new Error('a key broke');
    },
    '2': () =>
      setTimeout(() => {
        throw new Error('a timer broke');
      }),
    '3': () => void Promise.reject(new Error('a promise broke')),
    '4': () => store.update({ isBroken: true }),
  };

  function onKey(event: KeyEvent): boolean {
    if (event.kind === 'paste') return false;
    if (event.name === 'tab') {
      store.update({ isTyping: !store.getSnapshot().isTyping });
      return true;
    }
    if (event.ctrl && event.text === 'c') {
      screen?.unmount();
      process.exit(0);
    }
    if (store.getSnapshot().isTyping || event.text === null) return false;
    commands[event.text]?.();
    return true;
  }

  screen = mountScreen({
    ...parts,
    stdout: process.stdout,
    onKey,
    textFocused: () => store.getSnapshot().isTyping,
    element: (port) => <Probe store={store} port={port} />,
  });
}

function Probe({ store, port }: { store: ProbeStore; port: ScreenPort }): ReactNode {
  const { selected, isTyping, isBroken } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const { columns, rows } = useSyncExternalStore(port.size.subscribe, port.size.getSnapshot);
  const [text, setText] = useState('');
  const [submitted, setSubmitted] = useState('');
  if (isBroken || process.env.PROBE_BROKEN !== undefined) throw new Error('a render broke');
  /** Shows the terminal's cursor instead of the inverse one that Ink's text field draws. */
  const placeCursor = (line: string) => {
    const before = line.indexOf(INVERSE);
    if (before >= 0) port.placeCursor({ x: 'Field: '.length + stringWidth(line.slice(0, before)), y: 1 });
    return line.replace(/\u001B\[2?7m/g, '');
  };
  const listRows = rows - ROWS_AROUND_LIST;
  const top = Math.max(0, Math.min(selected - Math.floor(listRows / 2), LIST_LENGTH - listRows));
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text color="green" wrap="truncate">
        Probe {columns}x{rows} at {selected}
      </Text>
      <Box flexShrink={0}>
        <Text>Field: </Text>
        <Transform transform={placeCursor}>
          <TextInput value={text} onChange={setText} onSubmit={setSubmitted} focus={isTyping} />
        </Transform>
      </Box>
      <Text wrap="truncate">
        Length {text.length}, submitted "{submitted}"
      </Text>
      {Array.from({ length: listRows }, (_, row) => top + row).map((index) => (
        <Text key={index} inverse={index === selected} wrap="truncate">
          {index === selected ? '>' : ' '} {String(index).padStart(4)} a row of the list, long enough to be a
          row of one
        </Text>
      ))}
      <Text>Last row{isTyping ? ', typing' : ''}</Text>
    </Box>
  );
}
