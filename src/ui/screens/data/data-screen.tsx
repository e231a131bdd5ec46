import { Box } from 'ink';
import { counted } from '../../../domain/format-session.js';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { problemCount } from '../../../store/data/agreement-lines.js';
import { dataColumns, dataField, dataPage } from '../../../store/data/data-page.js';
import type { EditBuffer } from '../../../text/edit-buffer.js';
import { PageView } from '../../components/page-view.js';
import { FormPage } from '../log/form-page.js';
import { DataField } from './data-field.js';
import { ProgressLine } from './progress-line.js';
import { settingLabels } from './settings-texts.js';

type DataScreenProps = {
  readonly state: AppState;
  readonly layout: Layout;
  /** A text of the settings was typed. */
  readonly onTyped: (field: string, text: EditBuffer) => void;
};

/** `2 issues`; empty if there are none, or if the stores are not read yet. */
export function dataHeaderFact({ data: { overview }, athlete }: AppState): string {
  if (overview === null) return '';
  const count = problemCount(overview);
  return count === 0 ? '' : counted(count, 'issue', athlete);
}

/** The body of the Data screen: the settings, or a page with a field or a progress line below it. */
export function DataScreen({ state, layout, onTyped }: DataScreenProps) {
  const { data, athlete } = state;
  const { columns, bodyRows } = layout;
  if (data.stage.kind === 'settings') {
    const texts = settingLabels(athlete.unit ?? 'kg');
    return (
      <FormPage title="Settings" form={data.stage.form} texts={texts} layout={layout} onTyped={onTyped} />
    );
  }
  const view = { columns, bodyRows };
  const room = dataColumns(view);
  const field = dataField(data);
  return (
    <Box flexDirection="column" height={bodyRows} paddingX={MARGIN_COLUMNS} justifyContent="space-between">
      <PageView page={dataPage({ data, view, athlete })} columns={room} />
      {field ? <DataField field={field} columns={room} /> : null}
      {!field && data.task ? (
        <ProgressLine task={data.task} columns={room} isAscii={athlete.ascii === true} />
      ) : null}
    </Box>
  );
}
