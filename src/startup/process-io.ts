/** The parts of the process that a command uses. */
import { readStdin } from '../cli/read-stdin.js';

export type ProcessIo = {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Reads stdin to its end. @throws the system's error */
  readonly readStdin: () => Uint8Array;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
};

export type OutputStream = {
  readonly isTTY?: boolean;
  /** The width of a terminal. */
  readonly columns?: number;
  readonly write: (text: string | Uint8Array) => unknown;
};

/** The streams, environment and working directory of the real process. */
export function realProcessIo(): ProcessIo {
  const { stdout, stderr, env } = process;
  return { stdout, stderr, readStdin, env, cwd: process.cwd() };
}
