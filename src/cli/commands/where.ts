import { describeNetworkMount, describeSyncedFolders } from '../../persistence/describe-places.js';
import type { Command } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine, toJsonLine } from '../format.js';
import { JSON_OPTION } from '../usage.js';

/** `where`: prints which data root and files are used, and why. Warns about network mounts and synchronised folders. */
export const whereCommand: Command = {
  name: 'where',
  group: 'Data',
  usage: '',
  summary: 'show which data root, database and folders are used, and why',
  operands: [],
  options: JSON_OPTION,
  examples: ['where'],
  arguments: { least: 0, most: 0 },
  run: (context, args) => {
    const { paths, rootReason } = context;
    const { root, database, sessions, trash, schemas, config } = paths;
    const warnings = [describeNetworkMount(paths), ...describeSyncedFolders(paths)];
    for (const warning of warnings) if (warning !== null) context.printMessage(warning);
    if (args.values.json) {
      context.print(toJsonLine({ root, why: rootReason, database, sessions, trash, schemas, config }));
      return ExitCode.done;
    }
    const lines = [
      ['Data root', `${root} (${rootReason})`],
      ['Database', database],
      ['Sessions', sessions],
      ['Trash', trash],
      ['Schemas', schemas],
      ['Athlete', config],
    ];
    context.print(lines.map(([name, value]) => `${name?.padEnd(10)} ${safeLine(value ?? '')}\n`).join(''));
    return ExitCode.done;
  },
};
