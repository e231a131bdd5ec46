import { describe, expect, it } from 'vitest';
import type { EditedFile, SessionCopies } from '../../../src/domain/read-models/session-copies.js';
import { benchPresses } from '../../support/bench-presses.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const inHistory = () => new LogHarness({ sessions: benchPresses() }).press('2');

/** The History screen, where every session has a broken file. */
function withBrokenFile(): LogHarness {
  const harness = inHistory();
  const { copies } = harness.fake.ports.sessions;
  const broken = (id: string): SessionCopies => ({ ...copies(id), file: { status: 'read', text: '{"_id"' } });
  Object.assign(harness.fake.ports.sessions, { copies: broken });
  return harness.press('2').press('1', '2');
}

describe('editing on the Log screen', () => {
  it('opens the exercise under the cursor also if the session has it twice', () => {
    const twice = aSession().with(
      exercise('Bench Press').working('80x5'),
      exercise('Row').working('60x8'),
      exercise('Bench Press').working('60x12'),
    );
    const harness = new LogHarness({ sessions: [twice.build()] }).press('2', 'enter', 'n', 'n', 'e');
    expect(harness.log.exerciseIndex).toBe(2);
    expect(harness.exercise.workingSets[0]?.weightKg).toBe(60);
  });
});

describe('editing the JSON file', () => {
  it.each<[EditedFile, RegExp]>([
    [{ status: 'read', conflict: null }, /^Saved your changes to 0{7}5-\S+\.json\.$/],
    [
      { status: 'read', conflict: 'a.conflict-20261122-072226.json' },
      /^Another program saved this session too: choose a text on the Data screen; the other text is in a\.conflict-/,
    ],
    [{ status: 'unchanged' }, /^The file was not changed\.$/],
    [
      { status: 'invalid', reason: 'line 3, column 5: expected a comma' },
      /^Not saved: line 3, column 5: expected a comma\. The file is as you left it; E edits it again, b restores/,
    ],
    [{ status: 'other-session' }, /^The _id was changed/],
    [{ status: 'written-again' }, /written again from the database/],
    [
      { status: 'kept', reason: 'it is not a plain file', conflict: null },
      /^Not saved: it is not a plain file\. The JSON file is unchanged\.$/,
    ],
    [
      { status: 'kept', reason: 'the disk is full', conflict: 'a.conflict-20261122-072226.json' },
      /^Not saved: the disk is full\. Your text is in a\.conflict-\S+; choose a text on the Data screen\.$/,
    ],
    [
      { status: 'unsynced', reason: 'The disk is full.' },
      /^Not saved to the database yet: The disk is full\.$/,
    ],
  ])('shows the outcome: %o', (edited, words) => {
    const harness = inHistory();
    harness.fake.edited = edited;
    expect(harness.press('E').notice).toMatch(words);
    expect(harness.fake.calls.slice(-2)).toEqual(['openInEditor', 'sessions.takeEdited']);
  });

  it('opens a copy of the file of the session under the cursor', () => {
    const harness = inHistory().press('down');
    const opened: string[] = [];
    harness.fake.editor = (path) => {
      opened.push(path);
      return { status: 'ended' };
    };
    harness.press('E');
    expect(opened).toEqual([`data/output/drafts/${anId(4)}.json`]);
  });

  it('shows the changes, and keeps the cursor', () => {
    const harness = inHistory().press('down', 'enter', 'n');
    harness.fake.editor = () => {
      const at = harness.fake.stored.findIndex(({ _id }) => _id === anId(4));
      const session = harness.fake.stored[at];
      if (session) harness.fake.stored[at] = { ...session, focus: 'Push, by hand' };
      return { status: 'ended' };
    };
    harness.fake.edited = { status: 'read', conflict: null };
    harness.press('E');
    const { pane, detail, copies } = harness.state.history;
    expect(copies.get(anId(4))?.session?.focus).toBe('Push, by hand');
    expect({ pane, exercise: detail.exercise }).toEqual({ pane: 'detail', exercise: 1 });
  });

  it('names the variables to set if no editor is set', () => {
    const harness = inHistory();
    harness.fake.editor = () => ({ status: 'none' });
    expect(harness.press('E').notice).toBe(
      'No editor is set: set VISUAL or EDITOR, such as EDITOR=nano, and start again.',
    );
  });

  it('gives the reason if the editor failed, unless the file was changed', () => {
    const harness = inHistory();
    harness.fake.editor = () => ({ status: 'failed', reason: 'the editor “vi” was not found' });
    expect(harness.press('E').notice).toBe('The file was not changed: the editor “vi” was not found.');
    harness.fake.edited = { status: 'read', conflict: null };
    expect(harness.press('E').notice).toMatch(/^Saved your changes/);
  });

  it('is not offered without a file, or while the session is edited on the Log screen', () => {
    const missing = inHistory();
    const { copies } = missing.fake.ports.sessions;
    const file = { status: 'missing' } as const;
    Object.assign(missing.fake.ports.sessions, { copies: (id: string) => ({ ...copies(id), file }) });
    expect(missing.press('down', 'E').notice).toBe('This session has no JSON file.');
    const edited = inHistory().press('history.edit').press('alt+2', 'E');
    expect(edited.notice).toMatch(/being edited on the Log screen/);
    expect([...missing.fake.calls, ...edited.fake.calls]).not.toContain('openInEditor');
  });

  it('gives the reason if the edited file could not be read', () => {
    const harness = inHistory();
    harness.fake.fail('sessions.takeEdited', 'The folder cannot be listed.');
    expect(harness.press('E').notice).toBe('The folder cannot be listed.');
  });
});

describe('restoring the last valid text', () => {
  it('is offered if the file is invalid, and names the file of the replaced text', () => {
    const harness = withBrokenFile();
    expect(harness.press('b').notice).toBe(
      'The last valid text is in the file again; the replaced text is in a.conflict-20260216-180211.json.',
    );
    expect(harness.fake.count('sessions.restoreLastText')).toBe(1);
  });

  it('is refused if the file is valid, or if the database has no valid text', () => {
    const valid = inHistory();
    expect(valid.press('b').notice).toBe('The JSON file is valid; there is nothing to restore.');
    const lost = withBrokenFile();
    const { copies } = lost.fake.ports.sessions;
    const database = { status: 'missing' } as const;
    Object.assign(lost.fake.ports.sessions, { copies: (id: string) => ({ ...copies(id), database }) });
    expect(lost.press('down', 'b').notice).toBe('The database has no valid text of this session either.');
    expect([...valid.fake.calls, ...lost.fake.calls]).not.toContain('sessions.restoreLastText');
  });
});

describe('copying the path of the file', () => {
  it('copies the absolute path, and notifies in one line', () => {
    const harness = inHistory().press('enter', 'y');
    expect(harness.fake.clipboard).toBe(`/home/ann/training/data/output/sessions/${anId(5)}.json`);
    expect(harness.notice).toBe(`Copied the path of ${anId(5)}.json`);
  });

  it('notifies if the path is too long for the terminal', () => {
    const harness = inHistory();
    Object.assign(harness.fake.ports, { copyToClipboard: () => false });
    expect(harness.press('y').notice).toMatch(/^Not copied: the path of/);
  });
});
