import { Box, Text } from 'ink';
import { counted } from '../../../domain/format-session.js';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { allFileCount, foldersWithUnread, nameOf } from '../../../store/files/file-listing.js';
import { type FilesState, isDocumentFocused } from '../../../store/files/files-state.js';
import type { OpenDocument } from '../../../store/files/open-document.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import { theme } from '../../theme.js';
import { DocumentPane } from './document-pane.js';
import { formatFileCount } from './file-format.js';
import { PaneLine } from './pane-line.js';
import { TreePane, type TreePaneProps } from './tree-pane.js';

type FilesScreenProps = { readonly state: AppState; readonly layout: Layout };

/** The header names a folder in at most this many columns. */
const FOLDER_COLUMNS = 16;

/** The body of the Files screen: the tree, the document, or both on a wide terminal. */
export function FilesScreen({ state, layout }: FilesScreenProps) {
  const { files, today } = state;
  const { bodyRows } = layout;
  if (layout.isWide && files.document) {
    return <TwoPanes files={files} today={today} document={files.document} layout={layout} />;
  }
  const columns = layout.columns - 2 * MARGIN_COLUMNS;
  return (
    <Box paddingX={MARGIN_COLUMNS} height={bodyRows}>
      {files.document && isDocumentFocused(files) ? (
        <DocumentPane files={files} document={files.document} columns={columns} bodyRows={bodyRows} />
      ) : (
        <TreeOrReason files={files} today={today} columns={columns} bodyRows={bodyRows} />
      )}
    </Box>
  );
}

/** The number of files as texts for the header, from long to short. Files in unread folders do not count. */
export function filesHeaderFact({ files: { tree } }: AppState): readonly string[] {
  if (tree.folders.get('')?.status !== 'read') return [];
  const count = formatFileCount(allFileCount(tree));
  const unread = foldersWithUnread(tree);
  const [only] = unread;
  if (only === undefined) return [count];
  const where = unread.length === 1 ? nameOf(only) : counted(unread.length, 'folder');
  const folder = truncateEnd(sanitizeLine(where), FOLDER_COLUMNS);
  return [`${count}, maybe more in ${folder}`, `${count} + ${folder}`, count];
}

type TwoPanesProps = {
  readonly files: FilesState;
  readonly today: string;
  readonly document: OpenDocument;
  readonly layout: Layout;
};

function TwoPanes({ files, today, document, layout }: TwoPanesProps) {
  const { bodyRows, leftColumns, rightColumns } = layout;
  const pane = { files, bodyRows };
  return (
    <Box height={bodyRows}>
      <Box paddingLeft={MARGIN_COLUMNS} width={leftColumns} flexShrink={0}>
        <TreeOrReason {...pane} today={today} columns={leftColumns - 2 * MARGIN_COLUMNS} />
      </Box>
      <Box flexDirection="column" width={2} flexShrink={0}>
        {Array.from({ length: bodyRows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
          <Text key={row} {...theme.context}>
            │
          </Text>
        ))}
      </Box>
      <DocumentPane {...pane} document={document} columns={rightColumns - MARGIN_COLUMNS} />
    </Box>
  );
}

/** The tree, or a message if it is empty or cannot be read. */
function TreeOrReason(props: TreePaneProps) {
  const { files, columns } = props;
  const top = files.tree.folders.get('');
  if (top?.status === 'unreadable') {
    return (
      <Sentences columns={columns} error={top.reason} text="Correct the cause; r reads the folder again." />
    );
  }
  if (top?.status === 'read' && top.folders.length + top.files.length === 0) {
    return <Sentences columns={columns} text="No files yet. Sessions appear here when they are saved." />;
  }
  return <TreePane {...props} />;
}

function Sentences({
  columns,
  error,
  text,
}: {
  readonly columns: number;
  readonly error?: string;
  readonly text: string;
}) {
  const errorLines = error ? wrapText(`× ${sanitizeLine(error)}`, columns) : [];
  return (
    <Box flexDirection="column" width={columns}>
      <PaneLine columns={columns} />
      {errorLines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity except their position
        <PaneLine key={index} columns={columns}>
          <Text {...theme.error}>{line}</Text>
        </PaneLine>
      ))}
      {wrapText(text, columns).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity except their position
        <PaneLine key={index} columns={columns}>
          {line}
        </PaneLine>
      ))}
    </Box>
  );
}
