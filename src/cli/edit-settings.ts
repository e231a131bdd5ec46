/** `config edit`: opens a copy of the settings in the user's editor. */
import { rmSync } from 'node:fs';
import { firstMistake } from '../domain/check-settings.js';
import { readAthleteBytes, writeEditedCopy } from '../persistence/athlete-file.js';
import { positionOfBadByte } from '../persistence/disk/bad-byte.js';
import { fallbackOnError } from '../persistence/disk/fallback-on-error.js';
import { MAX_DOCUMENT_BYTES, readPlainFile } from '../persistence/disk/plain-file.js';
import { pathInRoot } from '../persistence/paths.js';
import { publishSchema } from '../persistence/session-files/published-schema.js';
import { type CommandContext, UsageError } from './command.js';
import { ExitCode } from './exit-code.js';

/** The content of a new settings file. */
const NEW_FILE = '{\n  "$schema": "output/schemas/athlete_schema.jsonc"\n}\n';

/**
 * Opens a copy of the settings in an editor, and saves it if it is valid and the settings are unchanged.
 * @throws StorageError, UsageError
 */
export function editSettings(context: CommandContext): ExitCode {
  const { paths, settings } = context;
  const opened = readAthleteBytes(paths);
  const start = opened ?? Buffer.from(NEW_FILE);
  fallbackOnError(undefined, () => publishSchema(paths)); // only editors use the schema
  const copy = writeEditedCopy(paths, start);
  const where = pathInRoot(copy, paths.root);
  const file = pathInRoot(paths.config, paths.root);
  for (;;) {
    const outcome = context.openInEditor(copy);
    if (outcome.status === 'none') {
      rmSync(copy, { force: true });
      throw new UsageError(
        'No editor is set: set VISUAL or EDITOR, such as EDITOR=nano, or change one value with traininglogs config set.',
      );
    }
    const edited = readPlainFile(copy, { maxBytes: MAX_DOCUMENT_BYTES, root: paths.root });
    if (edited.equals(start)) {
      rmSync(copy, { force: true });
      context.printMessage(
        outcome.status === 'failed' ? `Not saved: ${outcome.reason}.` : `${file} was not changed.`,
      );
      return outcome.status === 'failed' ? ExitCode.failed : ExitCode.done;
    }
    const problem = outcome.status === 'failed' ? outcome.reason : mistakeIn(edited);
    if (problem === null && settings.replaceText(opened, edited)) {
      rmSync(copy, { force: true });
      context.print(`Saved: ${file}.\n`);
      return ExitCode.done;
    }
    const reason = problem ?? `${file} was changed by another program while the editor was open`;
    context.printMessage(`Not saved: ${reason}; your text is in ${where}.`);
    if (problem === null || !context.ask('Open your text again?')) return ExitCode.failed;
  }
}

function mistakeIn(edited: Buffer): string | null {
  const bad = positionOfBadByte(edited);
  if (bad) return `line ${bad.line}, column ${bad.column}: is not UTF-8`;
  return firstMistake(edited.toString('utf8'));
}
