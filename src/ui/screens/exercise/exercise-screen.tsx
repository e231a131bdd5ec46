import { Box } from 'ink';
import type { Athlete } from '../../../domain/athlete.js';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import { exercisePage } from '../../../store/exercise/exercise-page.js';
import { exercisePanes, GAP_COLUMNS } from '../../../store/exercise/exercise-panes.js';
import type { OpenExercise } from '../../../store/exercise/exercise-state.js';
import { CURSOR_COLUMNS } from '../../../store/exercise/occurrence-lines.js';
import { Divider } from '../../components/divider.js';
import { PageView } from '../../components/page-view.js';

type ExerciseScreenProps = {
  readonly exercise: OpenExercise;
  readonly athlete: Athlete;
  readonly today: string;
  readonly layout: Layout;
};

/** One exercise: personal bests, chart, and every occurrence. Only visible lines are rendered. */
export function ExerciseScreen({
  exercise,
  athlete,
  today,
  layout: { columns, bodyRows },
}: ExerciseScreenProps) {
  const view = { columns, bodyRows };
  const { hasTwoPanes, headColumns, listColumns } = exercisePanes(view);
  const { head, list, position } = exercisePage(exercise, { athlete, today, view });
  const times = (
    <PageView page={list} columns={listColumns} gutterColumns={CURSOR_COLUMNS} position={position} />
  );
  const headPage = { lines: head, rows: head.length, top: 0 };
  if (hasTwoPanes) {
    return (
      <Box height={bodyRows} paddingX={MARGIN_COLUMNS}>
        {times}
        <Box width={GAP_COLUMNS} flexShrink={0} />
        <Divider rows={bodyRows} />
        <PageView page={headPage} columns={headColumns} />
      </Box>
    );
  }
  return (
    <Box flexDirection="column" height={bodyRows} paddingX={MARGIN_COLUMNS}>
      <PageView page={headPage} columns={headColumns} />
      {times}
    </Box>
  );
}
