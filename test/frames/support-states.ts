/** The states of the program in which tests press every key that the footer and the help name. */
import type { ImportPreview } from '../../src/domain/read-models/import-report.js';
import { openFile } from '../../src/store/files/files-commands.js';
import { aSession, exercise } from '../support/builders.js';
import { CONFLICT, dataHarness, goTo, REPORT, WITH_ISSUES, withIssues } from '../support/data-harness.js';
import { LogHarness } from '../support/log-harness.js';
import { statsHarness } from '../support/year-of-training.js';
import { STAGES } from './support-log-stages.js';

const DOCUMENT = 'sessions/a.json';

const SESSIONS = [1, 2, 3].map((id) =>
  aSession()
    .id(id)
    .on(`2026-02-0${id}T18:00:00Z`)
    .with(exercise('Bench Press').working('80x5', '82.5x5'), exercise('Row').working('60x8'))
    .build(),
);
function past(...keys: readonly string[]): LogHarness {
  const harness = new LogHarness({ sessions: SESSIONS });
  for (const { _id } of SESSIONS) harness.fake.texts.set(`sessions/${_id}.json`, '{}');
  return harness.press(...keys);
}

/** A session in progress after one set. */
function logging(...keys: readonly string[]): LogHarness {
  return new LogHarness({ sessions: SESSIONS })
    .begin('Bench Press')
    .enter('80x5')
    .press(...keys);
}

/** The Files screen with an open folder. */
function files(...keys: readonly string[]): LogHarness {
  const harness = new LogHarness({ sessions: SESSIONS });
  const states = { usual: null, others: new Map() };
  harness.fake.folders.set('', { folders: ['sessions'], files: ['athlete.json'], states });
  harness.fake.folders.set('sessions', { folders: [], files: ['a.json', 'b.json'], states });
  for (const path of [DOCUMENT, 'athlete.json']) harness.fake.texts.set(path, '{}');
  return harness.press('3', 'g', 'enter', 'right', ...keys);
}

/** An open document on the Files screen. */
function openDocument(...keys: readonly string[]): LogHarness {
  const harness = past('3');
  harness.fake.texts.set(DOCUMENT, '{"focus": "push", "notes": ["one", "two"], "exercises": []}');
  openFile(harness.store.context, DOCUMENT);
  return harness.press(...keys);
}

/** The preview of an import. */
function preview(report: Partial<ImportPreview>, ...keys: readonly string[]): LogHarness {
  const harness = dataHarness();
  harness.store.dispatch({
    type: 'data/preview-opened',
    path: '~/old',
    report: { ...REPORT, ...report },
  });
  return harness.press(...keys);
}

/** A state of the program, and how to reach it. */
export type State = readonly [name: string, make: () => LogHarness];

export const STATES: readonly State[] = [
  ...STAGES.map(({ name, make }): State => [name, make]),
  ['History', () => past('2')],
  ['the last session of History', () => past('2', 'G')],
  ['a search in History', () => past('2', '/').type('bench')],
  ['a session in History', () => past('2', 'enter')],
  ['the last exercise of a session', () => past('2', 'enter', 'G', 'n')],
  ['an exercise', () => past('2', 'enter', 'enter')],
  ['the help of History', () => past('2', '?')],
  ['a command in the help', () => past('2', '?', 'down')],
  ['the command palette', () => past('2', 'ctrl+p').type('undo')],
  ['Files', () => past('3')],
  ...Array.from({ length: 8 }, (_, page): State => {
    const name = `page ${page + 1} of Stats`;
    return [name, () => statsHarness(0).press(...Array<string>(page).fill('n'))];
  }),
  ['the exercises of Stats', () => statsHarness(1).press('e')],
  ['the muscles of Stats', () => statsHarness(4).press('end')],
  ['the exercises of a muscle', () => statsHarness(4).press('enter')],
  ['the choice of muscles', () => statsHarness(4).press('enter', 'enter')],
  ['the last row of the choice of muscles', () => statsHarness(4).press('enter', 'enter', 'end')],
  ['an empty Stats', () => new LogHarness().press('4')],
  ['Data', () => dataHarness()],
  ['the last row of Data', () => dataHarness().press('end')],
  ['the last exercise of Stats', () => statsHarness(1).press('e', 'end')],
  ['the last file', () => past('3', 'end')],
  ['the last time of an exercise', () => past('2', 'enter', 'enter', 'end')],
  ['the last row of the menu', () => past('end')],
  ['the last command of the help', () => past('2', '?', 'end')],
  ['the settings', () => goTo(dataHarness(), 'settings').press('enter')],
  ['the changed settings', () => goTo(dataHarness(), 'settings').press('enter').type('x')],
  ['discarded settings', () => goTo(dataHarness(), 'settings').press('enter').type('x').press('escape')],
  ['the path of an import', () => dataHarness().press('i')],
  ['the path of an export', () => dataHarness().press('e')],
  ['the path of a backup', () => dataHarness().press('R')],
  ['an import preview', () => preview({})],
  ['an import preview without new sessions', () => preview({ new: 0, sets: 0, skipped: [] })],
  ['the issues of Data', () => dataHarness(WITH_ISSUES)],
  ['a conflict', () => dataHarness(withIssues(CONFLICT)).press('enter')],
  ['the trash', () => dataHarness(WITH_ISSUES).press('t')],
  ['a document', () => openDocument()],
  ['the last line of a document', () => openDocument('end')],
  ['the lines of a file', () => openDocument('p')],
  ['a search in a document', () => openDocument('/').type('o')],
  ['a found text in a document', () => openDocument('/').type('o').press('enter')],
  ['a folder of files', () => files()],
  ['a file in a folder', () => files('end')],
  ['a filter of the files', () => files('/').type('a')],
  ['filtered files', () => files('/').type('a').press('enter')],
  ['a filter without files', () => files('/').type('x')],
  ['a volume chart of an exercise', () => past('2', 'enter', 'enter', 'v')],
  [
    'the differences of a session',
    () => {
      const harness = past('2');
      harness.store.dispatch({ type: 'history/pane-opened', pane: 'difference' });
      return harness;
    },
  ],
  ['the goal', () => logging('exercise.goal')],
  ['the cues', () => logging('exercise.cues')],
  ['the menu of the rest clock', () => logging('escape', 'r')],
  ['a new name', () => logging('exercise.rename')],
  ['a swap', () => logging('exercise.swap')],
  ['the question of a swap', () => logging('exercise.swap').type('row').press('enter')],
  ['the question of an exercise', () => past('start.new', 'form.accept').type('5x5').press('enter')],
  ['the edit of a saved session', () => past('2', 'e')],
  ['the summary of an edit', () => past('2', 'e', 'session.finish')],
  ['a discarded draft', () => logging('escape', 'q', 'down', 'down', 'enter')],
];

/** The values that a key with an effect changes. Quitting is a call of a port. */
export function effectOf(harness: LogHarness) {
  const { notice, view: _view, ...screens } = harness.state;
  return { ...screens, asks: notice?.asks ?? null, calls: harness.fake.calls.length };
}
