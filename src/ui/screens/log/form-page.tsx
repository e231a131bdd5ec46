import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import { type Form, focusedText } from '../../../store/log/form.js';
import type { EditBuffer } from '../../../text/edit-buffer.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { joinWrapped, wrapText } from '../../../text/wrap.js';
import { StockField } from '../../components/stock-field.js';
import { TextLines } from '../../components/text-lines.js';
import { theme } from '../../theme.js';
import { ERROR_ROWS, formRows } from './form-rows.js';
import { type FieldText, fieldHint } from './form-texts.js';

type FormPageProps<Field extends string> = {
  readonly title: string;
  readonly form: Form<Field>;
  readonly texts: Readonly<Record<Field, FieldText>>;
  readonly layout: Layout;
  readonly onTyped: (field: string, text: EditBuffer) => void;
};

const SIGN_COLUMNS = 2;
/** The column of labels is at least this wide. */
const MIN_LABEL_COLUMNS = 8;

/** A form of one-line fields, which scroll; below them, the hint of the focused field or the error. */
export function FormPage<Field extends string>({
  title,
  form,
  texts,
  layout,
  onTyped,
}: FormPageProps<Field>) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const { fields, focused } = form;
  const labelColumns = Math.max(MIN_LABEL_COLUMNS, ...fields.map((field) => texts[field].label.length + 1));
  const { topRows, cursor, start, end } = formRows(form, layout);
  const place = fields.length > end - start ? `  ${cursor + 1} of ${fields.length}` : '';
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={topRows}>
      <Box justifyContent="space-between">
        <Text {...theme.heading}>{truncateEnd(sanitizeLine(title), columns - place.length)}</Text>
        <Text {...theme.context}>{place}</Text>
      </Box>
      <Text {...theme.context}>{start > 0 ? `▴ ${start} more` : ' '}</Text>
      <Box flexDirection="column">
        {fields.slice(start, end).map((field) => (
          <FieldRow
            key={field}
            label={texts[field].label}
            value={form.values[field]}
            edited={field === focused ? focusedText(form) : null}
            labelColumns={labelColumns}
            columns={columns - SIGN_COLUMNS - labelColumns}
            onChange={(text) => onTyped(field, text)}
          />
        ))}
      </Box>
      <Text {...theme.context}>{end < fields.length ? `▾ ${fields.length - end} more` : ' '}</Text>
      <Box flexDirection="column">
        <TextLines
          lines={messageLines(form, texts, columns)}
          style={form.error ? theme.error : theme.context}
        />
      </Box>
    </Box>
  );
}

function messageLines<Field extends string>(
  form: Form<Field>,
  texts: Readonly<Record<Field, FieldText>>,
  columns: number,
): readonly string[] {
  const { error, focused, fields } = form;
  if (!error) return wrapText(fieldHint(form, texts, columns), columns, ERROR_ROWS);
  const field = fields.find((each) => each === error.field) ?? focused;
  const lines = wrapText(`× ${texts[field].label}: ${sanitizeLine(error.reason)}`, columns);
  const first = lines.slice(0, ERROR_ROWS - 1);
  const rest = joinWrapped(lines.slice(ERROR_ROWS - 1));
  return rest === '' ? first : [...first, truncateEnd(rest, columns)];
}

type FieldRowProps = {
  readonly label: string;
  readonly labelColumns: number;
  readonly value: string;
  /** The text with its cursor if the field has the focus, else null. */
  readonly edited: EditBuffer | null;
  readonly columns: number;
  readonly onChange: (text: EditBuffer) => void;
};

function FieldRow({ label, labelColumns, value, edited, columns, onChange }: FieldRowProps) {
  return (
    <Box height={1} flexShrink={0}>
      <Text {...(edited ? theme.accent : {})}>
        {edited ? '▸ ' : '  '}
        {label.padEnd(labelColumns)}
      </Text>
      {edited ? (
        <StockField buffer={edited} columns={columns} onChange={onChange} />
      ) : (
        <Text wrap="truncate-end">{truncateEnd(sanitizeLine(value), columns) || '–'}</Text>
      )}
    </Box>
  );
}
