import { resolve } from 'node:path';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../domain/written-format.js';
import {
  describeExport,
  type ExportReport,
  type ExportRequest,
  exportRemarks,
  exportSteps,
  exportToFile,
  nothingExported,
} from '../../persistence/export/export-sessions.js';
import { type Command, type CommandArguments, type CommandContext, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine } from '../format.js';
import { readPeriod } from '../period-options.js';
import { runWithProgress } from '../run-with-progress.js';

/** `export`: writes sessions in the format of another program to stdout or to a new file. */
export const exportCommand: Command = {
  name: 'export',
  group: 'Data',
  usage: '',
  summary: 'write all sessions, oldest first, for another program; import reads them back',
  operands: [],
  options: {
    format: { choices: WRITTEN_FORMATS, isRequired: true, description: 'what to write' },
    out: {
      value: 'FILE',
      completes: 'file',
      description: 'write this new file; by default standard output',
    },
    since: { value: 'DATE', description: 'only sessions from this year, month or day on, as 2026-02' },
  },
  examples: ['export --format strong --out strong.csv', 'export --format markdown --since 2026'],
  arguments: { least: 0, most: 0 },
  run: async (context, args) => {
    const format = readFormat(args);
    const since = readPeriod(args).since ?? null;
    const out = readOut(args);
    const request = { format, since, aliases: context.athlete().aliases };
    const report = await exportWithProgress(context, request, out);
    if (out !== null) {
      context.print(`${safeLine(describeExport(report, request, out, context.athlete()))}\n`);
    } else if (report.sessions === 0) {
      context.printMessage(`Nothing was exported: ${nothingExported(report, request)}.`);
    }
    for (const remark of exportRemarks(report, request, context.athlete())) context.printMessage(remark);
    return report.unreadable.length > 0 ? ExitCode.failed : ExitCode.done;
  },
};

async function exportWithProgress(
  context: CommandContext,
  request: ExportRequest,
  out: string | null,
): Promise<ExportReport> {
  const reader = context.openForReading();
  const steps =
    out === null
      ? exportSteps(reader, request, context.printExact)
      : exportToFile(reader, request, out, context.now());
  return await runWithProgress(context, steps, {
    doing: 'Exporting',
    stopped: () => `The export was stopped${out === null ? '' : '; nothing was written'}.`,
  });
}

/** @throws UsageError */
function readFormat({ values: { format } }: CommandArguments): WrittenFormat {
  const known = WRITTEN_FORMATS.find((each) => each === format);
  if (known) return known;
  const given = format === undefined ? '' : `, not ${JSON.stringify(format)}`;
  throw new UsageError(`--format needs one of ${WRITTEN_FORMATS.join(', ')}${given}.`);
}

/** The path of the file; null for stdout. @throws UsageError */
function readOut({ values: { out } }: CommandArguments): string | null {
  if (out === undefined || out === '-') return null;
  if (typeof out === 'string' && out !== '') return resolve(out);
  throw new UsageError('--out needs the path of a new file, or - for stdout.');
}
