/** Opens an editor and asks yes-or-no questions on the terminal, for commands. */
import { readSync } from 'node:fs';
import type { EditorOutcome } from '../cli/command.js';
import { openInEditor } from '../terminal/editor.js';
import type { ProcessIo } from './process-io.js';

/** Opens a file in the user's editor and waits until the editor ends. */
export function openEditor(io: ProcessIo, path: string): EditorOutcome {
  // This process also receives the SIGINT of a Ctrl+C that is typed in the editor.
  const ignore = () => {};
  const handOver = <T>(run: () => T): T => {
    process.on('SIGINT', ignore);
    try {
      return run();
    } finally {
      process.off('SIGINT', ignore);
    }
  };
  return openInEditor({ handOver }, io.env, path);
}

/** Asks a yes-or-no question. True if the answer starts with `y`; false if stdin is not a terminal. */
export function askOnTerminal(io: ProcessIo, question: string): boolean {
  if (!process.stdin.isTTY) return false;
  io.stderr.write(`${question} (y/n) `);
  const line = Buffer.alloc(MAX_ANSWER_BYTES);
  const length = readSync(0, line);
  return /^\s*y/i.test(line.toString('utf8', 0, length));
}

const MAX_ANSWER_BYTES = 1024;
