/** Opens a file in the user's editor. */
import { type ProgramResult, runProgram } from './suspension.js';
import type { TerminalSession } from './terminal-session.js';

/** `none`: no editor is set. `failed`: it did not start, or ended with an error or by a signal. */
export type EditorOutcome =
  | { readonly status: 'ended' }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly reason: string };

/** Exit statuses of the shell if it cannot run the program. */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;

type Environment = Readonly<Record<string, string | undefined>>;

/** npm sets EDITOR to this value in its scripts if the user set no editor. */
const EDITOR_OF_NPM = 'vi';

/** Runs $VISUAL, or else $EDITOR, on a file. The whole program waits until the editor ends. */
export function openInEditor(
  session: Pick<TerminalSession, 'handOver'>,
  env: Environment,
  file: string,
): EditorOutcome {
  const editor = chosenEditor(env);
  if (editor === undefined) return { status: 'none' };
  const reason = whyFailed(
    session.handOver(() => runProgram(editor, [file])),
    editor,
  );
  return reason === null ? { status: 'ended' } : { status: 'failed', reason };
}

/** The command that the user set; undefined if none is set. */
export function chosenEditor({
  VISUAL,
  EDITOR,
  npm_lifecycle_event: script,
}: Environment): string | undefined {
  const own = script !== undefined && EDITOR === EDITOR_OF_NPM ? undefined : EDITOR;
  return [VISUAL, own].find((command) => command !== undefined && command.trim() !== '');
}

function whyFailed(result: ProgramResult, editor: string): string | null {
  switch (result.kind) {
    case 'not-started':
      return `the editor “${editor}” could not be started`;
    case 'killed':
      return `the editor “${editor}” was ended by ${result.signal}`;
    case 'ended':
      if (result.exitCode === 0) return null;
      if (result.exitCode === NOT_FOUND) return `the editor “${editor}” was not found`;
      if (result.exitCode === NOT_EXECUTABLE) return `the editor “${editor}” cannot be run`;
      return `the editor “${editor}” ended with status ${result.exitCode}`;
  }
}
