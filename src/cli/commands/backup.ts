import { resolve } from 'node:path';
import { backUp, describeBackup } from '../../persistence/archive/backup-archive.js';
import { pathInRoot } from '../../persistence/paths.js';
import type { Command } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine, toJsonLine } from '../format.js';
import { runWithProgress } from '../run-with-progress.js';
import { JSON_OPTION } from '../usage.js';

export const backupCommand: Command = {
  name: 'backup',
  group: 'Data',
  usage: '',
  summary: 'write everything into one dated archive, then read it back and check it',
  operands: [],
  options: {
    out: {
      value: 'FILE.tar.gz',
      completes: 'file',
      description: 'write this new file; by default one named after the day, in the data root',
    },
    ...JSON_OPTION,
  },
  examples: ['backup', 'backup --out /media/usb/training.tar.gz'],
  arguments: { least: 0, most: 0 },
  run: async (context, args) => {
    const { out, json } = args.values;
    const path = typeof out === 'string' ? resolve(out) : null;
    const report = await runWithProgress(context, backUp(context.openStores(), context.paths, path), {
      doing: 'Backing up',
      stopped: () => 'The backup was stopped; nothing was written.',
    });
    const sentence = `${safeLine(describeBackup(report, context.athlete()))}\n`;
    context.print(
      json === true ? toJsonLine({ ...report, path: pathInRoot(report.path, context.paths.root) }) : sentence,
    );
    return ExitCode.done;
  },
};
