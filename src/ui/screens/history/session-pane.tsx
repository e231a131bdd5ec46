import { Box, Text } from 'ink';
import type { Line, Page } from '../../../page/line.js';
import type { DetailPage } from '../../../store/history/history-page.js';
import { Divider } from '../../components/divider.js';
import { PageView } from '../../components/page-view.js';
import { styled } from '../../styled.js';
import { theme } from '../../theme.js';
import { SessionJsonPane } from './session-json-pane.js';

type SessionPaneProps = { readonly detail: DetailPage; readonly bodyRows: number };

/** The column left of the page's text, for the mark of the exercise under the cursor. */
const GUTTER_COLUMNS = 1;
const CURSOR = '▸';

/** The session under the cursor: its page, its JSON, or both. The first column is its margin. */
export function SessionPane({ detail, bodyRows }: SessionPaneProps) {
  const { page, cursorLine, json, shows, panes, place } = detail;
  const pageView = (
    <PageView
      page={withGutter(page, cursorLine)}
      columns={GUTTER_COLUMNS + panes.pageColumns}
      gutterColumns={GUTTER_COLUMNS}
    />
  );
  if (json === null || shows === 'page') return pageView;
  const jsonPane = (
    <SessionJsonPane json={json} top={place.jsonTop} columns={panes.jsonColumns} rows={bodyRows} />
  );
  if (shows === 'json') {
    const cursorRow = json.exerciseRows[place.exercise];
    const gutter = Array.from({ length: bodyRows - 1 }, (_, row) =>
      place.jsonTop + row === cursorRow ? styled(CURSOR, theme.accent) : ' ',
    );
    return (
      <Box height={bodyRows}>
        <Box width={GUTTER_COLUMNS} flexShrink={0}>
          <Text>{[' ', ...gutter].join('\n')}</Text>
        </Box>
        {jsonPane}
      </Box>
    );
  }
  return (
    <Box height={bodyRows}>
      {pageView}
      <Box width={1} />
      <Divider rows={bodyRows} />
      {jsonPane}
    </Box>
  );
}

function withGutter(page: Page, cursorLine: number | null): Page {
  const lines = page.lines.map((line, at): Line => {
    const isCursor = at === cursorLine;
    return [{ text: isCursor ? CURSOR : ' ', tone: isCursor ? 'accent' : 'plain' }, ...line];
  });
  return { ...page, lines };
}
