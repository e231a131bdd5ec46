import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { SaveResult } from '../../../store/ports/sessions-port.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { widthColumns } from '../../../text/width.js';
import { wrapText } from '../../../text/wrap.js';
import { theme } from '../../theme.js';

type SavedReportProps = { readonly result: SaveResult; readonly layout: Layout };

/** Indent of the second and later rows of a wrapped line. */
const HANGING_COLUMNS = 3;

/** The result of saving: the written files, or which copy is missing and why. */
export function SavedReport({ result, layout }: SavedReportProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      {linesOf(result).map(({ text, style }) =>
        hangingLines(text, columns).map((line) => (
          <Text key={line} {...style}>
            {line}
          </Text>
        )),
      )}
    </Box>
  );
}

function hangingLines(text: string, columns: number): readonly string[] {
  if (widthColumns(text) <= columns) return [text];
  const [first = '', ...others] = wrapText(text, columns - HANGING_COLUMNS);
  return [first, ...others.map((line) => ' '.repeat(HANGING_COLUMNS) + line)];
}

type Line = { readonly text: string; readonly style: Parameters<typeof Text>[0] };

function linesOf(result: SaveResult): readonly Line[] {
  switch (result.status) {
    case 'saved':
      return [
        { text: '✓ Files written:', style: theme.success },
        { text: ` • Database: ${sanitizeLine(result.databasePath)}`, style: {} },
        { text: ` • JSON file: ${sanitizeLine(result.filePath)}`, style: {} },
        { text: `   in ${sanitizeLine(result.root)}`, style: theme.context },
      ];
    case 'saved-one-copy': {
      const [written, missing] =
        result.missing === 'file' ? ['Database', 'JSON file'] : ['JSON file', 'database'];
      return [
        { text: '≠ One of two files written:', style: theme.warning },
        { text: ` • ${written}: ${sanitizeLine(result.path)}`, style: {} },
        { text: `   in ${sanitizeLine(result.root)}`, style: theme.context },
        { text: ` × The ${missing} was not written: ${sanitizeLine(result.reason)}`, style: theme.error },
      ];
    }
    case 'not-saved':
      return [{ text: `× Not saved: ${sanitizeLine(result.reason)}`, style: theme.error }];
  }
}
