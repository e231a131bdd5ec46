import { counted } from '../../domain/format-session.js';
import { makeFolderInRoot } from '../../persistence/disk/folder-in-root.js';
import { publishSchema } from '../../persistence/session-files/published-schema.js';
import type { Command } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine } from '../format.js';

/** `init`: creates or upgrades everything a data root needs; safe to repeat. */
export const initCommand: Command = {
  name: 'init',
  group: 'Data',
  usage: '',
  summary: 'create or upgrade the database; safe to repeat',
  operands: [],
  options: {},
  examples: ['init'],
  arguments: { least: 0, most: 0 },
  run: (context) => {
    const stores = context.openStores();
    if (stores.repository instanceof Error) throw stores.repository;
    makeFolderInRoot(context.paths.sessions, context.paths.root);
    publishSchema(context.paths);
    context.print(
      `Ready: ${safeLine(context.paths.database)} (${counted(stores.repository.count(), 'session')}).\n`,
    );
    return ExitCode.done;
  },
};
