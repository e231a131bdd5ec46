import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { FooterHint } from '../../keys/footer-hints.js';
import { type Layout, MARGIN_COLUMNS, titleColumns } from '../../page/layout.js';
import type { Notice } from '../../store/shell-state.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { noticeRows } from '../notice-rows.js';
import { theme } from '../theme.js';

type Hint = Pick<FooterHint, 'keys' | 'label'>;

type FrameProps = {
  readonly layout: Layout;
  readonly header: ReactNode;
  /** A text in the upper rule, safe to draw; empty for none. */
  readonly title?: string;
  readonly notice: Notice | null;
  readonly hints: readonly Hint[];
  readonly helpHint?: Hint | undefined;
  readonly children: ReactNode;
};

/** The frame of every screen: header, body between two rules, notice, key hints. */
export function Frame({ layout, header, title = '', notice, hints, helpHint, children }: FrameProps) {
  return (
    <Box flexDirection="column" width={layout.columns} height={layout.rows}>
      <Box height={1} flexShrink={0} paddingX={MARGIN_COLUMNS}>
        {header}
      </Box>
      <Rule columns={layout.columns} title={title} />
      <Box height={layout.bodyRows} flexShrink={0} flexDirection="column" overflow="hidden">
        {children}
      </Box>
      <NoticeRows notice={notice} columns={layout.columns} />
      <Box height={1} flexShrink={0} paddingX={MARGIN_COLUMNS} justifyContent="space-between">
        <Text wrap="truncate-end">
          {hints.map((hint, index) => (
            <HintText key={hint.keys + hint.label} hint={hint} gap={index > 0 ? '  ' : ''} />
          ))}
        </Text>
        {helpHint ? <HintText hint={helpHint} gap="" /> : null}
      </Box>
    </Box>
  );
}

function HintText({ hint, gap }: { readonly hint: Hint; readonly gap: string }) {
  return (
    <Text>
      {gap}
      <Text {...theme.accent}>{hint.keys}</Text> {hint.label}
    </Text>
  );
}

const RULE_BEFORE_TITLE = '── ';

/** A line across the screen, with a title near its start if there is one. */
function Rule({ columns, title = '' }: { readonly columns: number; readonly title?: string }) {
  const shown = title === '' ? '' : `${truncateEnd(title, titleColumns(columns))} `;
  const before = title === '' ? '' : RULE_BEFORE_TITLE;
  return (
    <Box height={1} flexShrink={0}>
      <Text {...theme.context}>{before}</Text>
      <Text>{shown}</Text>
      <Text {...theme.context}>{'─'.repeat(columns - before.length - widthColumns(shown))}</Text>
    </Box>
  );
}

/** The lower rule and the notice. A notice of two rows replaces the rule, so that no other row moves. */
function NoticeRows({ notice, columns }: { readonly notice: Notice | null; readonly columns: number }) {
  const room = columns - 2 * MARGIN_COLUMNS;
  const style = notice ? NOTICE_STYLES[notice.kind] : {};
  const text = notice?.kind === 'error' ? `× ${notice.text}` : (notice?.text ?? ' ');
  const [first = ' ', second] = noticeRows(text, room);
  return (
    <>
      {second === undefined ? <Rule columns={columns} /> : <NoticeRow text={first} style={style} />}
      <NoticeRow text={second ?? first} style={style} />
    </>
  );
}

function NoticeRow({ text, style }: { readonly text: string; readonly style: NoticeStyle }) {
  return (
    <Box height={1} flexShrink={0} paddingX={MARGIN_COLUMNS}>
      <Text {...style}>{text}</Text>
    </Box>
  );
}

const NOTICE_STYLES = { info: {}, success: theme.success, error: theme.error } as const;
type NoticeStyle = (typeof NOTICE_STYLES)[Notice['kind']];
