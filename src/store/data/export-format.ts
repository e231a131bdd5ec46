/** The choice of the format of an export. */
import { FORMAT_ENDINGS, nextFormat } from '../../domain/written-format.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { proposedPath } from './action-words.js';

export function isOnExportPath({ data: { stage } }: AppState): boolean {
  return stage.kind === 'path' && stage.action === 'export';
}

/** Selects the next format. A path with the ending of the previous format gets the new ending. */
export function takeNextFormat({ getState, dispatch, ports }: CommandContext): void {
  const { data } = getState();
  const { stage, exportFormat } = data;
  if (stage.kind !== 'path') return;
  const format = nextFormat(exportFormat);
  const proposed = ports.data.freePath(
    proposedPath('export', { ...data, exportFormat: format }, ports.now()),
  );
  const typed = stage.text.text;
  const ending = FORMAT_ENDINGS[exportFormat];
  const renamed = typed.endsWith(ending) ? typed.slice(0, -ending.length) + FORMAT_ENDINGS[format] : typed;
  const path = typed === stage.proposed ? proposed : renamed;
  dispatch({ type: 'data/format-chosen', format, proposed, path });
}
